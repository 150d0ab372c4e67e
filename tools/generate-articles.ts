import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { articleSlug } from '#domain/articles/project.ts'
import { bodyText } from '#domain/editions/body.ts'
import { contentHash } from '#domain/editions/content-hash.ts'
import type { Content } from '#domain/editions/content.ts'
import { searchRow } from '#domain/search/write-index.ts'
import { fold } from '#domain/vietnamese/fold.ts'
import { slug } from '#domain/vietnamese/slug.ts'
import { env } from '#env.ts'
import { fillEmptyDatabase } from '#prisma/seed/fill-empty-database.ts'
import { contentGenerator, randomFrom } from './generated-content.ts'
import { withDatabase } from './with-database.ts'

const year = 365.25 * 24 * 3_600_000
const batchSize = 250

/** Rows by table, in the order in which what is referred to comes first. */
type Rows = Record<'Article' | 'Edition' | 'Revision' | 'ArticleTag' | 'ArticleSearch' | 'DeskEntry' | 'AuditEvent', Record<string, unknown>[]>

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
    // Nobody else writes meanwhile: ids are handed out here, and the indexes of words are made at once at the end.
    await client.query(`LOCK TABLE "Article", "Edition", "Revision", "ArticleSearch", "DeskEntry" IN EXCLUSIVE MODE; SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL synchronous_commit = off`)
    const indexes = (await client.query(`SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename IN ('ArticleSearch', 'DeskEntry') AND indexdef LIKE '%USING gin%'`)).rows as { indexname: string; indexdef: string }[]
    if (articles > batchSize) for (const { indexname } of indexes) await client.query(`DROP INDEX "${indexname}"`)
    const place = await placeOf(client)
    const content = contentGenerator(seed, place.sectionIds)
    const random = randomFrom(seed + 1)
    const tagIds = new Map<string, number>()
    let inserting: Promise<void> = Promise.resolve()
    for (let done = 0; done < articles; ) {
      const count = Math.min(batchSize, articles - done)
      const contents = Array.from({ length: count }, content)
      await inserting // the next batch is made while the database takes this one
      await learnTags(client, contents, tagIds)
      const rows: Rows = { Article: [], Edition: [], Revision: [], ArticleTag: [], ArticleSearch: [], DeskEntry: [], AuditEvent: [] }
      const begun = insert(client, rows, () => {
        for (const [index, one] of contents.entries()) addRows(rows, one, done + index, place, new Date(until.getTime() - 10 * year + ((done + index + random()) / articles) * 10 * year), tagIds)
      })
      inserting = begun
      done += count
      tell(done)
    }
    await inserting
    for (const table of ['Article', 'Edition', 'Revision']) await client.query(`SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), (SELECT max("id") FROM "${table}"))`)
    if (articles > batchSize) for (const { indexdef } of indexes) await client.query(indexdef)
    await client.query('COMMIT')
    // What autovacuum does of itself after a while.
    await client.query('VACUUM (ANALYZE)')
  } finally {
    await client.end()
  }
}

type Place = { firstIds: { article: number; edition: number; revision: number }; sectionIds: number[]; writers: { id: number; name: string }[]; approvers: number[] }

