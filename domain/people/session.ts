import { database, type Transaction } from '#prisma/client.ts'
import { record } from '../audit/record.ts'
import { write } from '../write.ts'
import type { Editor } from './editor.ts'

const hour = 3_600_000
/** How long a session lasts, in milliseconds: since it was last used, and in all. */
export const sessionLifetime = { idle: 12 * hour, absolute: 7 * 24 * hour } as const

/** How old `lastSeenAt` may grow before it is written again, in milliseconds: not a write for every request. */
const touchInterval = 60_000

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Who is signed in with this session, or null when it is unknown, revoked, idle too long, over, or its account disabled.
 * Notes that the session was used.
 */
export async function editorOfSession(sessionId: string, now: Date): Promise<Editor | null> {
  if (!uuid.test(sessionId)) return null
  const session = await database().session.findUnique({ where: { id: sessionId }, include: { user: true } })
  if (!session || session.revokedAt || session.user.disabledAt || session.expiresAt <= now) return null
  const idle = now.getTime() - session.lastSeenAt.getTime()
  if (idle >= sessionLifetime.idle) return null
  if (idle > touchInterval) await database().session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { lastSeenAt: now } })
  const { id, name, email, role } = session.user
  return { id, name, email, role }
}

/** Ends one session: signing out, or a browser that signs in anew. */
export async function revokeSession(sessionId: string, now: Date): Promise<void> {
  if (!uuid.test(sessionId)) return
  await write(async (transaction) => {
    const session = await transaction.session.findUnique({ where: { id: sessionId }, select: { userId: true, revokedAt: true } })
    if (!session || session.revokedAt) return
    await transaction.session.update({ where: { id: sessionId }, data: { revokedAt: now }, select: { id: true } })
    await record(transaction, { at: now, actorId: session.userId, action: 'user.signedOut', userId: session.userId })
  })
}

/** Ends all sessions of an account, in the transaction that disables it or changes its password or role. */
export async function revokeSessionsOf(transaction: Transaction, userId: number, now: Date, exceptSessionId?: string): Promise<void> {
  await transaction.session.updateMany({ where: { userId, revokedAt: null, ...(exceptSessionId && { id: { not: exceptSessionId } }) }, data: { revokedAt: now } })
}
