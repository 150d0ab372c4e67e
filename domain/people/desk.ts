import { database } from '#prisma/client.ts'
import { comparePeople } from '../vietnamese/collation.ts'
import type { Editor } from './editor.ts'
import { demand, type Role } from './permissions.ts'

export type Account = { id: number; name: string; email: string; role: Role; disabledAt: Date | null; version: number }

const select = { id: true, name: true, email: true, role: true, disabledAt: true, version: true } as const

/** All accounts, the open ones first, by given name, as Vietnamese lists people. */
export async function readAccounts(editor: Editor): Promise<Account[]> {
  demand(editor, 'user.manage')
  const accounts = await database().user.findMany({ select })
  return accounts.sort((a, b) => Number(a.disabledAt !== null) - Number(b.disabledAt !== null) || comparePeople(a.name, b.name))
}

/** One account, or null when there is none with this id. */
export async function readAccount(editor: Editor, userId: number): Promise<Account | null> {
  demand(editor, 'user.manage')
  return database().user.findUnique({ where: { id: userId }, select })
}
