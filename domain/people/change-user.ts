import type { Transaction } from '#prisma/client.ts'
import { lockName } from '#prisma/locks.ts'
import { record } from '../audit/record.ts'
import { type Outcome, refuse } from '../outcome.ts'
import { write } from '../write.ts'
import type { Editor } from './editor.ts'
import { demand } from './permissions.ts'
import { revokeSessionsOf } from './session.ts'
import type { UserInput } from './user.ts'

type Target = { userId: number; version: number }

/** Changes name, e-mail and role of an account. A change of role or e-mail signs it out everywhere. */
export function changeUser(editor: Editor, input: Target & UserInput, now: Date): Promise<Outcome<void>> {
  const { name, email, role } = input
  return changeAccount(editor, input, async (transaction, user) => {
    if (user.role === 'administrator' && role !== 'administrator') await demandAnotherAdministrator(transaction, user.id)
    const taken = await transaction.user.findUnique({ where: { email }, select: { id: true } })
    if (taken && taken.id !== user.id) refuse('emailTaken', { field: 'email' })
    await transaction.user.update({ where: { id: user.id }, data: { name, email, role }, select: { id: true } })
    if (role !== user.role || email !== user.email) await revokeSessionsOf(transaction, user.id, now)
    await record(transaction, { at: now, actorId: editor.id, action: 'user.changed', userId: user.id, details: { before: { name: user.name, email: user.email, role: user.role }, after: { name, email, role } } })
  })
}

/** Closes or opens an account. Closing signs it out everywhere at once; what it wrote stays. */
export function setUserDisabled(editor: Editor, input: Target & { disabled: boolean }, now: Date): Promise<Outcome<void>> {
  return changeAccount(editor, input, async (transaction, user) => {
    if (user.id === editor.id) refuse('ownAccount')
    if (input.disabled === (user.disabledAt !== null)) refuse('nothingChanged')
    if (input.disabled && user.role === 'administrator') await demandAnotherAdministrator(transaction, user.id)
    await transaction.user.update({ where: { id: user.id }, data: { disabledAt: input.disabled ? now : null }, select: { id: true } })
    if (input.disabled) await revokeSessionsOf(transaction, user.id, now)
    await record(transaction, { at: now, actorId: editor.id, action: input.disabled ? 'user.disabled' : 'user.enabled', userId: user.id })
  })
}

/** The way of every change of another's account: permission, lock, comparison with the version on screen, the change. */
export function changeAccount<T>(
  editor: Editor,
  { userId, version }: Target,
  apply: (transaction: Transaction, user: NonNullable<Awaited<ReturnType<Transaction['user']['findUnique']>>>) => Promise<T>,
): Promise<Outcome<T>> {
  return write(async (transaction) => {
    demand(editor, 'user.manage')
    const user = await transaction.user.findUnique({ where: { id: userId } })
    if (!user) refuse('notFound')
    const taken = await transaction.user.updateMany({ where: { id: userId, version }, data: { version: { increment: 1 } } })
    if (taken.count !== 1) refuse('stale')
    return apply(transaction, user)
  })
}

async function demandAnotherAdministrator(transaction: Transaction, userId: number): Promise<void> {
  await lockName(transaction, 'administrators')
  const others = await transaction.user.count({ where: { role: 'administrator', disabledAt: null, id: { not: userId } } })
  if (others === 0) refuse('lastAdministrator')
}
