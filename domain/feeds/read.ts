import { database } from '#prisma/client.ts'
import { readSitemapParts } from '#prisma/sitemap-parts.ts'
import type { Story } from '../articles/article.ts'
import { note, noteUntil } from '../changes/note.ts'
import { sectionTopic, sitemapTopic } from '../changes/topic.ts'
import type { Content } from '../editions/content.ts'
import { sitemapPartSize } from './sitemap.ts'

/** Stories in a feed. */
const feedLength = 30
const newsAge = 48 * 3_600_000
const newsLength = 1_000

export type WholeStory = Story & { content: Content }

/**
 * The newest live articles, whole.
 * @param sectionIds of these sections only; of all when left out
 */
export async function readFeed(sectionIds?: readonly number[]): Promise<WholeStory[]> {
  note(...(sectionIds?.map(sectionTopic) ?? ['articles' as const]))
  const rows = await database().article.findMany({
    where: { state: 'live', ...(sectionIds && { sectionId: { in: [...sectionIds] } }) },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: feedLength,
    select: { id: true, slug: true, title: true, lead: true, sectionId: true, publishedAt: true, liveRevision: { select: { content: true } } },
  })
  return rows.map(({ liveRevision, ...story }) => ({ ...(story as Story), content: liveRevision!.content as Content }))
}

/** The parts of the sitemap that hold articles, numbered from 1, with their last change. */
export function readParts() {
  note('articles')
  return readSitemapParts(sitemapPartSize)
}

/** The live articles of one part of the sitemap; none for a part that does not exist. */
export async function readPart(part: number): Promise<{ id: number; slug: string; sectionId: number; updatedAt: Date }[]> {
  const last = part * sitemapPartSize
  if (last > 2_147_483_647) return []
  note(sitemapTopic(part))
  const rows = await database().article.findMany({ where: { id: { gt: last - sitemapPartSize, lte: last }, state: 'live' }, orderBy: { id: 'asc' }, select: { id: true, slug: true, sectionId: true, updatedAt: true } })
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
  const [oldest] = (rows as Story[]).slice(-1)
  note('articles')
  if (oldest) noteUntil(new Date(oldest.publishedAt.getTime() + newsAge))
  return rows as Story[]
}
