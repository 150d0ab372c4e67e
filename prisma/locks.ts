import type { Transaction } from './client.ts'

/**
 * Locks the row of an article until the transaction ends: all that is done to it and its editions goes one after another.
 * Its key stays free, so that another article can be moved to it meanwhile.
 * @returns whether the article exists
 */
export async function lockArticle(transaction: Transaction, articleId: number): Promise<boolean> {
  const rows = await transaction.$queryRaw<unknown[]>`SELECT 1 FROM "Article" WHERE "id" = ${articleId} FOR NO KEY UPDATE`
  return rows.length > 0
}

/** Locks a name of our own until the transaction ends, for what has no row to lock (an empty database, a count). */
export async function lockName(transaction: Transaction, name: string): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`toa-soan ${name}`}, 0))`
}
