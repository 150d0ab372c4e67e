import { expect, test } from 'vitest'
import { database } from '#prisma/client.ts'
import { testPassword } from '#tools/test-database.ts'
import { checked } from '../checked.ts'
import { Refusal } from '../outcome.ts'
import { codes, must, testDatabase } from '../testing/database.ts'
import { changePassword, resetPassword } from './change-password.ts'
import { throttle } from './throttle.ts'
import { changeUser, setUserDisabled } from './change-user.ts'
import { createUser } from './create-user.ts'
import { readAccount, readAccounts } from './desk.ts'
import { roles } from './permissions.ts'
import { userInput } from './user.ts'

const { users, now, asRole } = await testDatabase()
const administrator = users.administrator
const input = { name: 'Lò Văn Panh', email: 'panh@example.com', role: 'reporter' as const }

test('accounts are read by the administrator alone, the open ones first, by name', async () => {
  for (const role of roles.filter((one) => one !== 'administrator')) {
    await expect(readAccounts(asRole(role))).rejects.toThrow(Refusal)
    await expect(readAccount(asRole(role), users.reporter.id)).rejects.toThrow(Refusal)
  }
  must(await setUserDisabled(administrator, { userId: users.editor2.id, version: 1, disabled: true }, now()))
  const names = (await readAccounts(administrator)).map(({ name }) => name)
  expect(names[0]).toBe('Vàng A Chía')
  expect(names.at(-1)).toBe(users.editor2.name)
  expect(JSON.stringify(await readAccounts(administrator))).not.toMatch(/argon2|passwordHash/)
  expect(await readAccount(administrator, 999_999)).toBeNull()
})

test('one who lacks the verb changes nothing', async () => {
  for (const role of roles.filter((one) => one !== 'administrator')) {
    const editor = asRole(role)
    const target = { userId: users.reporter2.id, version: 1 }
    const refused = [await createUser(editor, input, now()), await changeUser(editor, { ...target, ...input }, now()), await setUserDisabled(editor, { ...target, disabled: true }, now()), await resetPassword(editor, target, now())]
    for (const outcome of refused) expect(codes(outcome)).toEqual(['forbidden'])
  }
  expect(await readAccount(administrator, users.reporter2.id)).toMatchObject({ version: 1, name: users.reporter2.name })
})

test('a page that shows an older version is refused', async () => {
  const { userId } = must(await createUser(administrator, input, now()))
  const target = { userId, version: 1 }
  must(await changeUser(administrator, { ...target, ...input, name: 'Lò Văn Panh A' }, now()))
  for (const outcome of [await changeUser(administrator, { ...target, ...input }, now()), await setUserDisabled(administrator, { ...target, disabled: true }, now()), await resetPassword(administrator, target, now())]) expect(codes(outcome)).toEqual(['stale'])
  expect(await readAccount(administrator, userId)).toMatchObject({ version: 2, name: 'Lò Văn Panh A', disabledAt: null })
  expect(codes(await changeUser(administrator, { userId: 999_999, version: 1, ...input }, now()))).toEqual(['notFound'])
})

test('an e-mail belongs to one account, however it is written', async () => {
  const { done } = checked(userInput, { ...input, email: `  ${users.reporter.email.toUpperCase()} ` })
  expect(await createUser(administrator, done!, now())).toEqual({ issues: [{ code: 'emailTaken', field: 'email' }] })
  expect(await changeUser(administrator, { userId: users.editor.id, version: 1, ...done! }, now())).toEqual({ issues: [{ code: 'emailTaken', field: 'email' }] })
  expect(await readAccount(administrator, users.editor.id)).toMatchObject({ version: 1, email: users.editor.email })
})

test('nobody closes their own account', async () => {
  expect(codes(await setUserDisabled(administrator, { userId: administrator.id, version: 1, disabled: true }, now()))).toEqual(['ownAccount'])
})

test('what a form sends is told field by field, in codes', () => {
  expect(checked(userInput, { name: ' \u200b ', email: 'a b@c', role: 'king' }).issues).toEqual([{ code: 'nameMissing', field: 'name' }, { code: 'emailInvalid', field: 'email' }, { code: 'invalid', field: 'role' }])
  expect(checked(userInput, { name: 'x'.repeat(101), email: 'a@b.vn', role: 'editor' }).issues).toEqual([{ code: 'tooLong', field: 'name', values: { maximum: 100 } }])
  expect(checked(userInput, {}).issues?.map(({ code }) => code)).toEqual(['invalid', 'invalid', 'invalid'])
})

test('one’s own password changes only with the present one, to a good one, typed twice alike', async () => {
  const good = 'con đường vào bản mùa mưa'
  const change = (more: object) => changePassword(users.reporter, { current: testPassword, password: good, repeated: good, sessionId: '', ...more }, now())
  expect(await change({ current: 'sai' })).toEqual({ issues: [{ code: 'passwordWrong', field: 'current' }] })
  expect(codes(await change({ password: 'ngắn', repeated: 'ngắn' }))).toEqual(['passwordTooShort'])
  expect(await change({ repeated: `${good}.` })).toEqual({ issues: [{ code: 'passwordsDiffer', field: 'repeated' }] })
  must(await change({}))
  expect(codes(await change({}))).toEqual(['passwordWrong'])
  expect(await database().auditEvent.findMany({ where: { userId: users.reporter.id, action: 'user.passwordChanged' }, select: { details: true } })).toEqual([{ details: {} }])
})

test('who finds a browser signed in cannot try passwords at leisure; the right one does not count', async () => {
  const good = 'nương ngô bên sườn núi đá'
  const change = (more: object) => changePassword(users.approver2, { current: testPassword, password: good, repeated: good, sessionId: '', ...more }, now())
  for (let count = 0; count < throttle.perAccount; count++) expect(codes(await change({ password: 'ngắn' }))).toEqual(['passwordTooShort'])
  for (let count = 0; count < throttle.perAccount; count++) expect(codes(await change({ current: 'sai' }))).toEqual(['passwordWrong'])
  expect(await change({})).toEqual({ issues: [{ code: 'signInThrottled', field: 'current', values: { minutes: 15 } }] })
})
