import { record } from '../audit/record.ts'
import { type Outcome, refuse } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { change } from './change.ts'

/**
 * A second person has read what was published without approval; the flag goes, also when a newer edition is being written.
 * @param input.editionId the live edition that was read; another one published since is another thing to read
 */
export function reviewEdition(editor: Editor, input: { articleId: number; editionId: number }, now: Date): Promise<Outcome<void>> {
  const { articleId, editionId } = input
  return change(editor, 'edition.review', { articleId }, now, async (transaction, { unreviewed }) => {
    if (unreviewed?.id !== editionId) refuse('stale')
    await transaction.edition.update({ where: { id: editionId }, data: { reviewedById: editor.id, reviewedAt: now }, select: { id: true } })
    await record(transaction, { at: now, actorId: editor.id, action: 'edition.reviewed', articleId, editionId })
  })
}
