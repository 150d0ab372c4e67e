import { database } from '#prisma/client.ts'
import { record } from '../audit/record.ts'
import { type Outcome, refuse } from '../outcome.ts'
import { write } from '../write.ts'
import { changeAccount } from './change-user.ts'
import type { Editor } from './editor.ts'
import { demandGoodPassword, hashPassword, isPasswordRight, randomPassword } from './password.ts'
import { demand } from './permissions.ts'
import { revokeSessionsOf } from './session.ts'
import { forgetFailure, noteFailure } from './throttle.ts'

/**
 * Changes one's own password. Other browsers of the account are signed out.
 * @param input.sessionId the session that stays
 */
export async function changePassword(editor: Editor, input: { current: string; password: string; repeated: string; sessionId: string }, now: Date): Promise<Outcome<void>> {
  const user = await database().user.findUniqueOrThrow({ where: { id: editor.id } })
  // Who finds a browser signed in must not try passwords at leisure.
  const account = `account ${user.id}`
  const noted = await noteFailure({ account, address: account }, now)
  if (noted.refused) return { issues: [{ ...noted.refused, field: 'current' }] }
  const right = await isPasswordRight(input.current.slice(0, 1000), user.passwordHash)
  if (right) await forgetFailure(database(), noted.id, now)
  return write(async (transaction) => {
    demand(editor, 'password.change')
    if (!right) refuse('passwordWrong', { field: 'current' })
    demandGoodPassword(input.password, user)
    if (input.password !== input.repeated) refuse('passwordsDiffer', { field: 'repeated' })
    await transaction.user.update({ where: { id: user.id }, data: { passwordHash: await hashPassword(input.password) }, select: { id: true } })
    await revokeSessionsOf(transaction, user.id, now, input.sessionId)
    await record(transaction, { at: now, actorId: editor.id, action: 'user.passwordChanged', userId: user.id })
  })
}

/** Gives an account a new random password, shown once to the administrator, and signs it out everywhere. */
export async function resetPassword(editor: Editor, input: { userId: number; version: number }, now: Date): Promise<Outcome<{ password: string }>> {
  const password = randomPassword()
  const passwordHash = await hashPassword(password)
  return changeAccount(editor, input, async (transaction, user) => {
    await transaction.user.update({ where: { id: user.id }, data: { passwordHash }, select: { id: true } })
    await revokeSessionsOf(transaction, user.id, now)
    await record(transaction, { at: now, actorId: editor.id, action: 'user.passwordReset', userId: user.id })
    return { password }
  })
}
