import { record } from '../audit/record.ts'
import type { Outcome } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { change, type OnScreen } from './change.ts'
import { demandComplete } from './submit.ts'

/** Approves one content of a submitted edition, by its hash. Never by who saved any revision of it, nor by who submitted it. */
export function approveEdition(editor: Editor, input: Required<OnScreen>, now: Date): Promise<Outcome<void>> {
  return change(editor, 'edition.approve', input, now, async (transaction, facts) => {
    await demandComplete(transaction, facts)
    await transaction.edition.update({ where: { id: facts.id }, data: { state: 'approved', approvedById: editor.id, approvedAt: now, approvedHash: facts.headHash }, select: { id: true } })
    await record(transaction, { at: now, actorId: editor.id, action: 'edition.approved', articleId: facts.article.id, editionId: facts.id, revisionId: facts.headId, details: { hash: facts.headHash } })
  })
}
