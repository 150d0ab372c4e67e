import type { Transaction } from '#prisma/client.ts'
import { projectArticle } from '../articles/project.ts'
import { type AuditAction, record } from '../audit/record.ts'
import type { Outcome } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { change, type OnScreen } from './change.ts'
import type { Facts } from './facts.ts'
import { demandReason, minimumForcedReason } from './reason.ts'
import { demandComplete } from './submit.ts'

/** Publishes an approved edition: it becomes what readers see, in place of the one before. */
export function publishEdition(editor: Editor, input: Required<OnScreen>, now: Date): Promise<Outcome<void>> {
  return change(editor, 'edition.publish', input, now, (transaction, facts) => putOut(transaction, editor, facts, 'edition.published', null, now))
}

/**
 * Publishes without approval, for what cannot wait.
 * @param input.reason at least 20 characters; the edition stays flagged on the desk until a second person has reviewed it
 */
export function forcePublishEdition(editor: Editor, input: Required<OnScreen> & { reason: string }, now: Date): Promise<Outcome<void>> {
  return change(editor, 'edition.forcePublish', input, now, (transaction, facts) =>
    putOut(transaction, editor, facts, 'edition.forcePublished', demandReason(input.reason, minimumForcedReason), now),
  )
}

async function putOut(transaction: Transaction, editor: Editor, facts: Facts, action: AuditAction, forcedReason: string | null, now: Date): Promise<void> {
  await demandComplete(transaction, facts)
  const articleId = facts.article.id
  await transaction.edition.updateMany({ where: { articleId, state: 'published' }, data: { state: 'superseded' } })
  await transaction.edition.update({
    where: { id: facts.id },
    data: { state: 'published', publishedById: editor.id, publishedAt: now, forcedReason, returnReason: null, returnedById: null, returnedAt: null },
    select: { id: true },
  })
  await projectArticle(transaction, articleId, { state: 'live' })
  await record(transaction, { at: now, actorId: editor.id, action, articleId, editionId: facts.id, revisionId: facts.headId, details: forcedReason ? { reason: forcedReason } : {} })
}
