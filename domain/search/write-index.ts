import type { Transaction } from '#prisma/client.ts'
import { normalizeLine } from '../vietnamese/normalize.ts'
import { foldedWordsOf, pairsOf, vectorOf, wordsOf } from './words.ts'

/**
 * Most characters of a text that are indexed. A tsvector holds at most 1 MB: so many characters of nothing but different
 * short words still fit, pairs too, and only the end of the longest texts is left out.
 */
const indexedCharacters = 80_000
/** Most characters of a text that results quote from; every search reads twenty of these. */
const quotedCharacters = 20_000

/** What is searched of an article. */
type Searched = { title: string; text: string; tags: readonly string[] }

/** What the index holds of an article: tsvectors as PostgreSQL reads them, with marks and folded, and the text that results quote from. */
export function searchRow(article: Searched) {
  const title = normalizeLine(article.title)
  const words = normalizeLine(article.text).slice(0, indexedCharacters).toWellFormed()
  const tags = article.tags.map(normalizeLine)
  const whole = [title, words, ...tags].join('\n')
  const quoted = words.slice(0, quotedCharacters).toWellFormed()
  const text = tags.length > 0 ? `${quoted} Từ khóa: ${tags.join(', ')}.` : quoted
  return { titlePlain: vectorOf(wordsOf(title)), titleFold: folded(title), plain: vectorOf(wordsOf(whole)), fold: folded(whole), text }
}

/** Puts a live article into the search index, or renews it. */
export async function writeToSearch(transaction: Transaction, article: Searched & { articleId: number; publishedAt: Date }): Promise<void> {
  const { articleId, publishedAt } = article
  const { titlePlain, titleFold, plain, fold, text } = searchRow(article)
  await transaction.$executeRaw`
    INSERT INTO "ArticleSearch" ("articleId", "publishedAt", "titlePlain", "titleFold", "plain", "fold", "text")
    VALUES (${articleId}, ${publishedAt}, ${titlePlain}::tsvector, ${titleFold}::tsvector, ${plain}::tsvector, ${fold}::tsvector, ${text})
    ON CONFLICT ("articleId") DO UPDATE SET "publishedAt" = excluded."publishedAt", "titlePlain" = excluded."titlePlain", "titleFold" = excluded."titleFold",
      "plain" = excluded."plain", "fold" = excluded."fold", "text" = excluded."text"`
}

function folded(text: string): string {
  const words = foldedWordsOf(text)
  return vectorOf([...words, ...pairsOf(words)])
}

/** Takes an article out of the search index. */
export async function removeFromSearch(transaction: Transaction, articleId: number): Promise<void> {
  await transaction.articleSearch.deleteMany({ where: { articleId } })
}
