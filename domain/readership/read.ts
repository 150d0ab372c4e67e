import { mostReadSince } from '#prisma/article-reads.ts'
import { database } from '#prisma/client.ts'
import type { Story } from '../articles/article.ts'
import { note, noteUntil } from '../changes/note.ts'
import { articleTopic } from '../changes/topic.ts'
import { vietnamDay } from '../vietnamese/time.ts'
import { recentDays } from './readership.ts'

/** How long an order of the most read holds, in milliseconds. It moves slowly, and to make it reads every count of the week. */
const holds = 10 * 60_000
/** How many of each section are ranked; a page shows fewer, and may leave out what it shows elsewhere. */
const eachSection = 12

type Ranking = { ids: Promise<{ id: number; sectionId: number }[]>; until: number }
const shared = globalThis as unknown as Record<symbol, Ranking | undefined>
const key = Symbol.for('toa-soan.most-read')

/**
 * The live articles that were read most in the last days, the most read first.
 * @param sectionIds of these sections alone; of all where it is left out
 */
export async function readMostRead(take: number, sectionIds?: readonly number[]): Promise<Story[]> {
  const { ids, until } = ranking(Date.now())
  noteUntil(new Date(until))
  const chosen = (await ids).filter((one) => !sectionIds || sectionIds.includes(one.sectionId)).slice(0, take).map((one) => one.id)
  if (chosen.length === 0) return []
  note(...chosen.map(articleTopic))
  const stories = (await database().article.findMany({ where: { id: { in: chosen }, state: 'live' }, select: { id: true, slug: true, title: true, lead: true, sectionId: true, publishedAt: true } })) as Story[]
  return stories.sort((one, other) => chosen.indexOf(one.id) - chosen.indexOf(other.id))
}

function ranking(now: number): Ranking {
  const known = shared[key]
  if (known && known.until > now) return known
  const ids = mostReadSince(vietnamDay(new Date(now - (recentDays - 1) * 24 * 3_600_000)), eachSection)
  const made = { ids, until: now + holds }
  shared[key] = made
  // A failure is not kept.
  ids.catch(() => { if (shared[key] === made) shared[key] = undefined })
  return made
}
