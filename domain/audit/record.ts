import type { Prisma, Transaction } from '#prisma/client.ts'

export type AuditAction =
  | 'article.created' | 'article.withdrawn' | 'article.restored' | 'article.removed' | 'article.moved'
  | 'edition.opened' | 'edition.saved' | 'edition.submitted' | 'edition.takenBack' | 'edition.returned' | 'edition.approved' | 'edition.approvalVoided'
  | 'edition.published' | 'edition.forcePublished' | 'edition.reviewed' | 'edition.discarded'
  | 'user.created' | 'user.changed' | 'user.disabled' | 'user.enabled' | 'user.passwordReset' | 'user.passwordChanged' | 'user.signedIn' | 'user.signedOut' | 'user.signInThrottled'
  | 'section.created' | 'section.changed' | 'section.ordered' | 'section.deleted'
  | 'setting.changed'
  | 'houseStyle.changed' | 'houseWord.added' | 'houseWord.removed'

type AuditEvent = {
  at: Date
  /** Who did it; null for the system itself (first start, throttling). */
  actorId: number | null
  action: AuditAction
  articleId?: number
  editionId?: number
  revisionId?: number
  /** The account that it was done to. */
  userId?: number
  /** Old and new values, reasons. Never a password, a token or a hash of one. */
  details?: Prisma.InputJsonObject
}

/** Writes the audit event of a change, in the transaction of that change. */
export async function record(transaction: Transaction, event: AuditEvent): Promise<void> {
  await transaction.auditEvent.create({ data: event, select: { id: true } })
}
