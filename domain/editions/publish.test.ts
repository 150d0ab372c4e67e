import { describe, expect, test } from 'vitest'
import { database } from '#prisma/client.ts'
import { readDesk } from '../desk/read-desk.ts'
import type { Editor } from '../people/editor.ts'
import { codes, must, testDatabase } from '../testing/database.ts'
import { approveEdition } from './approve.ts'
import { openEdition } from './open.ts'
import { forcePublishEdition, publishEdition } from './publish.ts'
import { reviewEdition } from './review.ts'
import { saveEdition } from './save.ts'
import { submitEdition } from './submit.ts'

const newsroom = await testDatabase()
const { users, now } = newsroom
const article = (id: number) => database().article.findUniqueOrThrow({ where: { id }, include: { tags: { include: { tag: true }, orderBy: { position: 'asc' } }, deskEntry: true, editions: { orderBy: { number: 'asc' } } } })
const isInSearch = async (articleId: number) => (await database().articleSearch.count({ where: { articleId } })) === 1

test('publishing writes what readers see', async () => {
  const edition = await newsroom.approved(users.reporter, { title: 'Đường vào bản Huổi Lính', tags: ['Giao thông', 'giao thông', 'Bản làng'] })
  const at = now()
  must(await publishEdition(users.approver, edition, at))
  const live = await article(edition.articleId)
  expect(live).toMatchObject({ state: 'live', slug: 'duong-vao-ban-huoi-linh', title: 'Đường vào bản Huổi Lính', sectionId: newsroom.section, publishedAt: at, updatedAt: at, deskEntry: { state: 'published', isLive: true, needsReview: false } })
  expect(live.tags.map(({ tag }) => tag.slug)).toEqual(['giao-thong', 'ban-lang'])
  expect(await isInSearch(edition.articleId)).toBe(true)
  expect(await newsroom.actions(edition.articleId)).toEqual(['article.created', 'edition.submitted', 'edition.approved', 'edition.published'])
})

test('a new edition leaves the old live until it is published, and then takes its place', async () => {
  const { articleId } = await newsroom.published({ title: 'Bản thứ nhất' })
  const first = await article(articleId)
  must(await openEdition(users.reporter, { articleId }, now()))
  const opened = await newsroom.onScreen(articleId)
  const { headNumber } = must(await saveEdition(users.reporter, { ...opened, content: newsroom.content({ title: 'Bản thứ hai', tags: [] }) }, now()))
  const edition = { ...opened, headNumber }
  must(await submitEdition(users.reporter, edition, now()))
  must(await approveEdition(users.approver, edition, now()))
  expect(await article(articleId)).toMatchObject({ title: 'Bản thứ nhất', state: 'live', liveRevisionId: first.liveRevisionId })
  const at = now()
  must(await publishEdition(users.approver2, edition, at))
  const second = await article(articleId)
  expect(second).toMatchObject({ title: 'Bản thứ hai', slug: 'ban-thu-hai', publishedAt: first.publishedAt, updatedAt: at, tags: [] })
  expect(second.editions.map(({ state }) => state)).toEqual(['superseded', 'published'])
})

test('of two who publish at once one does', async () => {
  const edition = await newsroom.approved()
  const at = now()
  const outcomes = await Promise.all([users.approver, users.approver2].map((editor) => publishEdition(editor, edition, at)))
  expect(outcomes.flatMap(codes)).toEqual(['wrongState'])
  expect((await newsroom.actions(edition.articleId)).filter((action) => action === 'edition.published')).toHaveLength(1)
})

test('only what is approved is published', async () => {
  for (const edition of [await newsroom.draft(), await newsroom.submitted(), await newsroom.published()]) {
    expect(codes(await publishEdition(users.approver, edition, now()))).toEqual(['wrongState'])
  }
})

describe('publishing without approval', () => {
  const force = async (reason: string) => {
    const edition = await newsroom.submitted()
    return { edition, outcome: await forcePublishEdition(users.approver, { ...edition, reason }, now()) }
  }

  test('wants a reason of 20 characters', async () => {
    const { edition, outcome } = await force('a'.repeat(19))
    expect(outcome.issues).toEqual([{ code: 'reasonTooShort', field: 'reason', values: { minimum: 20 } }])
    expect(await article(edition.articleId)).toMatchObject({ state: 'unpublished' })
    expect(codes((await force('  ')).outcome)).toEqual(['reasonMissing'])
    expect(codes((await force(`${'a'.repeat(19)}${' '.repeat(5)}`)).outcome)).toEqual(['reasonTooShort'])
    expect(codes((await force('a'.repeat(2001))).outcome)).toEqual(['tooLong'])
    expect(codes((await force('a'.repeat(20))).outcome)).toEqual([])
  })

  test('stays flagged until a second person has reviewed it', async () => {
    const { edition } = await force('Tin khẩn về mưa lũ, đăng ngay')
    expect((await article(edition.articleId)).deskEntry).toMatchObject({ needsReview: true })
    expect(codes(await reviewEdition(users.approver, edition, now()))).toEqual(['ownForcedPublication'])
    expect(codes(await reviewEdition(users.reporter2, edition, now()))).toEqual(['forbidden'])
    must(await reviewEdition(users.approver2, edition, now()))
    expect((await article(edition.articleId)).deskEntry).toMatchObject({ needsReview: false })
    expect(codes(await reviewEdition(users.editor, edition, now()))).toEqual(['wrongState'])
  })

  test('is not reviewed by who saved or submitted it', async () => {
    const edition = await newsroom.draft(users.reporter)
    const { headNumber } = must(await saveEdition(users.editor, { ...edition, content: newsroom.content() }, now()))
    const shown = { ...edition, headNumber }
    must(await submitEdition(users.editor2, shown, now()))
    must(await forcePublishEdition(users.approver, { ...shown, reason: 'Tin khẩn về mưa lũ, đăng ngay' }, now()))
    expect(codes(await reviewEdition(users.editor, shown, now()))).toEqual(['ownWork'])
    expect(codes(await reviewEdition(users.editor2, shown, now()))).toEqual(['ownSubmission'])
    must(await reviewEdition(users.approver2, shown, now()))
  })

  test('is still reviewed when a newer edition is being written, and waits for who may', async () => {
    const { edition } = await force('Tin khẩn về mưa lũ, đăng ngay')
    must(await openEdition(users.editor, edition, now()))
    const waits = async (editor: Editor) => (await readDesk(editor, { view: 'waiting', text: '', oldestFirst: false }, 'vi')).rows.some((row) => row.articleId === edition.articleId)
    expect([await waits(users.approver), await waits(users.approver2)]).toEqual([false, true])
    must(await reviewEdition(users.approver2, edition, now()))
    expect(await waits(users.approver2)).toBe(false)
  })

  test('of two who review at once one does', async () => {
    const { edition } = await force('Tin khẩn về mưa lũ, đăng ngay')
    const at = now()
    const outcomes = await Promise.all([users.editor, users.approver2].map((editor) => reviewEdition(editor, edition, at)))
    expect(outcomes.flatMap(codes)).toEqual(['wrongState'])
  })

  test('what was approved and published has nothing to review', async () => {
    expect(codes(await reviewEdition(users.editor, await newsroom.published(), now()))).toEqual(['wrongState'])
  })

  test('an incomplete draft is not forced out', async () => {
    const edition = await newsroom.draft(users.reporter, { lead: '' })
    expect(codes(await forcePublishEdition(users.approver, { ...edition, reason: 'Tin khẩn về mưa lũ, đăng ngay' }, now()))).toEqual(['leadMissing'])
  })
})
