import { record } from '../audit/record.ts'
import type { Outcome } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { change, type OnScreen } from './change.ts'

/** A second person has read what was published without approval; the flag goes. */
export function reviewEdition(editor: Editor, input: Required<OnScreen>, now: Date): Promise<Outcome<void>> {
  return change(editor, 'edition.review', input, now, async (transaction, facts) => {
    await transaction.edition.update({ where: { id: facts.id }, data: { reviewedById: editor.id, reviewedAt: now }, select: { id: true } })
    await record(transaction, { at: now, actorId: editor.id, action: 'edition.reviewed', articleId: facts.article.id, editionId: facts.id, revisionId: facts.headId })
  })
}
