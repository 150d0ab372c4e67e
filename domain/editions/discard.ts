import { record } from '../audit/record.ts'
import type { Outcome } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { change, type OnScreen } from './change.ts'

/** Gives a draft up. Its revisions stay in the history. */
export function discardEdition(editor: Editor, input: Required<OnScreen>, now: Date): Promise<Outcome<void>> {
  return change(editor, 'edition.discard', input, now, async (transaction, facts) => {
    await transaction.edition.update({ where: { id: facts.id }, data: { state: 'discarded' }, select: { id: true } })
    await record(transaction, { at: now, actorId: editor.id, action: 'edition.discarded', articleId: facts.article.id, editionId: facts.id, revisionId: facts.headId })
  })
}
