import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { listPageSize } from '#domain/addresses/page-number.ts'
import { provideEnvironment } from '#env.ts'
import { closeDatabase } from '#prisma/client.ts'
import { fillEmptyDatabase } from '#prisma/seed/fill-empty-database.ts'
import { startEmbeddedPostgres } from '#server/embedded-postgres.ts'
import { migrate } from '#server/migrate.ts'
import { type RunningServer, startServer } from '../../e2e/server.ts'
import { generateArticles } from '../generate-articles.ts'
import { residentMegabytes } from '../statements.ts'

/** A database with generated articles, and the servers that were started on it. */
export type Place = {
  articles: number
  url: string
  /** Where PostgreSQL writes its log. */
  log: string
  /** Addresses of articles from all ten years, in no order. */
  articlePaths: string[]
  /** The most read section with the pages of its list. */
  sectionPaths: string[]
  /** Two neighbouring words of titles that few others have together. */
  rareWords: string[]
  /** Starts the built portal on this database, a further instance each time. */
  start(settings?: Record<string, string>): Promise<RunningServer>
  stop(server: RunningServer): Promise<void>
  /** Highest resident memory of each server that ran, in megabytes, by what it ran for. */
  peaks: Map<string, number>
  close(): Promise<void>
}

/**
 * Opens a place of so many articles.
 * @param keep a folder to make it in, or to find it again; a temporary one otherwise
 */
export async function openPlace(articles: number, keep: string | undefined): Promise<Place> {
  const folder = keep ? join(keep, String(articles)) : mkdtempSync(join(tmpdir(), 'toa-soan-bench-'))
  mkdirSync(folder, { recursive: true })
  const postgres = await startEmbeddedPostgres(folder)
  const servers = new Map<RunningServer, string[]>()
  const peaks = new Map<string, number>()
  const close = async () => {
    for (const server of servers.keys()) await stop(server)
    await closeDatabase()
    await postgres.stop()
    if (!keep) rmSync(folder, { recursive: true, force: true })
  }
  const stop = async (server: RunningServer) => {
    const [purpose = '', ...folders] = servers.get(server) ?? []
    if (!servers.delete(server)) return
    if (server.process.exitCode === null) peaks.set(purpose, Math.max(peaks.get(purpose) ?? 0, residentMegabytes(server.process.pid!).peak))
    await server.stop()
    for (const one of folders) rmSync(one, { recursive: true, force: true })
  }
  try {
    provideEnvironment({ DATABASE_URL: postgres.url, AUTH_SECRET: secret })
    await migrate(postgres.url)
    await fillEmptyDatabase('demo', folder)
    const done = join(folder, 'generated')
    if (!existsSync(done) || Number(readFileSync(done, 'utf8')) !== articles) {
      const from = performance.now()
      await generateArticles(postgres.url, { articles })
      const seconds = (performance.now() - from) / 1000
      console.log(`${articles} articles generated in ${seconds.toFixed(0)} s (${Math.round(articles / seconds)} a second)`)
      writeFileSync(done, String(articles))
    }
    return {
      articles, url: postgres.url, log: join(folder, 'postgres.log'), peaks, close, stop, ...(await lookFor(postgres.url)),
      start: async (settings = {}) => {
        const dataDir = mkdtempSync(join(tmpdir(), 'toa-soan-bench-'))
        const server = await startServer({ dataDir, settings: { DATABASE_URL: postgres.url, AUTH_SECRET: secret, ...settings } })
        servers.set(server, [settings.FRONT === 'off' ? 'uncached' : 'cached', dataDir])
        return server
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

const secret = 'a secret of the bench, of forty characters'

async function lookFor(url: string): Promise<Pick<Place, 'articlePaths' | 'sectionPaths' | 'rareWords'>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const ask = async (sql: string) => (await client.query(sql)).rows as { path: string; title: string; articles: string }[]
  const path = `'/' || s."slug" || '/' || a."slug" || '-' || a."id"`
  const articles = await ask(`SELECT ${path} AS path, a."title" FROM "Article" a JOIN "Section" s ON s."id" = a."sectionId"
    WHERE a."state" = 'live' AND a."id" % greatest(1, (SELECT max("id") / 1000 FROM "Article")) = 0 ORDER BY md5(a."id"::text) LIMIT 1000`)
  const [section] = await ask(`SELECT '/' || s."slug" AS path, count(*) AS articles FROM "Article" a JOIN "Section" s ON s."id" = a."sectionId" WHERE a."state" = 'live' GROUP BY s."slug" ORDER BY count(*) DESC LIMIT 1`)
  await client.end()
  return {
    articlePaths: articles.map(({ path }) => path),
    sectionPaths: [section!.path, ...[2, 3, 10, 50].filter((page) => (page - 1) * listPageSize < Number(section!.articles)).map((page) => `${section!.path}?trang=${page}`)],
    rareWords: articles.slice(0, 50).map(({ title }) => title.split(' ').slice(-2).join(' ')),
  }
}
