import { announceChange } from '#prisma/changes.ts'
import type { Transaction } from '#prisma/client.ts'
import type { Topic } from './topic.ts'

/** Tells every instance, when the transaction commits, what readers must see anew. The last step of a verb: from here on, others wait for its commit. */
export function announce(transaction: Transaction, topics: readonly Topic[]): Promise<void> {
  return announceChange(transaction, [...new Set(topics)])
}
