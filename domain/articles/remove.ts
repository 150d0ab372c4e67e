import type { Transaction } from '#prisma/client.ts'
import { record } from '../audit/record.ts'
import { change } from '../editions/change.ts'
import { isOpen } from '../editions/edition.ts'
import type { Facts } from '../editions/facts.ts'
import { demandReason } from '../editions/reason.ts'
import type { Outcome } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { projectArticle } from './project.ts'

/**
 * Removes an article for good: its address answers 410 with a fixed text. Its record stays in the newsroom.
 * @param input.reason for the record, not shown to readers
 */
export function removeArticle(editor: Editor, input: { articleId: number; reason: string }, now: Date): Promise<Outcome<void>> {
  return change(editor, 'article.remove', { articleId: input.articleId }, now, async (transaction, facts) => {
    const reason = demandReason(input.reason)
    await closeOpenEdition(transaction, facts)
    await projectArticle(transaction, input.articleId, { state: 'removed' })
    await record(transaction, { at: now, actorId: editor.id, action: 'article.removed', articleId: input.articleId, editionId: facts.id, details: { reason } })
  })
}

/** An article that leaves for good takes the edition that was being written with it. */
export async function closeOpenEdition(transaction: Transaction, facts: Facts): Promise<void> {
  if (isOpen(facts.state)) await transaction.edition.update({ where: { id: facts.id }, data: { state: 'discarded' }, select: { id: true } })
}
