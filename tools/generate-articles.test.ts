import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createArticle } from '#domain/articles/create.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { contentHash } from '#domain/editions/content-hash.ts'
import { contentSchema } from '#domain/editions/content.ts'
import { must, testDatabase } from '#domain/testing/database.ts'
import { database } from '#prisma/client.ts'
import { generateArticles } from './generate-articles.ts'
import { contentGenerator } from './generated-content.ts'
import { rebuildProjections } from './rebuild-projections.ts'

const newsroom = await testDatabase()

async function projections(): Promise<string[]> {
  const tables = ['Article', 'ArticleTag', 'ArticleSearch', 'DeskEntry']
  const rows = await Promise.all(tables.map((table) => database().$queryRawUnsafe<{ row: string }[]>(`SELECT '${table} ' || t::text AS row FROM "${table}" t ORDER BY 1`)))
  return rows.flat().map(({ row }) => row)
}

test('generated articles are as the verbs would have made them', async () => {
  await generateArticles(newsroom.url, { articles: 40, seed: 7, until: new Date('2026-11-01T00:00:00Z') })
  expect(await database().article.count({ where: { state: 'live' } })).toBe(40)
  const made = await projections()
  await rebuildProjections()
  expect(await projections()).toEqual(made)
  const newest = await database().article.findFirstOrThrow({ orderBy: { publishedAt: 'desc' } })
  must(await withdrawArticle(newsroom.users.approver, { articleId: newest.id, notice: 'Tạm gỡ để kiểm tra' }, newsroom.now()))
  must(await createArticle(newsroom.users.reporter, undefined, newsroom.now()))
})

test('indexes and references that were taken away for many articles are back', async () => {
  const kept = () => database().$queryRawUnsafe<unknown[]>(`SELECT indexdef AS one FROM pg_indexes WHERE schemaname = 'public' UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint UNION ALL SELECT relname || reloptions::text FROM pg_class WHERE relkind = 'r' ORDER BY 1`)
  const before = await kept()
  await generateArticles(newsroom.url, { articles: 1100, seed: 9 })
  expect(await kept()).toEqual(before)
})

test('the same seed makes the same content, all of it valid', () => {
  const [first, second, other] = [contentGenerator(3, [1, 2]), contentGenerator(3, [1, 2]), contentGenerator(4, [1, 2])]
  for (let count = 0; count < 20; count++) {
    const content = first()
    expect(second()).toEqual(content)
    expect(other()).not.toEqual(content)
    expect(contentSchema.parse(content)).toEqual(content)
    expect(contentHash(content)).toBe(createHash('sha256').update(JSON.stringify(content)).digest('hex'))
  }
})
