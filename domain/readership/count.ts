import { addReads, forgetReadsBefore } from '#prisma/article-reads.ts'
import { vietnamDay } from '../vietnamese/time.ts'
import { keptDays, placeOf } from './readership.ts'

/** How long reads are gathered before they are written, in milliseconds. */
const pause = 5_000
/** For how long a place is remembered, in milliseconds, and what it may add in that time: a school or an office is one place. */
const window = 10 * 60_000
const mostOfPlace = 120
const mostOfArticle = 4
/** Bounds of what is held in memory, whoever asks. */
const mostArticles = 10_000
const mostPlaces = 50_000

type Counts = { reads: Map<number, number>; places: Map<string, number>; since: number; timer: NodeJS.Timeout | undefined; forgotten: string }

// One for the process: Next's bundles and the server each load this module.
const shared = globalThis as unknown as Record<symbol, Counts | undefined>
const counts = (shared[Symbol.for('toa-soan.reads')] ??= { reads: new Map(), places: new Map(), since: 0, timer: undefined, forgotten: '' })

/**
 * Counts that an article was read. Who read it is held in memory for minutes, to bound what one place can add, and nowhere
 * else; whether the article is live is asked when the counts are written.
 * @returns false where the place has added enough
 */
export function countRead(articleId: number, address: string, now: Date): boolean {
  if (now.getTime() - counts.since > window) {
    counts.places.clear()
    counts.since = now.getTime()
  }
  const place = placeOf(address)
  if (counts.places.size > mostPlaces || counts.reads.size >= mostArticles) return false
  if (!take(place, mostOfPlace) || !take(`${place} ${articleId}`, mostOfArticle)) return false
  counts.reads.set(articleId, (counts.reads.get(articleId) ?? 0) + 1)
  counts.timer ??= setTimeout(() => void writeReads(new Date()).catch(() => undefined), pause).unref()
  return true
}

function take(key: string, most: number): boolean {
  const taken = (counts.places.get(key) ?? 0) + 1
  counts.places.set(key, taken)
  return taken <= most
}

/** Writes what was counted; what could not be written is kept for the next time. */
export async function writeReads(now: Date): Promise<void> {
  clearTimeout(counts.timer)
  counts.timer = undefined
  const { reads } = counts
  if (reads.size === 0) return
  counts.reads = new Map()
  const day = vietnamDay(now)
  try {
    await addReads(reads, day)
    if (counts.forgotten === day) return
    counts.forgotten = day
    await forgetReadsBefore(vietnamDay(new Date(now.getTime() - keptDays * 24 * 3_600_000)))
  } catch (error) {
    for (const [id, count] of reads) if (counts.reads.size < mostArticles) counts.reads.set(id, (counts.reads.get(id) ?? 0) + count)
    counts.timer ??= setTimeout(() => void writeReads(new Date()).catch(() => undefined), pause).unref()
    throw error
  }
}
