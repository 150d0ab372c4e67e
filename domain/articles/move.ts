import { lockName } from '#prisma/locks.ts'
import { record } from '../audit/record.ts'
import { change } from '../editions/change.ts'
import { type Outcome, refuse } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { projectArticle } from './project.ts'
import { closeOpenEdition } from './remove.ts'

/** Leads the address of an article to another, live one (301): for two articles that tell the same story. */
export function moveArticle(editor: Editor, input: { articleId: number; targetId: number }, now: Date): Promise<Outcome<void>> {
  return change(editor, 'article.move', { articleId: input.articleId }, now, async (transaction, facts) => {
    const { articleId, targetId } = input
    if (targetId === articleId) refuse('targetSame', { field: 'targetId' })
    // Two moves at once could lead to each other.
    await lockName(transaction, 'article.move')
    const target = await transaction.article.findUnique({ where: { id: targetId }, select: { state: true } })
    if (target?.state !== 'live') refuse('targetUnknown', { field: 'targetId' })
    await closeOpenEdition(transaction, facts)
    await projectArticle(transaction, articleId, { state: 'moved', movedToId: targetId })
    await record(transaction, { at: now, actorId: editor.id, action: 'article.moved', articleId, editionId: facts.id, details: { targetId } })
  })
}
