import { expect, test } from 'vitest'
import { database } from '#prisma/client.ts'
import { testPassword } from '#tools/test-database.ts'
import { codes, must, testDatabase } from '../testing/database.ts'
import { changePassword, resetPassword } from './change-password.ts'
import { changeUser, setUserDisabled } from './change-user.ts'
import type { Editor } from './editor.ts'
import { editorOfSession, revokeSession, sessionLifetime } from './session.ts'
import { signIn } from './sign-in.ts'
import { throttle } from './throttle.ts'

const newsroom = await testDatabase()
const { users } = newsroom
const secret = 'a key for counting, that only tests know'
let addresses = 0
const freshAddress = () => `192.0.2.${++addresses}`
let day = 0
/** Each test has a day of its own, so that no failures of another count. */
const freshDay = () => new Date(Date.UTC(2027, 0, ++day, 8))
const later = (from: Date, milliseconds: number) => new Date(from.getTime() + milliseconds)
const attempt = (email: string, password: string, at: Date, address = freshAddress()) => signIn({ email, password, address, secret }, at)
const session = async (editor: Editor, at: Date, password = testPassword) => must(await attempt(editor.email, password, at)).sessionId
const version = async (userId: number) => (await database().user.findUniqueOrThrow({ where: { id: userId } })).version

test('the right password makes a session of its own', async () => {
  const at = freshDay()
  const first = await session(users.reporter, at)
  expect(await session(users.reporter, at)).not.toBe(first)
  expect(await editorOfSession(first, at)).toEqual(users.reporter)
  must(await attempt(` ${users.reporter.email.toUpperCase()} `, testPassword.normalize('NFD'), at))
})

test('unknown, wrong and disabled get one answer', async () => {
  const at = freshDay()
  must(await setUserDisabled(users.administrator, { userId: users.editor2.id, version: 1, disabled: true }, at))
  const answers = [await attempt('ai-do@example.com', testPassword, at), await attempt(users.reporter.email, 'sai', at), await attempt(users.editor2.email, testPassword, at)]
  expect(answers).toEqual(Array(3).fill({ issues: [{ code: 'signInFailed' }] }))
})

test('an account, known or not, has to wait after too many failures, from wherever they come', async () => {
  for (const email of [users.reporter2.email, 'khong-co@example.com']) {
    const at = freshDay()
    for (let count = 0; count < throttle.perAccount; count++) expect(codes(await attempt(email, 'sai', at))).toEqual(['signInFailed'])
    expect(codes(await attempt(email, testPassword, at))).toEqual(['signInThrottled'])
    // It is kept in the database, and a refused attempt does not lengthen the wait.
    const after = later(at, throttle.window + 1000)
    expect(codes(await attempt(email, testPassword, after))).toEqual(email === users.reporter2.email ? [] : ['signInFailed'])
  }
})

test('an address has to wait after too many failures, with whatever account', async () => {
  const at = freshDay()
  const address = freshAddress()
  for (let count = 0; count < throttle.perAddress; count++) expect(codes(await attempt(`nguoi${count}@example.com`, 'sai', at, address))).toEqual(['signInFailed'])
  expect(codes(await attempt(users.editor.email, testPassword, at, address))).toEqual(['signInThrottled'])
  must(await attempt(users.editor.email, testPassword, at))
})

test('of many attempts at once no more than the limit are looked at', async () => {
  const at = freshDay()
  const outcomes = await Promise.all(Array.from({ length: 12 }, () => attempt('dong-thoi@example.com', 'sai', at)))
  expect(outcomes.filter((outcome) => codes(outcome)[0] === 'signInFailed').length).toBeLessThanOrEqual(throttle.perAccount)
})

test('failures are counted without naming the account', async () => {
  await attempt('bi-mat@example.com', 'sai', freshDay())
  expect(JSON.stringify(await database().signInFailure.findMany(), (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('bi-mat')
})

test('a session ends when idle, at its end, and when revoked', async () => {
  const at = freshDay()
  const idle = await session(users.editor, at)
  expect(await editorOfSession(idle, later(at, sessionLifetime.idle))).toBeNull()

  const used = await session(users.editor, at)
  for (let time = 0; time < sessionLifetime.absolute; time += sessionLifetime.idle - 60_000) expect(await editorOfSession(used, later(at, time))).not.toBeNull()
  expect(await editorOfSession(used, later(at, sessionLifetime.absolute))).toBeNull()

  const revoked = await session(users.editor, at)
  await revokeSession(revoked, at)
  expect(await editorOfSession(revoked, at)).toBeNull()
  for (const forged of ['', 'x', "' OR 1=1", '00000000-0000-0000-0000-000000000000']) expect(await editorOfSession(forged, at)).toBeNull()
})

test('a change of role, of password, and a closed account end sessions at once', async () => {
  const at = freshDay()
  const { id: userId, name, email } = users.approver2
  const first = await session(users.approver2, at)
  must(await changeUser(users.administrator, { userId, version: await version(userId), name, email, role: 'editor' }, at))
  expect(await editorOfSession(first, at)).toBeNull()

  const [kept, other] = [await session(users.approver2, at), await session(users.approver2, at)]
  const chosen = 'ruộng bậc thang mùa lúa chín'
  must(await changePassword(users.approver2, { current: testPassword, password: chosen, repeated: chosen, sessionId: kept }, at))
  expect([await editorOfSession(kept, at), await editorOfSession(other, at)]).toEqual([expect.anything(), null])

  const { password } = must(await resetPassword(users.administrator, { userId, version: await version(userId) }, at))
  expect(await editorOfSession(kept, at)).toBeNull()
  const last = await session(users.approver2, at, password)
  must(await setUserDisabled(users.administrator, { userId, version: await version(userId), disabled: true }, at))
  expect(await editorOfSession(last, at)).toBeNull()
})

test('the last administrator stays, also when two leave at once', async () => {
  const { administrator } = users
  const at = freshDay()
  const target = async (userId: number) => ({ userId, version: await version(userId) })
  const demote = async ({ id, name, email }: Editor) => changeUser(administrator, { ...(await target(id)), name, email, role: 'editor' }, at)
  expect(codes(await demote(administrator))).toEqual(['lastAdministrator'])
  expect(codes(await setUserDisabled(administrator, { ...(await target(administrator.id)), disabled: true }, at))).toEqual(['ownAccount'])
  must(await changeUser(administrator, { ...(await target(users.editor.id)), name: users.editor.name, email: users.editor.email, role: 'administrator' }, at))
  const outcomes = await Promise.all([demote(administrator), demote(users.editor)])
  expect(outcomes.flatMap(codes)).toEqual(['lastAdministrator'])
})

test('the record tells who signed in, never a password', async () => {
  const events = await database().auditEvent.findMany({ where: { action: { startsWith: 'user.' } } })
  expect(new Set(events.map(({ action }) => action))).toEqual(new Set(['user.signedIn', 'user.signedOut', 'user.signInThrottled', 'user.changed', 'user.disabled', 'user.passwordChanged', 'user.passwordReset']))
  expect(JSON.stringify(events.map(({ details }) => details))).not.toMatch(/argon2|password|sương/)
})
