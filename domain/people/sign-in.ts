import { createHmac, randomUUID } from 'node:crypto'
import { database } from '#prisma/client.ts'
import { record } from '../audit/record.ts'
import { type Outcome, refuse } from '../outcome.ts'
import { normalizeLine } from '../vietnamese/normalize.ts'
import { write } from '../write.ts'
import { isPasswordRight, passwordLength } from './password.ts'
import { sessionLifetime } from './session.ts'
import { forgetFailure, noteFailure } from './throttle.ts'

type Attempt = { email: string; password: string; address: string; secret: string }

/**
 * Signs in with e-mail and password, and makes a session row. Unknown account, wrong password and disabled account get one
 * answer in one time; too many failures for an account (known or not) or from an address have to wait, also after a restart.
 * @param attempt.secret key under which the account is counted, so that the table of failures tells no e-mail addresses
 * @returns the id of the session, or `signInFailed` or `signInThrottled`
 */
export async function signIn(attempt: Attempt, now: Date): Promise<Outcome<{ sessionId: string; userId: number; expiresAt: Date }>> {
  const email = normalizeLine(attempt.email).toLowerCase().slice(0, 254)
  const account = createHmac('sha256', attempt.secret).update(email).digest('base64url')
  const noted = await noteFailure({ account, address: attempt.address }, now)
  if (noted.refused) return { issues: [noted.refused] }

  const user = await database().user.findUnique({ where: { email } })
  const right = await isPasswordRight(attempt.password.slice(0, passwordLength.maximum * 4), user?.passwordHash)
  if (noted.isLast && !right) {
    await write((transaction) => record(transaction, { at: now, actorId: null, action: 'user.signInThrottled', ...(user && { userId: user.id }), details: { address: attempt.address } }))
  }

  return write(async (transaction) => {
    if (!user || !right || user.disabledAt) refuse('signInFailed')
    await forgetFailure(transaction, noted.id, now)
    const session = { id: randomUUID(), userId: user.id, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + sessionLifetime.absolute) }
    await transaction.session.create({ data: session, select: { id: true } })
    await record(transaction, { at: now, actorId: user.id, action: 'user.signedIn', userId: user.id, details: { address: attempt.address } })
    return { sessionId: session.id, userId: user.id, expiresAt: session.expiresAt }
  })
}
