import { record } from '../audit/record.ts'
import { change } from '../editions/change.ts'
import type { Outcome } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { projectArticle } from './project.ts'

/** Gives a withdrawn article back to readers, at its address and with its first date. */
export function restoreArticle(editor: Editor, input: { articleId: number }, now: Date): Promise<Outcome<void>> {
  return change(editor, 'article.restore', { articleId: input.articleId }, now, async (transaction, facts) => {
    await projectArticle(transaction, input.articleId, { state: 'live' })
    await record(transaction, { at: now, actorId: editor.id, action: 'article.restored', articleId: input.articleId, editionId: facts.id })
  })
}
