import { setImmediate as othersTurn } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import type { Content } from '#domain/editions/content.ts'
import { slug } from '#domain/vietnamese/slug.ts'
import { env } from '#env.ts'
import { fillEmptyDatabase } from '#prisma/seed/fill-empty-database.ts'
import { copyRows } from './copy-rows.ts'
import { contentGenerator, randomFrom } from './generated-content.ts'
import { addArticle, columns, type Lines, noLines, type Place, tables } from './generated-rows.ts'
import { withDatabase } from './with-database.ts'

const year = 365.25 * 24 * 3_600_000
const batchSize = 500

type Options = {
  articles: number
  seed?: number
  /** The time of the newest article; the oldest is ten years before. */
  until?: Date
  tell?: (done: number) => void
}

/**
 * Adds published articles with everything that belongs to them (edition, revision, projections, record), in one
 * transaction: all or none. Streams in batches, whatever their number. The same seed and time make the same articles.
 * @param url a migrated database with staff and sections
 */
export async function generateArticles(url: string, { articles, seed = 1, until = new Date(), tell = () => {} }: Options): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'toa-soan-generate' })
  await client.connect()
  try {
    await client.query('BEGIN')
    // Nobody else writes meanwhile: ids are handed out here.
    await client.query(`LOCK TABLE ${tables.map((table) => `"${table}"`).join(', ')} IN EXCLUSIVE MODE; SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL synchronous_commit = off`)
    const putBack = await takeAway(client, articles > batchSize)
    const { sectionIds, ...place } = await placeOf(client)
    const content = contentGenerator(seed, sectionIds)
    const random = randomFrom(seed + 1)
    const tagIds = new Map<string, number>()
    let inserting: Promise<void> = Promise.resolve()
    for (let done = 0; done < articles; ) {
      const count = Math.min(batchSize, articles - done)
      const lines = noLines()
      for (let index = 0; index < count; index++) {
        // The database takes the batch before while this one is made: its connection wants a turn now and then.
        if (index % 20 === 0) await othersTurn()
        const one = content()
        if (one.tags.some((name) => !tagIds.has(slug(name)))) {
          await inserting
          await learnTags(client, one, tagIds)
        }
        addArticle(lines, one, done + index, place, new Date(until.getTime() - 10 * year + ((done + index + random()) / articles) * 10 * year), tagIds)
      }
      await inserting
      inserting = insert(client, lines)
      inserting.catch(() => {}) // told where it is awaited
      done += count
      tell(done)
    }
    await inserting
    for (const table of ['Article', 'Edition', 'Revision']) await client.query(`SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), (SELECT max("id") FROM "${table}"))`)
    await putBack()
    await client.query('COMMIT')
    // What autovacuum does of itself after a while.
    await client.query('VACUUM (ANALYZE)')
  } finally {
    await client.end()
  }
}

/**
 * Takes away the references, for an article and its revision refer to each other, and for many rows the indexes that only
 * find: to make both at once is cheaper than row by row.
 * @returns a function that makes them anew, and with that checks every reference
 */
async function takeAway(client: Client, many: boolean): Promise<() => Promise<void>> {
  const ask = async (sql: string) => (await client.query(sql, [tables])).rows as { away: string; back: string }[]
  const references = await ask(`SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS away, format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS back
    FROM pg_constraint WHERE contype = 'f' AND conrelid IN (SELECT oid FROM pg_class WHERE relname = ANY($1) AND relnamespace = 'public'::regnamespace)`)
  const indexes = !many ? [] : await ask(`SELECT format('DROP INDEX %s', indexrelid::regclass) AS away, pg_get_indexdef(indexrelid) AS back
    FROM pg_index WHERE NOT indisunique AND indrelid IN (SELECT oid FROM pg_class WHERE relname = ANY($1) AND relnamespace = 'public'::regnamespace)`)
  for (const { away } of [...references, ...indexes]) await client.query(away)
  // PostgreSQL 18 makes an index of words in parallel, but goes by the size of the table without its long values.
  await client.query('ALTER TABLE "ArticleSearch" SET (parallel_workers = 2)')
  return async () => {
    // The check of a reference is planned by what the tables hold now.
    if (many) await client.query(`ANALYZE ${tables.map((table) => `"${table}"`).join(', ')}`)
    for (const { back } of [...indexes, ...references]) await client.query(back)
    await client.query('ALTER TABLE "ArticleSearch" RESET (parallel_workers)')
  }
}

async function placeOf(client: Client): Promise<Place & { sectionIds: number[] }> {
  const query = async <T>(sql: string) => (await client.query(sql)).rows as T[]
  const next = async (table: string) => (await query<{ id: number }>(`SELECT coalesce(max("id"), 0) + 1 AS id FROM "${table}"`))[0]!.id
  const people = await query<{ id: number; name: string; role: string }>(`SELECT "id", "name", "role" FROM "User" WHERE "role" <> 'administrator' ORDER BY "id"`)
  const place = {
    firstIds: { article: await next('Article'), edition: await next('Edition'), revision: await next('Revision') },
    sectionIds: (await query<{ id: number }>('SELECT "id" FROM "Section" ORDER BY "id"')).map(({ id }) => id),
    writers: people.filter(({ role }) => role === 'reporter'),
    approvers: people.filter(({ role }) => role === 'approver').map(({ id }) => id),
  }
  if (!place.sectionIds.length || !place.writers.length || !place.approvers.length) throw new Error('Cần có chuyên mục, phóng viên và người duyệt trước khi tạo bài (SEED=demo).')
  return place
}

async function learnTags(client: Client, { tags }: Content, ids: Map<string, number>): Promise<void> {
  const names = new Map(tags.map((name) => [slug(name), name]))
  await client.query('INSERT INTO "Tag" ("slug", "name") SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING', [[...names.keys()], [...names.values()]])
  for (const { id, slug: key } of (await client.query('SELECT "id", "slug" FROM "Tag" WHERE "slug" = ANY($1)', [[...names.keys()]])).rows as { id: number; slug: string }[]) ids.set(key, id)
}

async function insert(client: Client, lines: Lines): Promise<void> {
  for (const table of tables) if (lines[table]) await copyRows(client, table, columns[table], lines[table])
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } } })
  await withDatabase(async ({ url, dataDir }) => {
    for (const line of await fillEmptyDatabase(env().SEED ?? 'demo', dataDir)) console.log(line)
    const from = performance.now()
    await generateArticles(url, { articles: Number(values.articles), seed: Number(values.seed), tell: (done) => { if (done % 20_000 === 0) console.log(`${done} bài`) } })
    const seconds = (performance.now() - from) / 1000
    console.log(`Đã tạo ${values.articles} bài trong ${seconds.toFixed(1)} giây (${Math.round(Number(values.articles) / seconds)} bài/giây)`)
  })
}
