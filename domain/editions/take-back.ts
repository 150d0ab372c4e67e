import { record } from '../audit/record.ts'
import type { Outcome } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { change, type OnScreen } from './change.ts'

/** Takes a submitted edition back to draft, by who submitted or began it, as long as nobody has changed it since. */
export function takeBackEdition(editor: Editor, input: Required<OnScreen>, now: Date): Promise<Outcome<void>> {
  return change(editor, 'edition.takeBack', input, now, async (transaction, facts) => {
    await transaction.edition.update({ where: { id: facts.id }, data: { state: 'draft', submittedById: null, submittedAt: null, submittedHash: null }, select: { id: true } })
    await record(transaction, { at: now, actorId: editor.id, action: 'edition.takenBack', articleId: facts.article.id, editionId: facts.id, revisionId: facts.headId })
  })
}
