import { expect, test } from 'vitest'
import { database } from '#prisma/client.ts'
import { checked } from '../checked.ts'
import { roles } from '../people/permissions.ts'
import { codes, must, testDatabase } from '../testing/database.ts'
import { changeSettings } from './change.ts'
import { readSettings } from './read.ts'
import { siteSettings } from './setting.ts'

const { users, now, asRole } = await testDatabase()
const current = async () => {
  const { version, ...content } = await readSettings()
  return { version, content }
}

test('the administrator alone changes what the site says of itself', async () => {
  const before = await current()
  for (const role of roles.filter((one) => one !== 'administrator')) expect(codes(await changeSettings(asRole(role), before, now()))).toEqual(['forbidden'])
  expect(await current()).toEqual(before)
})

test('a change is kept with its record, and an older page is refused', async () => {
  const before = await current()
  const content = { ...before.content, name: 'Cổng thông tin Lâm Khê' }
  must(await changeSettings(users.administrator, { ...before, content }, now()))
  expect(await current()).toEqual({ version: before.version + 1, content })
  expect(codes(await changeSettings(users.administrator, before, now()))).toEqual(['stale'])
  expect(await database().auditEvent.findFirst({ where: { action: 'setting.changed' } })).toMatchObject({ actorId: users.administrator.id, details: { before: before.content, after: content } })
})

test('what is missing or too long is told field by field', async () => {
  const { content } = await current()
  const issues = checked(siteSettings, { ...content, name: ' ', managingBody: '\u00a0', email: 'không phải', footer: 'x'.repeat(1001) }).issues
  expect(issues).toEqual([
    { code: 'required', field: 'name' }, { code: 'required', field: 'managingBody' }, { code: 'emailInvalid', field: 'email' }, { code: 'tooLong', field: 'footer', values: { maximum: 1000 } },
  ])
})
