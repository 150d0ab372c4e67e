import { database, type Prisma } from '#prisma/client.ts'
import { type Entry, waitingEntries, type WaitingFor } from '#prisma/waiting-entries.ts'
import type { Editor } from '../people/editor.ts'
import { demand, may } from '../people/permissions.ts'
import { fold } from '../vietnamese/fold.ts'
import { type DeskCursor, deskPageSize, type DeskQuery, type DeskRow } from './desk.ts'

export type Desk = {
  rows: DeskRow[]
  /** Where the pages before and after this one lie, in the order shown; undefined at the ends. */
  previous?: DeskCursor
  next?: DeskCursor
  /** For the filters: sections in the editors' order, people by name. */
  sections: { id: number; parentId: number | null; name: string; nameEnglish: string }[]
  people: { id: number; name: string }[]
}

/** How many articles wait for the editor, counted to 101. */
export async function countWaiting(editor: Editor): Promise<number> {
  demand(editor, 'desk.read')
  return (await waitingEntries(waitingFor(editor), { oldestFirst: false, take: 101 })).length
}

/**
 * A page of the desk, in four queries.
 * A section stands for those under it, too.
 */
export async function readDesk(editor: Editor, query: DeskQuery, locale: 'vi' | 'en'): Promise<Desk> {
  demand(editor, 'desk.read')
  const [sections, people] = await Promise.all([
    database().section.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, parentId: true, name: true, nameEnglish: true } }),
    database().user.findMany({ select: { id: true, name: true, role: true } }),
  ])
  const sectionIds = sections.filter(({ id, parentId }) => id === query.sectionId || parentId === query.sectionId).map(({ id }) => id)
  const page = pageOf(await readEntries(editor, query, sectionIds), query)
  const editions = await database().edition.findMany({
    where: { id: { in: page.entries.filter(({ state }) => state === 'returned' || state === 'submitted').map(({ editionId }) => editionId) } },
    select: { id: true, returnReason: true, returnedById: true, submittedById: true },
  })
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  const rows = page.entries.map((entry): DeskRow => {
    const section = sections.find(({ id }) => id === entry.sectionId)
    const edition = editions.find(({ id }) => id === entry.editionId)
    return {
      ...entry,
      sectionName: section ? (locale === 'en' ? section.nameEnglish : section.name) : null,
      authorName: nameOf.get(entry.createdById) ?? '',
      ...(entry.state === 'returned' && edition?.returnReason && { returned: { reason: edition.returnReason, by: nameOf.get(edition.returnedById ?? 0) ?? '' } }),
      ...(entry.state === 'submitted' && edition?.submittedById && { submittedBy: nameOf.get(edition.submittedById) ?? '' }),
    }
  })
  const collator = new Intl.Collator('vi')
  const authors = people.filter(({ id, role }) => role !== 'administrator' || id === query.authorId)
  return { ...page, rows, sections, people: authors.sort((a, b) => collator.compare(a.name, b.name)) }
}

/** What waits for a role: what it has a verb for, and everybody's own unfinished work. */
function waitingFor({ id, role }: Editor): WaitingFor {
  return {
    editorId: id,
    submitted: may(role, 'edition.approve') ? 'approvable' : may(role, 'edition.return') ? 'others' : 'none',
    approved: may(role, 'edition.publish'),
    review: may(role, 'edition.review'),
  }
}

/** One row more than a page holds, so that it is known whether another follows. A page before a row is read backwards. */
function readEntries(editor: Editor, query: DeskQuery, sectionIds: number[]): Promise<Entry[]> {
  const { after = query.before } = query
  const oldestFirst = query.before ? !query.oldestFirst : query.oldestFirst
  const take = deskPageSize + 1
  if (query.view === 'waiting') return waitingEntries(waitingFor(editor), { after, oldestFirst, take })
  const order = oldestFirst ? 'asc' : 'desc'
  return database().deskEntry.findMany({
    where: { AND: [filter(query, sectionIds), after ? beyond(after, oldestFirst) : {}] },
    orderBy: [{ changedAt: order }, { articleId: order }],
    take,
    omit: { searchText: true },
  })
}

function filter({ text, state, sectionId, authorId }: DeskQuery, sectionIds: number[]): Prisma.DeskEntryWhereInput {
  // LIKE has signs of its own; a person who types them means them.
  const words = fold(text).split(/\s+/).filter(Boolean).slice(0, 8).map((word) => word.replace(/[\\%_]/g, '\\$&'))
  return {
    ...(state === 'urgent' ? { needsReview: true } : state && { state }),
    ...(sectionId && { sectionId: { in: sectionIds } }),
    ...(authorId && { createdById: authorId }),
    AND: words.map((word) => ({ searchText: { contains: word } })),
  }
}

/** Rows after a place in the order. The first comparison is what the index is entered by. */
function beyond({ changedAt, articleId }: DeskCursor, ascending: boolean): Prisma.DeskEntryWhereInput {
  return ascending
    ? { changedAt: { gte: changedAt }, OR: [{ changedAt: { gt: changedAt } }, { articleId: { gt: articleId } }] }
    : { changedAt: { lte: changedAt }, OR: [{ changedAt: { lt: changedAt } }, { articleId: { lt: articleId } }] }
}

function pageOf(entries: Entry[], { after, before }: DeskQuery): { entries: Entry[]; previous?: DeskCursor; next?: DeskCursor } {
  const hasMore = entries.length > deskPageSize
  const shown = entries.slice(0, deskPageSize)
  if (before) shown.reverse()
  const [first, last] = [shown[0], shown.at(-1)]
  return {
    entries: shown,
    ...(first && (before ? hasMore : after) && { previous: first }),
    ...(last && (before || hasMore) && { next: last }),
  }
}
