import { database } from '#prisma/client.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { listPageSize } from '../addresses/page-number.ts'
import { note } from '../changes/note.ts'
import { highlight, type Segment, snippet } from './highlight.ts'
import type { Query } from './query.ts'
import { pairsOf, queryOf } from './words.ts'

export type Hit = { id: number; slug: string; sectionId: number; publishedAt: Date; title: Segment[]; snippet: Segment[] }

/** `total` goes no further than `countedHits` + 1. `partial`: no article has all the words; these have some. */
export type Results = { hits: Hit[]; total: number; partial: boolean }

export const countedHits = 1000

/**
 * Searches the live articles: those with the very marks that were typed first, then those that only fold alike; among
 * them title before text, words that stand together before scattered ones, and the newer before the older.
 * @param page from 1; twenty hits a page
 */
export async function search(query: Query, page: number): Promise<Results> {
  note('articles')
  // The best ranks concern titles: together and scattered, or the one word.
  const ids = await find(ranks(query), page, Math.min(query.folded.length, 2))
  // A page that is not full is the last one.
  const isLast = ids.length < listPageSize && (ids.length > 0 || page === 1)
  const total = isLast ? (page - 1) * listPageSize + ids.length : await count(query)
  if (total > 0 || query.folded.length === 1) return { hits: await read(ids, query), total, partial: false }
  const some = page === 1 ? await find(looseRanks(query), 1) : []
  return { hits: await read(some, query), total: some.length, partial: some.length > 0 }
}

type Column = 'titlePlain' | 'titleFold' | 'plain' | 'fold'

const holds = (column: Column, words: readonly string[], operator: '&' | '|' = '&') => Prisma.sql`${Prisma.raw(`"${column}"`)} @@ ${queryOf(words, operator)}::tsquery`
const both = (one: Prisma.Sql, other: Prisma.Sql) => Prisma.sql`${one} AND ${other}`

/** Conditions, the best first. */
function ranks({ plain, folded, exact }: Query): Prisma.Sql[] {
  const pairs = pairsOf(folded)
  const titleTogether = pairs.length > 0 ? [holds('titleFold', pairs)] : []
  const textTogether = pairs.length > 0 ? [holds('fold', pairs)] : []
  const marked = !exact ? [] : [
    ...titleTogether.map((one) => both(one, holds('titlePlain', plain))), holds('titlePlain', plain),
    ...textTogether.map((one) => both(one, holds('plain', plain))), holds('plain', plain),
  ]
  return [...marked, ...titleTogether, holds('titleFold', folded), ...textTogether, holds('fold', folded)]
}

/** For words that stand together in no article: those with some of them. A lone syllable in a text means nothing, and stands in most. */
function looseRanks({ folded }: Query): Prisma.Sql[] {
  const pairs = pairsOf(folded)
  return [holds('titleFold', pairs, '|'), holds('fold', pairs, '|'), holds('titleFold', folded, '|')]
}

/**
 * The articles of one page. Common words fill it from their titles alone, which are asked by themselves first: their index
 * is small, and so is the plan.
 */
async function find(conditions: Prisma.Sql[], page: number, titles = 0): Promise<number[]> {
  const inTitles = titles > 0 ? await findIn(conditions.slice(0, titles), page) : []
  return inTitles.length === listPageSize ? inTitles : findIn(conditions, page)
}

/**
 * Each rank gives its newest, without those of the ranks before; PostgreSQL asks a rank only when those before did not fill
 * the page, so that common words cost no more than rare ones.
 */
async function findIn(conditions: Prisma.Sql[], page: number): Promise<number[]> {
  const most = page * listPageSize
  const name = (index: number) => Prisma.raw(`rank${index}`)
  // A plan made for a known number of rows stops early.
  const count = (rows: number) => Prisma.raw(String(rows))
  const all = (from: number, to: number) => Prisma.join(conditions.slice(from, to).map((_, index) => Prisma.sql`SELECT "articleId" FROM ${name(from + index)}`), ' UNION ALL ')
  const steps = conditions.map((condition, index) => Prisma.sql`${name(index)} AS MATERIALIZED (
    SELECT "articleId" FROM "ArticleSearch" WHERE ${condition}${index === 0 ? Prisma.empty : Prisma.sql` AND "articleId" NOT IN (${all(0, index)})`}
    ORDER BY "publishedAt" DESC, "articleId" DESC LIMIT ${count(most)})`)
  const rows = await database().$queryRaw<{ articleId: number }[]>`WITH ${Prisma.join(steps, ', ')} ${all(0, conditions.length)} LIMIT ${count(listPageSize)} OFFSET ${count(most - listPageSize)}`
  return rows.map((row) => row.articleId)
}

async function count({ folded }: Query): Promise<number> {
  const [row] = await database().$queryRaw<{ total: number }[]>`SELECT count_search(${queryOf(folded)}::tsquery, ${countedHits + 1}::integer) AS "total"`
  return row!.total
}

async function read(ids: readonly number[], query: Query): Promise<Hit[]> {
  if (ids.length === 0) return []
  type Row = { id: number; slug: string; sectionId: number; publishedAt: Date; title: string; text: string }
  const rows = await database().$queryRaw<Row[]>`
    SELECT article."id", article."slug", article."sectionId", article."publishedAt", article."title", search."text"
    FROM "ArticleSearch" search JOIN "Article" article ON article."id" = search."articleId"
    WHERE search."articleId" IN (${Prisma.join([...ids])}) AND article."state" = 'live'`
  return rows.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)).map(({ title, text, ...row }) => ({ ...row, title: highlight(title, query), snippet: snippet(text, query) }))
}
