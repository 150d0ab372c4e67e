import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { env, provideEnvironment } from '#env.ts'
import { fillEmptyDatabase } from '#prisma/seed/fill-empty-database.ts'
import { closeDatabase } from '#prisma/client.ts'
import { startEmbeddedPostgres } from '#server/embedded-postgres.ts'
import { migrate } from '#server/migrate.ts'
import { type Account, type RunningServer, startServer } from '../e2e/server.ts'
import { rememberSignIn, stateFile } from '../e2e/sign-in.ts'
import { quantile } from './bench/figures.ts'
import { generateArticles } from './generate-articles.ts'
import { logOf, residentMegabytes, statementsOf, tellOfStatements } from './statements.ts'
import { stopOnSignal } from './with-database.ts'

const largeTables = ['Article', 'Edition', 'Revision', 'ArticleTag', 'ArticleSearch', 'DeskEntry', 'AuditEvent']
const samples = 25
const loadRequests = 200

type Page = { name: string; paths: string[]; headers?: Record<string, string> }
type Figures = { name: string; queries: number; databaseMs: number; scans: string[]; p50: number; p95: number }

/**
 * Measures the built server, uncached, on a database of its own with so many generated articles. PostgreSQL itself tells,
 * in its log, of every statement (parse, bind and execute) and of its plan; what it told between the start and the end
 * of a request belongs to that request, for they are made one after another.
 */
async function measure(articles: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'toa-soan-measure-'))
  const postgres = await startEmbeddedPostgres(folder)
  provideEnvironment({ DATABASE_URL: postgres.url })
  let server: RunningServer | undefined
  const close = async () => {
    await server?.stop()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  stopOnSignal(close)
  console.log(`${articles} articles are generated and measured; with 10,000 it takes some two minutes.`)
  try {
    await migrate(postgres.url)
    const accounts = (await fillEmptyDatabase('demo', folder)).map((line) => line.split(' ') as [string, string, Account['role']]).map(([email, password, role]) => ({ email, password, role }))
    await closeDatabase()
    await generateArticles(postgres.url, { articles })
    const settings = { DATABASE_URL: postgres.url, FRONT: 'off', AUTH_SECRET: 'a secret of the measuring, forty characters' }
    const start = () => startServer({ dataDir: folder, settings })
    const log = join(folder, 'postgres.log')

    await tellOfStatements(postgres.url, ['log_min_duration_statement = 0'])
    server = await start()
    const pages = await pagesToMeasure(postgres.url, server, folder, accounts)
    const statements = new Map<string, { queries: number; databaseMs: number }>()
    for (const page of pages) statements.set(page.name, await countStatements(server, page, log))
    await server.stop()

    await tellOfStatements(postgres.url, ["session_preload_libraries = 'auto_explain'", 'auto_explain.log_min_duration = 0'])
    server = await start()
    const scans = new Map<string, string[]>()
    for (const page of pages) scans.set(page.name, await findScans(server, page, log))
    await server.stop()

    await tellOfStatements(postgres.url, [])
    server = await start()
    const figures: Figures[] = []
    for (const page of pages) figures.push({ name: page.name, ...statements.get(page.name)!, scans: scans.get(page.name)!, ...(await load(server, page)) })
    print(articles, figures, residentMegabytes(server.process.pid!).now)
  } finally {
    await close()
  }
}

