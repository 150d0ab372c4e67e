import { record } from '../audit/record.ts'
import { type Outcome, refuse } from '../outcome.ts'
import { write } from '../write.ts'
import type { Editor } from './editor.ts'
import { hashPassword, randomPassword } from './password.ts'
import { demand } from './permissions.ts'
import type { UserInput } from './user.ts'

/**
 * Makes an account with a random password.
 * @param editor who makes it; null for the first start, before there is anybody
 * @returns the password, to be handed over once; it is kept nowhere
 */
export async function createUser(editor: Editor | null, input: UserInput, now: Date): Promise<Outcome<{ userId: number; password: string }>> {
  const password = randomPassword()
  const passwordHash = await hashPassword(password)
  return write(async (transaction) => {
    if (editor) demand(editor, 'user.manage')
    if (await transaction.user.findUnique({ where: { email: input.email }, select: { id: true } })) refuse('emailTaken', { field: 'email' })
    const user = await transaction.user.create({ data: { ...input, passwordHash, createdAt: now }, select: { id: true } })
    await record(transaction, { at: now, actorId: editor?.id ?? null, action: 'user.created', userId: user.id, details: input })
    return { userId: user.id, password }
  })
}
