import { expect, test } from 'vitest'
import { database } from '#prisma/client.ts'
import { openEdition } from '../editions/open.ts'
import { forcePublishEdition } from '../editions/publish.ts'
import { codes, must, testDatabase } from '../testing/database.ts'
import { moveArticle } from './move.ts'
import { removeArticle } from './remove.ts'
import { restoreArticle } from './restore.ts'
import { withdrawArticle } from './withdraw.ts'

const newsroom = await testDatabase()
const { users, now } = newsroom
const notice = 'Bài tạm gỡ để kiểm tra số liệu.'
const article = (id: number) => database().article.findUniqueOrThrow({ where: { id }, include: { tags: true, deskEntry: true } })
const isInSearch = async (articleId: number) => (await database().articleSearch.count({ where: { articleId } })) === 1

test('a withdrawn article leaves tags and search, keeps its address, and comes back whole', async () => {
  const { articleId } = await newsroom.published()
  const before = await article(articleId)
  must(await withdrawArticle(users.approver, { articleId, notice }, now()))
  expect(await article(articleId)).toMatchObject({ state: 'withdrawn', notice, slug: before.slug, tags: [], deskEntry: { state: 'withdrawn', isLive: false } })
  expect(await isInSearch(articleId)).toBe(false)
  must(await restoreArticle(users.approver2, { articleId }, now()))
  const { deskEntry: _, ...restored } = await article(articleId)
  const { deskEntry: __, ...original } = before
  expect(restored).toEqual(original)
  expect(await isInSearch(articleId)).toBe(true)
  expect((await newsroom.actions(articleId)).slice(-2)).toEqual(['article.withdrawn', 'article.restored'])
})

test('a withdrawal tells readers why', async () => {
  const { articleId } = await newsroom.published()
  expect(codes(await withdrawArticle(users.approver, { articleId, notice: '' }, now()))).toEqual(['reasonMissing'])
  expect(codes(await withdrawArticle(users.approver, { articleId, notice: 'Ngắn' }, now()))).toEqual(['reasonTooShort'])
  expect((await article(articleId)).state).toBe('live')
})

test('of two who withdraw at once one does', async () => {
  const { articleId } = await newsroom.published()
  const at = now()
  const outcomes = await Promise.all([users.approver, users.approver2].map((editor) => withdrawArticle(editor, { articleId, notice }, at)))
  expect(outcomes.flatMap(codes)).toEqual(['wrongState'])
})

test('a new edition published from withdrawn makes the article live again', async () => {
  const { articleId } = await newsroom.published()
  must(await withdrawArticle(users.approver, { articleId, notice }, now()))
  must(await openEdition(users.reporter, { articleId }, now()))
  must(await forcePublishEdition(users.approver, { ...(await newsroom.onScreen(articleId)), reason: 'Đã kiểm tra xong số liệu' }, now()))
  expect(await article(articleId)).toMatchObject({ state: 'live', notice: null })
})

test('a removed article is gone for good, with the edition that was being written', async () => {
  const { articleId } = await newsroom.published()
  must(await openEdition(users.reporter, { articleId }, now()))
  expect(codes(await removeArticle(users.approver, { articleId, reason: ' ' }, now()))).toEqual(['reasonMissing'])
  must(await removeArticle(users.approver, { articleId, reason: 'Trùng bài' }, now()))
  expect(await article(articleId)).toMatchObject({ state: 'removed', deskEntry: { state: 'removed', isLive: false } })
  expect((await database().edition.findMany({ where: { articleId }, orderBy: { number: 'asc' } })).map(({ state }) => state)).toEqual(['published', 'discarded'])
  expect(codes(await restoreArticle(users.approver, { articleId }, now()))).toEqual(['wrongState'])
  expect(codes(await openEdition(users.editor, { articleId }, now()))).toEqual(['wrongState'])
})

test('only what readers saw is withdrawn, removed or moved', async () => {
  const { articleId } = await newsroom.draft()
  const { articleId: targetId } = await newsroom.published()
  expect(codes(await withdrawArticle(users.approver, { articleId, notice }, now()))).toEqual(['wrongState'])
  expect(codes(await removeArticle(users.approver, { articleId, reason: 'Trùng bài' }, now()))).toEqual(['wrongState'])
  expect(codes(await moveArticle(users.approver, { articleId, targetId }, now()))).toEqual(['wrongState'])
})

test('a moved article leads to another that is live', async () => {
  const { articleId } = await newsroom.published()
  const { articleId: targetId } = await newsroom.published()
  const draft = await newsroom.draft()
  expect(codes(await moveArticle(users.approver, { articleId, targetId: articleId }, now()))).toEqual(['targetSame'])
  expect(codes(await moveArticle(users.approver, { articleId, targetId: draft.articleId }, now()))).toEqual(['targetUnknown'])
  expect(codes(await moveArticle(users.approver, { articleId, targetId: 2_000_000_000 }, now()))).toEqual(['targetUnknown'])
  must(await moveArticle(users.approver, { articleId, targetId }, now()))
  expect(await article(articleId)).toMatchObject({ state: 'moved', movedToId: targetId, tags: [] })
  expect(await isInSearch(articleId)).toBe(false)
})

test('two articles moved to each other at once: one stays live', async () => {
  for (let round = 0; round < 4; round++) {
    const [first, second] = [await newsroom.published(), await newsroom.published()]
    const at = now()
    const outcomes = await Promise.all([
      moveArticle(users.approver, { articleId: first.articleId, targetId: second.articleId }, at),
      moveArticle(users.approver2, { articleId: second.articleId, targetId: first.articleId }, at),
    ])
    expect(outcomes.flatMap(codes)).toEqual(['targetUnknown'])
  }
})

test('a target that is withdrawn while an article moves to it is never led to', async () => {
  for (let round = 0; round < 4; round++) {
    const [{ articleId }, { articleId: targetId }] = [await newsroom.published(), await newsroom.published()]
    const at = now()
    await Promise.all([moveArticle(users.approver, { articleId, targetId }, at), removeArticle(users.approver2, { articleId: targetId, reason: 'Trùng bài' }, at)])
    // Either order is a true story: moved before the target went, or refused after.
    expect(['moved', 'live']).toContain((await article(articleId)).state)
  }
})
