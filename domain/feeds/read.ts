import { database } from '#prisma/client.ts'
import { readSitemapParts } from '#prisma/sitemap-parts.ts'
import type { Story } from '../articles/article.ts'
import type { Content } from '../editions/content.ts'

/** Stories in a feed. */
const feedLength = 30
/** Ids in a part of the sitemap: with both languages at most 10,000 addresses, of the 50,000 that are allowed. */
const partSize = 5_000
const newsAge = 48 * 3_600_000
const newsLength = 1_000

export type WholeStory = Story & { content: Content }

/**
 * The newest live articles, whole.
 * @param sectionIds of these sections only; of all when left out
 */
export async function readFeed(sectionIds?: readonly number[]): Promise<WholeStory[]> {
  const rows = await database().article.findMany({
    where: { state: 'live', ...(sectionIds && { sectionId: { in: [...sectionIds] } }) },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: feedLength,
    select: { id: true, slug: true, title: true, lead: true, sectionId: true, publishedAt: true, liveRevision: { select: { content: true } } },
  })
  return rows.map(({ liveRevision, ...story }) => ({ ...(story as Story), content: liveRevision!.content as Content }))
}

/** The parts of the sitemap that hold articles, numbered from 1, with their last change. */
export const readParts = () => readSitemapParts(partSize)

/** The live articles of one part of the sitemap; none for a part that does not exist. */
export async function readPart(part: number): Promise<{ id: number; slug: string; sectionId: number; updatedAt: Date }[]> {
  const last = part * partSize
  if (last > 2_147_483_647) return []
  const rows = await database().article.findMany({ where: { id: { gt: last - partSize, lte: last }, state: 'live' }, orderBy: { id: 'asc' }, select: { id: true, slug: true, sectionId: true, updatedAt: true } })
  return rows as { id: number; slug: string; sectionId: number; updatedAt: Date }[]
}

/** The live articles first published in the 48 hours before `now`, newest first. */
export async function readNews(now: Date): Promise<Story[]> {
  const rows = await database().article.findMany({
    where: { state: 'live', publishedAt: { gt: new Date(now.getTime() - newsAge) } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: newsLength,
    select: { id: true, slug: true, title: true, lead: true, sectionId: true, publishedAt: true },
  })
  return rows as Story[]
}
