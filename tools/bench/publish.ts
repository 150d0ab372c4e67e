import { setTimeout as sleep } from 'node:timers/promises'
import type { RunningServer } from '../../e2e/server.ts'
import { quantile } from './figures.ts'
import { errorsOf, load, type Outcome } from './load.ts'
import { openNewsroom, readPage } from './newsroom.ts'
import type { Place } from './place.ts'

const patience = 5000

/** Milliseconds from the commit until a page of an instance was right, by kind of page; `never` had to be given up. */
export type Visible = { publish: Record<string, number[]>; withdraw: Record<string, number[]>; never: string[]; reverted: string[]; load: { requests: number; errors: number } }

/**
 * From the commit of a change, made in another process, until each page of two instances that shows it shows it: all are
 * asked over and over, under load. A page that is right must stay right.
 */
export async function measurePublish(place: Place, { changes }: { changes: number }): Promise<Visible> {
  const instances = [await place.start(), await place.start()]
  const newsroom = await openNewsroom(place.url)
  const told: Visible = { publish: {}, withdraw: {}, never: [], reverted: [], load: { requests: 0, errors: 0 } }
  const section = place.sectionPaths[0]!.slice(1)
  let busy = true
  const loading = (async () => {
    const paths = [...place.articlePaths.slice(0, 200), '/', `/${section}`]
    // One generator serves both, by turns: this is to keep the instances at work, not to measure them.
    while (busy) for (const { port } of instances) note(told, await load({ port, paths, headers: { 'accept-encoding': 'br' }, connections: 8, seconds: 0.5 }))
  })()
  try {
    for (let change = 0; change < changes; change++) {
      const mark = `bench${process.pid}x${change}z`
      const { articleId, path } = await newsroom.ask({ verb: 'prepare', title: `Bản tin ${mark}`, section })
      const pages = { article: path, 'front page': '/', section: `/${section}`, feed: '/feed.xml', 'section feed': `/${section}/feed.xml`, 'news sitemap': '/news-sitemap.xml', search: `/tim-kiem?q=${mark}` }
      const targets = Object.entries(pages).flatMap(([page, address]) => instances.map(({ url }) => ({ page, url: `${url}${address}` })))
      // What was kept before must go: the 404 too.
      await Promise.all(targets.map(({ url }) => readPage(url)))
      const echoed = await echoes(instances[0]!, mark)
      for (const verb of ['publish', 'withdraw'] as const) {
        const shown = ({ page }: { page: string }, { status, text }: { status: number; text: string }) =>
          page === 'article' ? status === (verb === 'publish' ? 200 : 410) : status === 200 && text.split(mark).length - 1 > (page === 'search' ? echoed : 0) === (verb === 'publish')
        const { at } = await newsroom.ask({ verb, articleId })
        await Promise.all(targets.map(async (target) => {
          for (;;) {
            const read = await readPage(target.url)
            if (shown(target, read)) return void (told[verb][target.page] ??= []).push(Math.max(0, read.had - at))
            if (read.had - at > patience) return void told.never.push(`${verb} ${target.page}`)
            await sleep(10)
          }
        }))
        for (const target of targets) if (!shown(target, await readPage(target.url))) told.reverted.push(`${verb} ${target.page}`)
      }
    }
  } finally {
    busy = false
    await loading
    newsroom.close()
    for (const instance of instances) await place.stop(instance)
  }
  return told
}

/** How often a page of results without the article says what was searched. */
async function echoes({ url }: RunningServer, mark: string): Promise<number> {
  const other = `${mark}y`
  return (await readPage(`${url}/tim-kiem?q=${other}`)).text.split(other).length - 1
}

function note({ load: sum }: Visible, outcome: Outcome): void {
  sum.requests += outcome.requests
  sum.errors += errorsOf(outcome)
}

export function tellPublish({ publish, withdraw, never, reverted }: Visible): Record<string, Record<string, string | number>> {
  const all = (times: Record<string, number[]>) => Object.entries({ ...times, 'all pages': Object.values(times).flat() })
  return Object.fromEntries([['publish', publish], ['withdraw', withdraw]].flatMap(([verb, times]) => all(times as Record<string, number[]>).map(([page, values]) => [`${verb as string}, ${page}`, {
    'p50 ms': Math.round(quantile(values, 0.5)), 'p99 ms': Math.round(quantile(values, 0.99)), 'max ms': Math.round(Math.max(...values)), 'seen': values.length,
    'never': never.filter((one) => page === 'all pages' ? one.startsWith(verb as string) : one === `${verb as string} ${page}`).length,
    'old again': reverted.filter((one) => page === 'all pages' ? one.startsWith(verb as string) : one === `${verb as string} ${page}`).length,
  }])))
}
