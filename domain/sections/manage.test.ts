import { expect, test } from 'vitest'
import { database } from '#prisma/client.ts'
import { checked } from '../checked.ts'
import { roles } from '../people/permissions.ts'
import { codes, must, testDatabase } from '../testing/database.ts'
import { changeSection, createSection, deleteSection, orderSections } from './manage.ts'
import { readSections } from './read.ts'
import { sectionInput, sectionTree } from './section.ts'

const newsroom = await testDatabase()
const { users, now, sectionIds } = newsroom
const administrator = users.administrator
const input = (slug: string, more: object = {}) => ({ name: 'Khoa giáo', nameEnglish: 'Education', slug, description: '', parentId: null, ...more })
const create = async (slug: string, more: object = {}) => must(await createSection(administrator, input(slug, more), now())).sectionId
const section = async (id: number) => (await readSections()).find((one) => one.id === id)
const redirects = async () => (await database().redirect.findMany({ orderBy: { fromPath: 'asc' } })).map(({ fromPath, toPath }) => `${fromPath} → ${toPath}`)

test('one who lacks the verb changes nothing', async () => {
  const before = await readSections()
  for (const role of roles.filter((one) => one !== 'administrator')) {
    const editor = newsroom.asRole(role)
    const target = { sectionId: sectionIds['van-hoa'], version: 1 }
    const refused = [await createSection(editor, input('moi'), now()), await changeSection(editor, { ...input('khac'), ...target }, now()), await deleteSection(editor, target, now()), await orderSections(editor, { parentId: null, sectionIds: [] }, now())]
    for (const outcome of refused) expect(codes(outcome)).toEqual(['forbidden'])
  }
  expect(await readSections()).toEqual(before)
})

test('a slug is free, plain, no word of ours, and never looks like an article', async () => {
  expect(codes(await createSection(administrator, input('thoi-su'), now()))).toEqual(['slugTaken'])
  const issue = (slug: string) => checked(sectionInput, input(slug)).issues?.[0]?.code
  for (const slug of ['', 'Khoa-giao', 'khoa giao', 'khoa--giao', '-khoa', 'khoa-2026', '2026', 'khoa/giao', 'khoá', 'a'.repeat(81)]) expect(issue(slug), slug).toBe('slugInvalid')
  for (const slug of ['toa-soan', 'the', 'en', 'api', 'tim-kiem', 'dang-nhap']) expect(issue(slug), slug).toBe('slugReserved')
  for (const slug of ['khoa-giao', 'nam2026', 'g20-va-viet-nam']) expect(issue(slug), slug).toBeUndefined()
})

test('there are two levels and no more', async () => {
  const parent = await create('cap-mot')
  const child = await create('cap-hai', { parentId: parent })
  expect(codes(await createSection(administrator, input('cap-ba', { parentId: child }), now()))).toEqual(['parentTooDeep'])
  expect(codes(await createSection(administrator, input('mo-coi', { parentId: 999_999 }), now()))).toEqual(['parentTooDeep'])
  for (const parentId of [parent, sectionIds['van-hoa']]) expect(codes(await changeSection(administrator, { ...input('cap-mot', { parentId }), sectionId: parent, version: 1 }, now()))).toEqual(['parentTooDeep'])
  expect(sectionTree(await readSections()).find(({ id }) => id === parent)?.children.map(({ id }) => id)).toEqual([child])
})

test('an old address leads to the new one in one step, for ever, and never round in a circle', async () => {
  const sectionId = await create('dia-chi-a')
  const rename = async (slug: string) => must(await changeSection(administrator, { ...input(slug), sectionId, version: (await section(sectionId))!.version }, now()))
  await rename('dia-chi-b')
  await rename('dia-chi-c')
  expect(await redirects()).toEqual(['/dia-chi-a → /dia-chi-c', '/dia-chi-b → /dia-chi-c'])
  await rename('dia-chi-a')
  expect(await redirects()).toEqual(['/dia-chi-b → /dia-chi-a', '/dia-chi-c → /dia-chi-a'])
  // A new section may take an address that was left.
  await create('dia-chi-c')
  expect(await redirects()).toEqual(['/dia-chi-b → /dia-chi-a'])
})

test('a page that shows an older version is refused', async () => {
  const sectionId = await create('phien-ban')
  must(await changeSection(administrator, { ...input('phien-ban', { name: 'Mới' }), sectionId, version: 1 }, now()))
  expect(codes(await changeSection(administrator, { ...input('phien-ban', { name: 'Cũ' }), sectionId, version: 1 }, now()))).toEqual(['stale'])
  expect(codes(await deleteSection(administrator, { sectionId, version: 1 }, now()))).toEqual(['stale'])
  expect((await section(sectionId))?.name).toBe('Mới')
})

test('a level is put in order as a whole; one that has changed meanwhile is refused', async () => {
  const level = async () => (await readSections()).filter(({ parentId }) => parentId === null).map(({ id }) => id)
  const before = await level()
  const turned = before.toReversed()
  must(await orderSections(administrator, { parentId: null, sectionIds: turned }, now()))
  expect(await level()).toEqual(turned)
  for (const wrong of [turned.slice(1), [...turned, 999_999], [...turned.slice(1), turned[1]!]]) expect(codes(await orderSections(administrator, { parentId: null, sectionIds: wrong }, now())), String(wrong)).toEqual(['stale'])
  expect(await level()).toEqual(turned)
})

test('what holds an article, a draft or a section is not deleted; an empty one is, with its record', async () => {
  const [used, drafted, parent, empty] = [await create('co-bai'), await create('co-ban-nhap'), await create('co-con'), await create('trong')]
  await newsroom.published({ sectionId: used })
  await newsroom.draft(users.reporter, { sectionId: drafted })
  await create('con', { parentId: parent })
  for (const sectionId of [used, drafted, parent]) expect(codes(await deleteSection(administrator, { sectionId, version: 1 }, now()))).toEqual(['sectionInUse'])
  must(await deleteSection(administrator, { sectionId: empty, version: 1 }, now()))
  expect(await section(empty)).toBeUndefined()
  expect(await database().auditEvent.count({ where: { action: 'section.deleted', actorId: administrator.id } })).toBe(1)
})
