import { writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { env } from '#env.ts'
import { measureCached, tellCached } from './bench/cached.ts'
import { printTable } from './bench/figures.ts'
import { measureLighthouse, tellLighthouse } from './bench/lighthouse.ts'
import { stopGenerator } from './bench/load.ts'
import { measureMixed, tellMixed } from './bench/mixed.ts'
import { findNginx, installNginx } from './bench/nginx.ts'
import { openPlace, type Place } from './bench/place.ts'
import { measurePublish, tellPublish } from './bench/publish.ts'
import { measureSizes, tellSizes } from './bench/sizes.ts'
import { measureUncached, prepareUncached, tellUncached } from './bench/uncached.ts'
import { buildIfNeeded } from './build.ts'
import { stopOnSignal } from './with-database.ts'

const parts = ['cached', 'uncached', 'publish', 'mixed', 'sizes', 'lighthouse'] as const
type Part = (typeof parts)[number]

const usage = `npm run bench -- [option…]
  --only ${parts.join(',')}   some parts; all of them where nothing is said
  --articles 10000,100000   how many are generated; uncached is measured at each, the rest at the most
  --seconds 2  --rounds 3   of each measurement
  --mixed 30                seconds of mixed load
  --changes 20              articles that are published and withdrawn again
  --keep FOLDER             generated databases stay there for the next run
  --json FILE               all figures`

/** What was asked for. Ends the program where that is the options, or where it is not understood. */
function asked() {
  try {
    const text = (value: string) => ({ type: 'string', default: value }) as const
    const { values } = parseArgs({
      options: {
        only: text(parts.join(',')), articles: text('10000,100000'), seconds: text('2'), rounds: text('3'), mixed: text('30'), changes: text('20'),
        keep: { type: 'string' }, json: { type: 'string' }, help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const only = values.only.split(',') as Part[]
    const unknown = only.filter((one) => !parts.includes(one))
    if (unknown.length) throw new Error(`--only knows ${parts.join(', ')}; not ${unknown.join(', ')}`)
    return { values, only }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    process.exit(2)
  }
}

const { values, only } = asked()
const [rounds, seconds, mixed, changes] = [values.rounds, values.seconds, values.mixed, values.changes].map(Number) as [number, number, number, number]
const sizes = values.articles.split(',').map(Number).sort((one, other) => one - other)
const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryGigabytes: Math.round(totalmem() / 2 ** 30), kernel: release(), node: process.version, at: new Date().toISOString() }
const results: Record<string, unknown> = { machine, rounds, seconds }

let place: Place | undefined
stopOnSignal(async () => {
  stopGenerator()
  await place?.close()
})

/** Measures one part, or says why it could not: the others are worth having. */
async function part<T>(name: Part, title: string, measure: () => Promise<T>, tell: (measured: T) => Record<string, Record<string, string | number>>): Promise<T | undefined> {
  if (!only.includes(name)) return undefined
  try {
    const measured = await measure()
    results[name] = [...((results[name] as unknown[] | undefined) ?? []), measured]
    printTable(title, tell(measured))
    return measured
  } catch (error) {
    console.error(`\n${title}: failed\n${error instanceof Error ? error.stack : String(error)}`)
    results[name] = [...((results[name] as unknown[] | undefined) ?? []), { failed: String(error) }]
    process.exitCode = 1
    return undefined
  }
}

async function bench(articles: number, isLast: boolean): Promise<void> {
  const of = `${articles} articles`
  place = await openPlace(articles, values.keep)
  const here = place
  const uncached = await part('uncached', `Uncached, ${of}, 16 connections: requests/s as a share of a minimal page's`, () => measureUncached(here, { rounds, seconds }), tellUncached)
  if (uncached) {
    printTable(`The search alone, ${of}, one after another`, Object.fromEntries(Object.entries(uncached.searchMs).map(([kind, { p50, p95 }]) => [kind, { 'p95 ms': p95.toFixed(1), 'p50 ms': p50.toFixed(1) }])))
    console.log(`Whole sitemap, ${uncached.sitemapParts} parts: ${uncached.sitemapSeconds.toFixed(2)} s`)
  }
  if (isLast) {
    await part('cached', `Cached, ${of}: requests/s as shares, median (least–greatest of ${rounds} rounds)`, () => measureCached(here, { rounds, seconds }), tellCached)
    await part('publish', `From commit to visible, two instances under load, ${of}`, () => measurePublish(here, { changes }), tellPublish)
    await part('mixed', `Mixed load with a publish each second, ${of}`, () => measureMixed(here, { seconds: mixed }), tellMixed)
    await part('sizes', 'First view, KB over the network', () => measureSizes(here), tellSizes)
    const seen = await part('lighthouse', `Lighthouse, mobile, ${rounds} rounds`, () => measureLighthouse(here, { rounds }), tellLighthouse)
    for (const [page, { lost }] of Object.entries(seen ?? {})) console.log(`${page}, below 90: ${lost.join(', ') || 'nothing'}`)
  }
  printTable(`Resident memory at its highest, ${of}`, Object.fromEntries([...here.peaks].map(([purpose, megabytes]) => [purpose, { MB: Math.round(megabytes) }])))
  results[`peaks at ${articles}`] = Object.fromEntries(here.peaks)
  await here.close()
  place = undefined
}

console.log(`${machine.cpu}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, Linux ${machine.kernel}, Node ${machine.node}`)
if (env().DATABASE_URL) console.log('DATABASE_URL is not used: the bench starts a PostgreSQL of its own.')
if (only.includes('cached') && !findNginx()) console.log(`nginx is missing, and left out; to compare with it: ${installNginx}`)
try {
  await buildIfNeeded()
  if (only.includes('uncached')) prepareUncached()
  for (const [index, articles] of sizes.entries()) await bench(articles, index === sizes.length - 1)
} finally {
  stopGenerator()
  await place?.close()
  if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)
}
