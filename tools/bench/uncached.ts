import { readQuery } from '#domain/search/query.ts'
import { search } from '#domain/search/search.ts'
import { statementsOf, tellOfStatements } from '../statements.ts'
import { quantile, ratios, spread, tellShare, tellSpread } from './figures.ts'
import { errorsOf, load, type Outcome, startProcess } from './load.ts'
import { buildMinimalNext } from './minimal-next.ts'
import type { Place } from './place.ts'

const connections = 16

type Page = { name: string; paths: string[] }
export type UncachedCase = { name: string; runs: Outcome[]; minimal: Outcome[]; errors: number; queries?: number; databaseMs?: number }
export type Uncached = { articles: number; cases: UncachedCase[]; searchMs: Record<string, { p50: number; p95: number }>; sitemapSeconds: number; sitemapParts: number }

const question = (words: string) => encodeURIComponent(words)

async function pagesOf(place: Place, url: string): Promise<Page[]> {
  const common = ['phát triển', 'của và', 'hội nghị', 'nhân dân tỉnh']
  const suggestions = ['ph', 'phat tri', 'hoi', 'Giàng', 'nhân dân']
  const suggests = (await fetch(`${url}/api/suggest?q=${question('hoi')}`)).ok
  return [
    { name: 'article', paths: place.articlePaths },
    { name: 'section', paths: place.sectionPaths },
    { name: 'front page', paths: ['/'] },
    { name: 'search, common words', paths: common.map((words) => `/tim-kiem?q=${question(words)}`) },
    { name: 'search, rare words', paths: place.rareWords.map((words) => `/tim-kiem?q=${question(words)}`) },
    { name: 'search, no hits', paths: ['khôngcotừnày', 'zzyzx qwrtp'].map((words) => `/tim-kiem?q=${question(words)}`) },
    ...(suggests ? [{ name: 'suggestion', paths: suggestions.map((words) => `/api/suggest?q=${question(words)}`) }] : []),
  ]
}

/** Pages rendered for each request (FRONT=off), against the smallest page that the same Next renders on demand. */
export async function measureUncached(place: Place, { rounds, seconds }: { rounds: number; seconds: number }): Promise<Uncached> {
  const portal = await place.start({ FRONT: 'off' })
  const minimal = await startProcess<number>('minimal-next.ts', [], { nodeOptions: ['--max-old-space-size=400', '--max-semi-space-size=64'], env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } })
  const cases: UncachedCase[] = []
  try {
    const pages = await pagesOf(place, portal.url)
    const run = (port: number, paths: string[], time = seconds) => load({ port, paths, headers: { 'accept-encoding': 'gzip, deflate, br' }, connections, seconds: time })
    for (const { paths } of pages) await run(portal.port, paths, 1)
    await run(minimal.first, ['/'], 2)
    for (const { name } of pages) cases.push({ name, runs: [], minimal: [], errors: 0 })
    for (let round = 0; round < rounds; round++) {
      for (const [index, { paths }] of pages.entries()) {
        const one = cases[index]!
        const [ours, theirs] = round % 2 === 0 ? [await run(portal.port, paths), await run(minimal.first, ['/'])] : [await run(minimal.first, ['/']), await run(portal.port, paths)].reverse() as [Outcome, Outcome]
        one.runs.push(ours)
        one.minimal.push(theirs)
        one.errors += errorsOf(ours)
      }
    }
    const { sitemapSeconds, sitemapParts } = await readSitemap(portal.url)
    await place.stop(portal)

    await tellOfStatements(place.url, ['log_min_duration_statement = 0'])
    const told = await place.start({ FRONT: 'off' })
    for (const [index, { paths }] of pages.entries()) Object.assign(cases[index]!, await databaseTime(place, told.url, paths))
    await place.stop(told)
    await tellOfStatements(place.url, [])
    return { articles: place.articles, cases, searchMs: await searchTimes(place), sitemapSeconds, sitemapParts }
  } finally {
    minimal.child.disconnect()
  }
}

async function databaseTime(place: Place, url: string, paths: string[]): Promise<{ queries: number; databaseMs: number }> {
  const ask = async (index: number) => void (await (await fetch(`${url}${paths[index % paths.length]!}`)).arrayBuffer())
  for (let warming = 0; warming < 10; warming++) await ask(warming)
  const samples: { queries: number; databaseMs: number }[] = []
  for (let sample = 0; sample < 25; sample++) samples.push(await statementsOf(place.log, () => ask(sample + 10)))
  return { queries: quantile(samples.map(({ queries }) => queries), 0.5), databaseMs: quantile(samples.map(({ databaseMs }) => databaseMs), 0.5) }
}

/** The search itself, without page, one after another. */
async function searchTimes({ rareWords }: Place): Promise<Uncached['searchMs']> {
  const kinds = { 'common words': ['phát triển', 'của và', 'hội nghị', 'nhân dân tỉnh'], 'rare words': rareWords, 'no hits': ['khôngcotừnày', 'zzyzx qwrtp'] }
  const told: Uncached['searchMs'] = {}
  for (const [kind, questions] of Object.entries(kinds)) {
    const times: number[] = []
    for (let index = 0; index < 120; index++) {
      const query = readQuery(questions[index % questions.length]!)!
      const from = performance.now()
      await search(query, 1)
      if (index >= 20) times.push(performance.now() - from)
    }
    told[kind] = { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
  }
  return told
}

async function readSitemap(url: string): Promise<{ sitemapSeconds: number; sitemapParts: number }> {
  const from = performance.now()
  const index = await (await fetch(`${url}/sitemap.xml`)).text()
  const parts = [...index.matchAll(/<loc>[^<]*(\/sitemap\/\d+\.xml)<\/loc>/g)].map(([, path]) => path!)
  for (const part of parts) await (await fetch(`${url}${part}`)).arrayBuffer()
  return { sitemapSeconds: (performance.now() - from) / 1000, sitemapParts: parts.length }
}

/** Builds what the pages are compared with. */
export const prepareUncached = buildMinimalNext

export function tellUncached({ cases }: Uncached): Record<string, Record<string, string | number>> {
  const rate = (outcomes: Outcome[]) => outcomes.map(({ perSecond }) => perSecond)
  return Object.fromEntries(cases.map(({ name, runs, minimal, errors, queries, databaseMs }) => [name, {
    'of a minimal page': tellShare(ratios(rate(runs), rate(minimal))), 'requests/s': tellSpread(spread(rate(runs))), 'minimal': Math.round(spread(rate(minimal)).median),
    'p50 ms': tellSpread(spread(runs.map(({ p50 }) => p50)), 1), 'p95 ms': tellSpread(spread(runs.map(({ p95 }) => p95)), 1),
    'queries': queries ?? '–', 'database ms': databaseMs?.toFixed(2) ?? '–', errors,
  }]))
}
