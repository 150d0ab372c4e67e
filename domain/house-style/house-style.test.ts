import { expect, test } from 'vitest'
import { database } from '#prisma/client.ts'
import { checked } from '../checked.ts'
import { codes, must, testDatabase } from '../testing/database.ts'
import { changeHouseStyle, chooseHouseStyle } from './change.ts'
import { houseWordInput } from './house-style.ts'
import { readHouseStyle, readHouseWords } from './read.ts'
import { addHouseWord, removeHouseWord } from './words.ts'

const { users, now } = await testDatabase()

test('the style is changed by who saw the newest, and audited with what it was', async () => {
  const { version, ...before } = await readHouseStyle()
  expect(before).toEqual({ toneStyle: 'document', endMark: 'keep', dash: 'any' })
  const after = { toneStyle: 'old', endMark: 'drop', dash: 'hyphen' } as const
  must(await changeHouseStyle(users.editor, { version, style: after }, now()))
  expect(codes(await changeHouseStyle(users.approver, { version, style: before }, now()))).toEqual(['stale'])
  expect(await readHouseStyle()).toEqual({ ...after, version: version + 1 })
  expect(await database().auditEvent.findMany({ where: { action: 'houseStyle.changed' }, select: { actorId: true, details: true } })).toEqual([{ actorId: users.editor.id, details: { before, after } }])
})

test('choices made at one moment are all kept, and what is so already is not written', async () => {
  const events = () => database().auditEvent.count({ where: { action: 'houseStyle.changed' } })
  const { version } = await readHouseStyle()
  const before = await events()
  const outcomes = await Promise.all([
    chooseHouseStyle(users.editor, { toneStyle: 'new' }, now()),
    chooseHouseStyle(users.approver, { endMark: 'keep' }, now()),
    chooseHouseStyle(users.editor, { dash: 'dash' }, now()),
    chooseHouseStyle(users.editor, { dash: 'dash' }, now()),
    chooseHouseStyle(users.editor, { dash: undefined }, now()),
    chooseHouseStyle(users.editor, {}, now()),
  ])
  expect(outcomes.map(codes)).toEqual([[], [], [], [], [], []])
  expect(await readHouseStyle()).toEqual({ toneStyle: 'new', endMark: 'keep', dash: 'dash', version: version + 3 })
  expect(await events()).toBe(before + 3)
  expect(codes(await chooseHouseStyle(users.reporter, {}, now()))).toEqual(['forbidden'])
})

test('a word is taken in once, read in order, and taken out', async () => {
  for (const word of ['mường lay', 'kỳ'].flatMap((text) => text.split(' '))) must(await addHouseWord(users.editor, { word }, now()))
  must(await addHouseWord(users.approver, { word: 'kỳ' }, now()))
  expect(await readHouseWords()).toEqual(expect.arrayContaining(['kỳ', 'lay', 'mường']))
  must(await removeHouseWord(users.editor, { word: 'kỳ' }, now()))
  must(await removeHouseWord(users.editor, { word: 'kỳ' }, now()))
  expect(await readHouseWords()).not.toContain('kỳ')
  const events = await database().auditEvent.findMany({ where: { action: { in: ['houseWord.added', 'houseWord.removed'] } }, orderBy: { id: 'asc' }, select: { action: true, details: true } })
  expect(events.map(({ action, details }) => [action, (details as { word: string }).word])).toEqual([['houseWord.added', 'mường'], ['houseWord.added', 'lay'], ['houseWord.added', 'kỳ'], ['houseWord.removed', 'kỳ']])
})

test('what is typed becomes one word as it is compared, or is told to be none', () => {
  expect(checked(houseWordInput, { word: ' Thuỷ ' }).done).toEqual({ word: 'thuỷ' })
  expect(checked(houseWordInput, { word: "H'Mông" }).done).toEqual({ word: "h'mông" })
  expect(checked(houseWordInput, { word: 'hai từ' }).issues).toEqual([{ code: 'wordInvalid', field: 'word' }])
  expect(checked(houseWordInput, { word: '<b>' }).issues).toEqual([{ code: 'wordInvalid', field: 'word' }])
  expect(checked(houseWordInput, { word: 'x'.repeat(61) }).issues).toEqual([{ code: 'tooLong', field: 'word', values: { maximum: 60 } }])
})

test('the database itself refuses what is no style and what is no word', async () => {
  await expect(database().houseStyle.update({ where: { id: 1 }, data: { dash: 'sometimes' } })).rejects.toThrow()
  await expect(database().houseStyle.create({ data: { id: 2, toneStyle: 'old', endMark: 'keep', dash: 'any', updatedAt: now() } })).rejects.toThrow()
  await expect(database().houseWord.create({ data: { word: 'HOA', addedById: users.editor.id, addedAt: now() } })).rejects.toThrow()
})
