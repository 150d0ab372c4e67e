import { describe, expect, test } from 'vitest'
import { database } from '#prisma/client.ts'
import { createArticle } from '../articles/create.ts'
import { codes, must, testDatabase } from '../testing/database.ts'
import { approveEdition } from './approve.ts'
import { openEdition } from './open.ts'
import { publishEdition } from './publish.ts'
import { saveEdition } from './save.ts'
import { submitEdition } from './submit.ts'

const newsroom = await testDatabase()
const { users, now } = newsroom
const state = (editionId: number) => database().edition.findUniqueOrThrow({ where: { id: editionId } })

describe('four eyes', () => {
  test('who submitted does not approve, though another wrote it', async () => {
    const edition = await newsroom.draft(users.reporter)
    must(await submitEdition(users.approver, edition, now()))
    expect(codes(await approveEdition(users.approver, edition, now()))).toEqual(['ownSubmission'])
    must(await approveEdition(users.approver2, edition, now()))
  })

  test('who wrote a line that a colleague submits does not approve', async () => {
    const edition = await newsroom.draft(users.reporter)
    const { headNumber } = must(await saveEdition(users.approver, { ...edition, content: newsroom.content() }, now()))
    // The line is gone again from what the colleague submits; its writer had a hand in the edition all the same.
    const { headNumber: last } = must(await saveEdition(users.editor, { ...edition, headNumber, content: newsroom.content() }, now()))
    must(await submitEdition(users.editor, { ...edition, headNumber: last }, now()))
    expect(codes(await approveEdition(users.approver, { ...edition, headNumber: last }, now()))).toEqual(['ownWork'])
    must(await approveEdition(users.approver2, { ...edition, headNumber: last }, now()))
  })

  test('who began the article does not approve it', async () => {
    const edition = await newsroom.submitted(users.approver)
    expect(codes(await approveEdition(users.approver, edition, now()))).toEqual(['ownWork'])
    const other = must(await createArticle(users.approver2, newsroom.content(), now()))
    must(await submitEdition(users.editor, other, now()))
    expect(codes(await approveEdition(users.approver2, other, now()))).toEqual(['ownWork'])
  })

  test('who opened the new edition does not approve it, even unchanged', async () => {
    const { articleId } = await newsroom.published()
    must(await openEdition(users.approver, { articleId }, now()))
    const edition = await newsroom.onScreen(articleId)
    must(await submitEdition(users.editor, edition, now()))
    expect(codes(await approveEdition(users.approver, edition, now()))).toEqual(['ownWork'])
  })

  test('a hand in an earlier edition binds nobody in the next', async () => {
    const first = await newsroom.draft(users.reporter)
    const { headNumber } = must(await saveEdition(users.approver, { ...first, content: newsroom.content() }, now()))
    const shown = { ...first, headNumber }
    must(await submitEdition(users.reporter, shown, now()))
    must(await approveEdition(users.approver2, shown, now()))
    must(await publishEdition(users.approver2, shown, now()))
    must(await openEdition(users.editor, { articleId: first.articleId }, now()))
    const second = await newsroom.onScreen(first.articleId)
    must(await submitEdition(users.editor, second, now()))
    expect(codes(await approveEdition(users.approver, second, now()))).toEqual([])
  })
})

describe('an approval holds for one content', () => {
  test('any later save voids it, and the edition waits again', async () => {
    const edition = await newsroom.approved()
    const { headNumber } = must(await saveEdition(users.editor, { ...edition, content: newsroom.content() }, now()))
    expect(await state(edition.editionId)).toMatchObject({ state: 'submitted', approvedById: null, approvedAt: null, approvedHash: null })
    expect(codes(await publishEdition(users.approver, { ...edition, headNumber }, now()))).toEqual(['wrongState'])
    expect(codes(await publishEdition(users.approver, edition, now()))).toEqual(['stale'])
    expect((await newsroom.actions(edition.articleId)).slice(-2)).toEqual(['edition.saved', 'edition.approvalVoided'])
  })

  test('also a save of the very text that was approved before', async () => {
    const original = newsroom.content()
    const edition = await newsroom.approved(users.reporter, original)
    const first = must(await saveEdition(users.editor, { ...edition, content: newsroom.content() }, now()))
    const second = must(await saveEdition(users.editor, { ...edition, headNumber: first.headNumber, content: original }, now()))
    expect(codes(await publishEdition(users.approver, { ...edition, headNumber: second.headNumber }, now()))).toEqual(['wrongState'])
  })

  test('a save of what the head holds leaves it', async () => {
    const content = newsroom.content()
    const edition = await newsroom.approved(users.reporter, content)
    expect(must(await saveEdition(users.editor, { ...edition, content }, now())).headNumber).toBe(edition.headNumber)
    expect(codes(await publishEdition(users.approver, edition, now()))).toEqual([])
  })

  test('it keeps the hash of the revision that was on screen', async () => {
    const edition = await newsroom.approved()
    const head = await database().revision.findFirstOrThrow({ where: { editionId: edition.editionId } })
    expect(await state(edition.editionId)).toMatchObject({ state: 'approved', approvedById: users.approver.id, approvedHash: head.contentHash })
  })
})

test('what changed while the approver read it is not approved', async () => {
  const edition = await newsroom.submitted()
  must(await saveEdition(users.editor, { ...edition, content: newsroom.content() }, now()))
  const outcome = await approveEdition(users.approver, edition, now())
  expect(outcome.issues).toMatchObject([{ code: 'stale', values: { name: users.editor.name } }])
})

test('a draft, an approved and a published edition are not approved', async () => {
  for (const edition of [await newsroom.draft(), await newsroom.approved(), await newsroom.published()]) {
    expect(codes(await approveEdition(users.approver2, edition, now()))).toEqual(['wrongState'])
  }
})

test('of two who approve at once one does', async () => {
  const edition = await newsroom.submitted()
  const at = now()
  const outcomes = await Promise.all([users.approver, users.approver2].map((editor) => approveEdition(editor, edition, at)))
  expect(outcomes.map(codes).flat()).toEqual(['wrongState'])
  expect((await newsroom.actions(edition.articleId)).filter((action) => action === 'edition.approved')).toHaveLength(1)
})

test('an approval and a save at once never leave an approval of unseen text', async () => {
  for (let round = 0; round < 5; round++) {
    const edition = await newsroom.submitted()
    const at = now()
    await Promise.all([approveEdition(users.approver, edition, at), saveEdition(users.editor, { ...edition, content: newsroom.content() }, at)])
    expect(await state(edition.editionId)).toMatchObject({ state: 'submitted', headNumber: 2, approvedHash: null })
  }
})
