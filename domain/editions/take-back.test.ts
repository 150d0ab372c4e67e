import { expect, test } from 'vitest'
import { database } from '#prisma/client.ts'
import { codes, must, testDatabase } from '../testing/database.ts'
import { approveEdition } from './approve.ts'
import { discardEdition } from './discard.ts'
import { openEdition } from './open.ts'
import { returnEdition } from './return.ts'
import { saveEdition } from './save.ts'
import { submitEdition } from './submit.ts'
import { takeBackEdition } from './take-back.ts'

const newsroom = await testDatabase()
const { users, now } = newsroom
const edition = (id: number) => database().edition.findUniqueOrThrow({ where: { id } })
const deskState = async (articleId: number) => (await database().deskEntry.findUniqueOrThrow({ where: { articleId } })).state

test('the author takes back what nobody has touched', async () => {
  const sent = await newsroom.submitted()
  must(await takeBackEdition(users.reporter, sent, now()))
  expect(await edition(sent.editionId)).toMatchObject({ state: 'draft', submittedById: null, submittedHash: null })
  must(await saveEdition(users.reporter, { ...sent, content: newsroom.content() }, now()))
})

test('not after somebody has edited it, even back to the same words', async () => {
  const content = newsroom.content()
  const sent = await newsroom.submitted(users.reporter, content)
  const { headNumber } = must(await saveEdition(users.editor, { ...sent, content: newsroom.content() }, now()))
  expect(codes(await takeBackEdition(users.reporter, sent, now()))).toEqual(['stale'])
  expect(codes(await takeBackEdition(users.reporter, { ...sent, headNumber }, now()))).toEqual(['reviewBegun'])
})

test('not by others, and not once it is approved', async () => {
  const sent = await newsroom.submitted()
  expect(codes(await takeBackEdition(users.editor, sent, now()))).toEqual(['notYours'])
  must(await approveEdition(users.approver, sent, now()))
  expect(codes(await takeBackEdition(users.reporter, sent, now()))).toEqual(['wrongState'])
})

test('taking back and approving at once: one of them happens', async () => {
  for (let round = 0; round < 4; round++) {
    const sent = await newsroom.submitted()
    const at = now()
    const outcomes = await Promise.all([takeBackEdition(users.reporter, sent, at), approveEdition(users.approver, sent, at)])
    expect(outcomes.flatMap(codes)).toEqual(['wrongState'])
  }
})

test('a return gives the reason to the writer, and the next submission answers it', async () => {
  const sent = await newsroom.submitted()
  expect(codes(await returnEdition(users.editor, { ...sent, reason: ' ' }, now()))).toEqual(['reasonMissing'])
  must(await returnEdition(users.editor, { ...sent, reason: 'Thiếu số liệu của xã' }, now()))
  expect(await edition(sent.editionId)).toMatchObject({ state: 'draft', returnReason: 'Thiếu số liệu của xã', returnedById: users.editor.id })
  expect(await deskState(sent.articleId)).toBe('returned')
  must(await submitEdition(users.reporter, sent, now()))
  expect(await edition(sent.editionId)).toMatchObject({ state: 'submitted', returnReason: null, returnedById: null })
})

test('an approved edition that is returned loses its approval', async () => {
  const approved = await newsroom.approved()
  must(await returnEdition(users.editor, { ...approved, reason: 'Sai tên xã' }, now()))
  expect(await edition(approved.editionId)).toMatchObject({ state: 'draft', approvedById: null, approvedHash: null })
})

test('of two new editions opened at once there is one', async () => {
  const { articleId } = await newsroom.published()
  const at = now()
  const outcomes = await Promise.all([users.reporter, users.editor].map((editor) => openEdition(editor, { articleId }, at)))
  expect(outcomes.flatMap(codes)).toEqual(['openEdition'])
  expect(await database().edition.count({ where: { articleId, state: 'draft' } })).toBe(1)
})

test('a discarded edition leaves the article live, and the next one gets the next number', async () => {
  const { articleId } = await newsroom.published()
  must(await openEdition(users.reporter, { articleId }, now()))
  must(await discardEdition(users.reporter, await newsroom.onScreen(articleId), now()))
  expect(await deskState(articleId)).toBe('published')
  must(await openEdition(users.reporter, { articleId }, now()))
  expect((await database().edition.findMany({ where: { articleId }, orderBy: { number: 'asc' } })).map(({ number, state }) => [number, state])).toEqual([[1, 'published'], [2, 'discarded'], [3, 'draft']])
})

test('a first draft that is discarded is shown as such, and only a draft is discarded', async () => {
  const draft = await newsroom.draft()
  must(await discardEdition(users.reporter, draft, now()))
  expect(await deskState(draft.articleId)).toBe('discarded')
  expect(codes(await discardEdition(users.reporter, await newsroom.submitted(), now()))).toEqual(['wrongState'])
})
