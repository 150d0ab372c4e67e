import type { Transaction } from '#prisma/client.ts'
import { fold } from '../vietnamese/fold.ts'
import { normalizeLine } from '../vietnamese/normalize.ts'

/**
 * Most characters of a text that are indexed. A tsvector holds at most 1 MB: so many characters of nothing but different
 * short words still fit, and only the end of the longest texts is left out.
 */
const indexedCharacters = 120_000

/** Puts a live article into the search index, or renews it: once with its marks, once folded. */
export async function writeToSearch(transaction: Transaction, article: { articleId: number; publishedAt: Date; title: string; text: string }): Promise<void> {
  const title = normalizeLine(article.title)
  const text = `${title}\n${normalizeLine(article.text).slice(0, indexedCharacters)}`
  await transaction.$executeRaw`
    INSERT INTO "ArticleSearch" ("articleId", "publishedAt", "titlePlain", "titleFold", "plain", "fold")
    VALUES (${article.articleId}, ${article.publishedAt}, to_tsvector('simple', ${title}), to_tsvector('simple', ${fold(title)}), to_tsvector('simple', ${text}), to_tsvector('simple', ${fold(text)}))
    ON CONFLICT ("articleId") DO UPDATE SET "publishedAt" = excluded."publishedAt", "titlePlain" = excluded."titlePlain", "titleFold" = excluded."titleFold", "plain" = excluded."plain", "fold" = excluded."fold"`
}

/** Takes an article out of the search index. */
export async function removeFromSearch(transaction: Transaction, articleId: number): Promise<void> {
  await transaction.articleSearch.deleteMany({ where: { articleId } })
}
