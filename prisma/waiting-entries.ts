import { type DeskEntry, Prisma } from './generated/client.ts'
import { database } from './client.ts'

export type WaitingFor = {
  editorId: number
  /** Which submitted editions wait: none, those of others, or those that four eyes let the editor approve. */
  submitted: 'none' | 'others' | 'approvable'
  approved: boolean
  review: boolean
}
export type Page = { after?: { changedAt: Date; articleId: number } | undefined; oldestFirst: boolean; take: number }
export type Entry = Pick<DeskEntry, 'articleId' | 'editionId' | 'state' | 'isLive' | 'needsReview' | 'title' | 'sectionId' | 'createdById' | 'changedAt'>

/**
 * The desk entries that wait for an editor, in the order of their change. Each kind of waiting is read along its own index
 * up to the length of the page, and only then put together (an entry can wait for two reasons): one OR over them all would let PostgreSQL walk the whole desk.
 */
export function waitingEntries(who: WaitingFor, page: Page): Promise<Entry[]> {
  const direction = Prisma.raw(page.oldestFirst ? 'ASC' : 'DESC')
  const beyond = Prisma.raw(page.oldestFirst ? '>' : '<')
  const after = page.after ? Prisma.sql`AND (d."changedAt", d."articleId") ${beyond} (${page.after.changedAt}, ${page.after.articleId})` : Prisma.empty
  const order = Prisma.sql`ORDER BY "changedAt" ${direction}, "articleId" ${direction} LIMIT ${page.take}`
  const kind = (condition: Prisma.Sql) => Prisma.sql`(SELECT d."articleId", d."editionId", d."state", d."isLive", d."needsReview", d."title", d."sectionId", d."createdById", d."changedAt" FROM "DeskEntry" d WHERE ${condition} ${after} ${order})`

  const { editorId } = who
  const savedByMe = Prisma.sql`EXISTS (SELECT FROM "Revision" r WHERE r."editionId" = d."editionId" AND r."savedById" = ${editorId})`
  const submittedByMe = Prisma.sql`EXISTS (SELECT FROM "Edition" e WHERE e."id" = d."editionId" AND e."submittedById" = ${editorId})`
  // What is reviewed is the live edition, whatever newer one the entry shows.
  const liveByMe = Prisma.sql`EXISTS (SELECT FROM "Edition" e WHERE e."articleId" = d."articleId" AND e."state" = 'published' AND (e."publishedById" = ${editorId} OR e."submittedById" = ${editorId} OR EXISTS (SELECT FROM "Revision" r WHERE r."editionId" = e."id" AND r."savedById" = ${editorId})))`
  const kinds = [
    Prisma.sql`d."createdById" = ${editorId} AND d."state" IN ('draft', 'returned')`,
    who.submitted === 'others' && Prisma.sql`d."state" = 'submitted' AND d."createdById" <> ${editorId}`,
    who.submitted === 'approvable' && Prisma.sql`d."state" = 'submitted' AND NOT ${savedByMe} AND NOT ${submittedByMe}`,
    who.approved && Prisma.sql`d."state" = 'approved'`,
    who.review && Prisma.sql`d."needsReview" AND NOT ${liveByMe}`,
  ]
  return database().$queryRaw<Entry[]>`SELECT * FROM (${Prisma.join(kinds.filter((one) => one !== false).map(kind), ' UNION ')}) AS waiting ${order}`
}
