import { setTimeout as sleep } from 'node:timers/promises'
import { randomFrom, zipf } from '../generated-content.ts'
import { residentMegabytes } from '../statements.ts'
import { errorsOf, load, type Outcome } from './load.ts'
import { openNewsroom, readPage } from './newsroom.ts'
import type { Place } from './place.ts'

/** After so many milliseconds no page may be as it was. */
const bound = 1000

export type Mixed = { seconds: number; outcome: Outcome; errors: number; published: number; read: number; stale: number; late: number; residentPeak: number }

/**
 * Readers of everything at once, the most read articles most, while an article is published each second: errors, and what
 * readers saw of lists that were older than they may be. `stale` counts answers without an article that had been public
 * for over a second when they were asked for, `late` answers without one that was public at all.
 */
export async function measureMixed(place: Place, { seconds }: { seconds: number }): Promise<Mixed> {
  const portal = await place.start()
  const newsroom = await openNewsroom(place.url)
  const section = place.sectionPaths[0]!.slice(1)
  const random = randomFrom(5)
  const draw = zipf(place.articlePaths.length, random)
  const others = ['/', '/', '/', `/${section}`, `/${section}`, '/feed.xml', '/en', ...place.sectionPaths, '/tim-kiem?q=ph%C3%A1t%20tri%E1%BB%83n', ...place.rareWords.slice(0, 20).map((words) => `/tim-kiem?q=${encodeURIComponent(words)}`)]
  const paths = Array.from({ length: 5000 }, () => (random() < 0.7 ? place.articlePaths[draw()]! : others[Math.floor(random() * others.length)]!))
  const published: number[] = []
  let [read, stale, late, busy] = [0, 0, 0, true]

  const watch = async (path: string) => {
    while (busy) {
      const { status, text, asked } = await readPage(`${portal.url}${path}`).catch(() => ({ status: 0, text: '', asked: 0 }))
      const newest = Math.max(-1, ...[...text.matchAll(new RegExp(`mixed${process.pid}x(\\d+)z`, 'g'))].map(([, number]) => Number(number)))
      if (status === 200) {
        read++
        if (published.findLastIndex((at) => at < asked - bound) > newest) stale++
        if (published.findLastIndex((at) => at < asked) > newest) late++
      }
      await sleep(15)
    }
  }
  const publish = async () => {
    for (let number = 0; busy; number++) {
      const from = performance.now()
      const { articleId } = await newsroom.ask({ verb: 'prepare', title: `Bản tin mixed${process.pid}x${number}z`, section })
      published.push((await newsroom.ask({ verb: 'publish', articleId })).at)
      await sleep(Math.max(0, 1000 - (performance.now() - from)))
    }
  }
  try {
    const beside = [publish(), ...['/', `/${section}`, '/feed.xml', `/${section}/feed.xml`].map(watch)]
    const outcome = await load({ port: portal.port, paths, headers: { 'accept-encoding': 'gzip, deflate, br' }, connections: 32, seconds })
    busy = false
    await Promise.all(beside)
    return { seconds, outcome, errors: errorsOf(outcome), published: published.length, read, stale, late, residentPeak: residentMegabytes(portal.process.pid!).peak }
  } finally {
    busy = false
    newsroom.close()
    await place.stop(portal)
  }
}

export function tellMixed({ seconds, outcome, errors, published, read, stale, late, residentPeak }: Mixed): Record<string, Record<string, string | number>> {
  return { [`${seconds} s, 32 connections`]: {
    errors, 'stale reads': stale, 'late reads (under 1 s)': late, 'lists read': read, published, 'requests/s': Math.round(outcome.perSecond), 'p50 ms': outcome.p50.toFixed(1), 'p99 ms': outcome.p99.toFixed(1), 'resident MB, peak': Math.round(residentPeak),
  } }
}
