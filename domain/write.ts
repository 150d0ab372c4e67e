import { AsyncLocalStorage } from 'node:async_hooks'
import { database, type Transaction } from '#prisma/client.ts'
import { type Outcome, Refusal } from './outcome.ts'

const together = new AsyncLocalStorage<Transaction>()

/**
 * Runs a verb in one transaction: all of it happens, audit event included, or nothing.
 * @returns what the verb returns, or the issues of the Refusal that it threw; other errors are defects and pass through
 */
export async function write<T>(verb: (transaction: Transaction) => Promise<T>): Promise<Outcome<T>> {
  const outer = together.getStore()
  try {
    return { done: outer ? await verb(outer) : await database().$transaction(verb, { maxWait: 10_000, timeout: 20_000 }) }
  } catch (error) {
    if (error instanceof Refusal) return { issues: error.issues }
    throw error
  }
}

/**
 * Runs many verbs as one transaction, for what must happen whole or not at all (the first start). What it throws undoes
 * them all; a refusal must be thrown on, for a refused verb may have written before it stopped.
 */
export function writeTogether<T>(verbs: (transaction: Transaction) => Promise<T>): Promise<T> {
  return database().$transaction((transaction) => together.run(transaction, () => verbs(transaction)), { maxWait: 60_000, timeout: 300_000 })
}