async function pagesToMeasure(url: string, server: RunningServer, folder: string, accounts: Account[]): Promise<Page[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const articles = (await client.query(`SELECT '/' || s."slug" || '/' || a."slug" || '-' || a."id" AS path FROM "Article" a JOIN "Section" s ON s."id" = a."sectionId" WHERE a."state" = 'live' ORDER BY md5(a."id"::text) LIMIT 50`)).rows.map(({ path }) => path as string)
  const sections = (await client.query(`SELECT '/' || "slug" AS path FROM "Section" ORDER BY "id"`)).rows.map(({ path }) => path as string)
  await client.end()
  const signedIn = async (role: Account['role']) => {
    const account = accounts.find((one) => one.role === role)!
    await rememberSignIn({ url: server.url, dataDir: folder }, account)
    const { cookies } = JSON.parse(readFileSync(stateFile({ dataDir: folder }, account.email), 'utf8')) as { cookies: { name: string; value: string }[] }
    return { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
  }
  const questions = ['phát triển', 'phat trien kinh te', 'hội nghị', 'Lai Châu', 'lễ hội du lịch bản làng', 'gường', 'khong-co-tu-nay']
  return [
    { name: 'front page', paths: ['/'] },
    { name: 'section', paths: [...sections, `${sections[0]}?trang=3`, `${sections[0]}?trang=50`] },
    { name: 'article', paths: articles },
    { name: 'search', paths: questions.map((question) => `/tim-kiem?q=${encodeURIComponent(question)}`) },
    { name: 'desk, waiting', paths: ['/toa-soan'], headers: await signedIn('approver') },
    { name: 'desk, all', paths: ['/toa-soan?xem=tat-ca'], headers: await signedIn('editor') },
  ]
}

async function ask(server: RunningServer, { paths, headers = {} }: Page, index: number): Promise<void> {
  const path = paths[index % paths.length]!
  const response = await fetch(`${server.url}${path}`, { headers, redirect: 'manual' })
  await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
}

async function countStatements(server: RunningServer, page: Page, log: string): Promise<{ queries: number; databaseMs: number }> {
  for (let warming = 0; warming < 10; warming++) await ask(server, page, warming)
  const told: { queries: number; databaseMs: number }[] = []
  for (let sample = 0; sample < Math.max(samples, page.paths.length); sample++) told.push(await statementsOf(log, () => ask(server, page, sample)))
  return { queries: quantile(told.map(({ queries }) => queries), 0.5), databaseMs: quantile(told.map(({ databaseMs }) => databaseMs), 0.5) }
}

async function findScans(server: RunningServer, page: Page, log: string): Promise<string[]> {
  const text = await logOf(log, async () => {
    for (let index = 0; index < Math.max(10, page.paths.length); index++) await ask(server, page, index)
  })
  if (!text.includes('plan:')) throw new Error(`PostgreSQL told no plan for ${page.name}`)
  const scanned = new Set([...text.matchAll(/Seq Scan on "?(\w+)"?/g)].map(([, table]) => table!))
  return largeTables.filter((table) => scanned.has(table))
}

async function load(server: RunningServer, page: Page): Promise<{ p50: number; p95: number }> {
  for (let warming = 0; warming < 20; warming++) await ask(server, page, warming)
  const times: number[] = []
  let next = 0
  const connection = async () => {
    while (next < loadRequests) {
      const from = performance.now()
      await ask(server, page, next++)
      times.push(performance.now() - from)
    }
  }
  await Promise.all([connection(), connection()])
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

function print(articles: number, figures: Figures[], resident: number): void {
  console.log(`\n${articles} generated articles, uncached, one instance`)
  console.table(Object.fromEntries(figures.map(({ name, queries, databaseMs, scans, p50, p95 }) => [
    name, { 'queries (median)': queries, 'database ms (median)': Number(databaseMs.toFixed(2)), 'sequential scans': scans.join(', ') || 'none', 'p50 ms, 2 connections': Math.round(p50), 'p95 ms, 2 connections': Math.round(p95) },
  ])))
  console.log(`Resident memory of the server's Node process after the load: ${Math.round(resident)} MB`)
  const missed = figures.filter(({ queries, databaseMs, scans, p95 }) => queries > 8 || databaseMs > 5 || scans.length > 0 || p95 > 80).map(({ name }) => name)
  if (resident > 600) missed.push('resident memory')
  console.log(missed.length ? `Over the budget (8 queries, 5 ms, no scan, p95 80 ms, 600 MB): ${missed.join(', ')}` : 'All within the budget (8 queries, 5 ms, no scan, p95 80 ms, 600 MB).')
  process.exitCode = missed.length ? 1 : 0
}

const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } })
if (env().DATABASE_URL) console.log('DATABASE_URL is not used: the measuring starts a PostgreSQL of its own, whose log it reads.')
await measure(Number(values.articles))
