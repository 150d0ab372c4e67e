import { record } from '../audit/record.ts'
import type { Outcome } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { change, type OnScreen } from './change.ts'
import { demandReason } from './reason.ts'

/** Gives a submitted or approved edition back to its writer, who reads the reason on the desk. */
export function returnEdition(editor: Editor, input: Required<OnScreen> & { reason: string }, now: Date): Promise<Outcome<void>> {
  return change(editor, 'edition.return', input, now, async (transaction, facts) => {
    const reason = demandReason(input.reason)
    await transaction.edition.update({
      where: { id: facts.id },
      data: { state: 'draft', returnReason: reason, returnedById: editor.id, returnedAt: now, approvedById: null, approvedAt: null, approvedHash: null },
      select: { id: true },
    })
    await record(transaction, { at: now, actorId: editor.id, action: 'edition.returned', articleId: facts.article.id, editionId: facts.id, revisionId: facts.headId, details: { reason } })
  })
}
