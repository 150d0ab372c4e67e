import { database } from '#prisma/client.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { articlePath } from '../articles/article.ts'
import { foldedWordsOf, pairsOf, queryOf } from './words.ts'

/** The title of a live article, and its address without language. */
export type Suggestion = { title: string; path: string }

const mostSuggestions = 8
/** Letters and words that are looked at; a title has seldom more. */
const longest = 80
const mostWords = 10
/** For how long an answer is given again, in milliseconds: many begin with the same letters, and nothing outlives a withdrawal by a second. */
const holds = 500
const mostKept = 2_000

const kept = new Map<string, { suggestions: Promise<Suggestion[]>; until: number }>()

/**
 * Live articles whose titles hold the words that were typed, the last of them perhaps not yet whole; with marks or
 * without. Those where the words stand together, or, where there is none, those that have them all; the newer first.
 * @param typed whatever is in the field; under two letters nothing is suggested
 */
export function suggest(typed: string): Promise<Suggestion[]> {
  const words = foldedWordsOf(typed.slice(0, longest).toWellFormed()).slice(0, mostWords)
  const text = words.join(' ')
  if (text.length < 2) return Promise.resolve([])
  const now = Date.now()
  const known = kept.get(text)
  if (known && known.until > now) return known.suggestions
  if (kept.size >= mostKept) kept.clear()
  const suggestions = find(words)
  kept.set(text, { suggestions, until: now + holds })
  suggestions.catch(() => kept.delete(text))
  return suggestions
}

async function find(words: readonly string[]): Promise<Suggestion[]> {
  const together = await titlesWith(begun(words.length > 1 ? pairsOf(words) : words))
  const rows = together.length > 0 || words.length === 1 ? together : await titlesWith(begun(words))
  return rows.map(({ title, section, ...article }) => ({ title, path: articlePath(section, article) }))
}

/** A query for all these words, the last of them as a beginning. */
const begun = (words: readonly string[]): string => `${queryOf(words.slice(0, -1))}${words.length > 1 ? ' & ' : ''}'${words.at(-1)!}':*`

type Row = { id: number; slug: string; title: string; section: string }

function titlesWith(query: string): Promise<Row[]> {
  return database().$queryRaw<Row[]>`
    SELECT a."id", a."slug", a."title", s."slug" AS "section" FROM (
      SELECT "articleId", "publishedAt" FROM "ArticleSearch" WHERE "titleFold" @@ ${query}::tsquery ORDER BY "publishedAt" DESC, "articleId" DESC LIMIT ${Prisma.raw(String(mostSuggestions))}
    ) found
    JOIN "Article" a ON a."id" = found."articleId" AND a."state" = 'live'
    JOIN "Section" s ON s."id" = a."sectionId"
    ORDER BY found."publishedAt" DESC, found."articleId" DESC`
}
