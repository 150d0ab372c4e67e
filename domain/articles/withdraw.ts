import { record } from '../audit/record.ts'
import { change } from '../editions/change.ts'
import { demandReason } from '../editions/reason.ts'
import type { Outcome } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { projectArticle } from './project.ts'

/**
 * Takes a live article from readers. Its address answers 410 with the notice until it is restored.
 * @param input.notice what readers are told, at least 10 characters
 */
export function withdrawArticle(editor: Editor, input: { articleId: number; notice: string }, now: Date): Promise<Outcome<void>> {
  return change(editor, 'article.withdraw', { articleId: input.articleId }, now, async (transaction, facts) => {
    const notice = demandReason(input.notice, 10, 'notice')
    await projectArticle(transaction, input.articleId, { state: 'withdrawn', notice })
    await record(transaction, { at: now, actorId: editor.id, action: 'article.withdrawn', articleId: input.articleId, editionId: facts.id, details: { notice } })
  })
}