async function placeOf(client: Client): Promise<Place> {
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

async function learnTags(client: Client, contents: Content[], ids: Map<string, number>): Promise<void> {
  const names = new Map(contents.flatMap(({ tags }) => tags).map((name) => [slug(name), name]).filter(([key]) => !ids.has(key!)) as [string, string][])
  if (!names.size) return
  await client.query('INSERT INTO "Tag" ("slug", "name") SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING', [[...names.keys()], [...names.values()]])
  for (const { id, slug: key } of (await client.query('SELECT "id", "slug" FROM "Tag" WHERE "slug" = ANY($1)', [[...names.keys()]])).rows as { id: number; slug: string }[]) ids.set(key, id)
}

function addRows(rows: Rows, content: Content, index: number, { firstIds, sectionIds: _, writers, approvers }: Place, publishedAt: Date, tagIds: Map<string, number>): void {
  const [articleId, editionId, revisionId] = [firstIds.article + index, firstIds.edition + index, firstIds.revision + index]
  const writer = writers[index % writers.length]!
  const approverId = approvers[index % approvers.length]!
  const before = (minutes: number) => new Date(publishedAt.getTime() - minutes * 60_000)
  const hash = contentHash(content)
  const { title, lead, sectionId } = content
  rows.Article.push({ id: articleId, state: 'live', createdById: writer.id, createdAt: before(90), slug: articleSlug(title), title, lead, sectionId, publishedAt, updatedAt: publishedAt, liveRevisionId: revisionId })
  rows.Edition.push({
    id: editionId, articleId, number: 1, state: 'published', headNumber: 1, createdById: writer.id, createdAt: before(90), submittedById: writer.id, submittedAt: before(60), submittedHash: hash,
    approvedById: approverId, approvedAt: before(20), approvedHash: hash, publishedById: approverId, publishedAt,
  })
  rows.Revision.push({ id: revisionId, editionId, number: 1, savedById: writer.id, savedAt: before(90), content, contentHash: hash })
  const slugs = [...new Set(content.tags.map((name) => slug(name)))]
  for (const [position, key] of slugs.entries()) rows.ArticleTag.push({ articleId, tagId: tagIds.get(key), position, publishedAt })
  rows.ArticleSearch.push({ articleId, publishedAt, ...searchRow({ title, text: `${lead}\n${bodyText(content.body)}`, tags: content.tags }) })
  rows.DeskEntry.push({
    articleId, editionId, state: 'published', isLive: true, needsReview: false, title, searchText: fold(`${title} ${lead} ${content.authorLine} ${writer.name}`).slice(0, 2500), sectionId, createdById: writer.id, changedAt: publishedAt,
  })
  const event = { articleId, editionId, details: {} }
  rows.AuditEvent.push(
    { ...event, at: before(90), actorId: writer.id, action: 'article.created' },
    { ...event, at: before(60), actorId: writer.id, action: 'edition.submitted', revisionId },
    { ...event, at: before(20), actorId: approverId, action: 'edition.approved', revisionId, details: { hash } },
    { ...event, at: publishedAt, actorId: approverId, action: 'edition.published', revisionId },
  )
}

/** Makes the rows and hands them over, a statement a table. An article refers to its revision, which refers back: so it comes in two steps. */
async function insert(client: Client, rows: Rows, make: () => void): Promise<void> {
  make()
  const send = (table: string, columns: string[], from: Record<string, unknown>[]) => {
    const list = columns.map((name) => `"${name}"`).join(', ')
    return client.query(`INSERT INTO "${table}" (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`, [JSON.stringify(from)])
  }
  await send('Article', ['id', 'createdById', 'createdAt'].concat('state'), rows.Article.map(({ id, createdById, createdAt }) => ({ id, createdById, createdAt, state: 'unpublished' })))
  for (const table of ['Edition', 'Revision'] as const) await send(table, Object.keys(rows[table][0]!), rows[table])
  const columns = ['state', 'slug', 'title', 'lead', 'sectionId', 'publishedAt', 'updatedAt', 'liveRevisionId'].map((name) => `"${name}" = n."${name}"`).join(', ')
  await client.query(`UPDATE "Article" a SET ${columns} FROM jsonb_populate_recordset(NULL::"Article", $1::jsonb) n WHERE a."id" = n."id"`, [JSON.stringify(rows.Article)])
  for (const table of ['ArticleTag', 'ArticleSearch', 'DeskEntry'] as const) await send(table, Object.keys(rows[table][0]!), rows[table])
  await send('AuditEvent', ['at', 'actorId', 'action', 'articleId', 'editionId', 'revisionId', 'details'], rows.AuditEvent)
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } } })
  await withDatabase(async ({ url, dataDir }) => {
    for (const line of await fillEmptyDatabase(env().SEED ?? 'demo', dataDir)) console.log(line)
    const from = performance.now()
    await generateArticles(url, { articles: Number(values.articles), seed: Number(values.seed), tell: (done) => { if (done % 5000 === 0) console.log(`${done} bài`) } })
    const seconds = (performance.now() - from) / 1000
    console.log(`Đã tạo ${values.articles} bài trong ${seconds.toFixed(1)} giây (${Math.round(Number(values.articles) / seconds)} bài/giây)`)
  })
}
