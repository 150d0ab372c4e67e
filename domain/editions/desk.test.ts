import { beforeAll, describe, expect, test } from 'vitest'
import { must, testDatabase } from '../testing/database.ts'
import { moveArticle } from '../articles/move.ts'
import { withdrawArticle } from '../articles/withdraw.ts'
import { editForDesk, suggestedTags } from './desk.ts'
import { revisionOf, revisionsOf, timeline } from './history.ts'
import { forcePublishEdition } from './publish.ts'
import { returnEdition } from './return.ts'
import { saveEdition } from './save.ts'
import { submitEdition } from './submit.ts'

const newsroom = await testDatabase()
const { users, now } = newsroom

test('staff see an article with its state, its people and what they may do', async () => {
  const edition = await newsroom.submitted()
  expect(await editForDesk(users.reporter, edition.articleId)).toMatchObject({ state: 'submitted', createdBy: users.reporter.name, submitted: { name: users.reporter.name }, offered: ['edition.takeBack'], fourEyes: null, address: null })
  expect((await editForDesk(users.approver, edition.articleId))!.offered).toEqual(['edition.save', 'edition.return', 'edition.approve', 'edition.forcePublish'])
  must(await returnEdition(users.editor, { ...edition, reason: 'Thiếu tên người phát biểu.' }, now()))
  expect(await editForDesk(users.reporter, edition.articleId)).toMatchObject({ state: 'returned', returned: { name: users.editor.name, reason: 'Thiếu tên người phát biểu.' } })
  expect(await editForDesk(users.reporter, 99_999)).toBeNull()
})

test('the desk says why four eyes are asked for', async () => {
  const own = await newsroom.submitted(users.approver)
  expect((await editForDesk(users.approver, own.articleId))!.fourEyes).toEqual({ verb: 'edition.approve', code: 'ownWork' })
  const carried = await newsroom.draft()
  must(await submitEdition(users.approver, carried, now()))
  expect((await editForDesk(users.approver, carried.articleId))!.fourEyes).toEqual({ verb: 'edition.approve', code: 'ownSubmission' })
  const forced = await newsroom.draft()
  must(await forcePublishEdition(users.approver, { ...forced, reason: 'Tin khẩn về mưa lũ, không thể chờ.' }, now()))
  expect(await editForDesk(users.approver, forced.articleId)).toMatchObject({ state: 'published', forced: { name: users.approver.name }, fourEyes: { verb: 'edition.review', code: 'ownForcedPublication' } })
  expect((await editForDesk(users.approver2, forced.articleId))!.offered).toContain('edition.review')
})

test('a published article tells its address, a withdrawn one its notice, a moved one its target', async () => {
  const { articleId } = await newsroom.published({ title: 'Mở đường' })
  expect((await editForDesk(users.editor, articleId))!.address).toBe(`/thoi-su/mo-duong-${articleId}`)
  must(await withdrawArticle(users.approver, { articleId, notice: 'Bài đang được kiểm tra lại.' }, now()))
  expect(await editForDesk(users.editor, articleId)).toMatchObject({ state: 'withdrawn', notice: 'Bài đang được kiểm tra lại.' })
  const target = await newsroom.published({ title: 'Đích' })
  must(await moveArticle(users.approver, { articleId, targetId: target.articleId }, now()))
  expect(await editForDesk(users.editor, articleId)).toMatchObject({ state: 'moved', movedTo: { id: target.articleId, title: 'Đích' }, address: null })
  expect(await suggestedTags(users.editor)).toContain('Giao thông')
})

describe('the history of an article', () => {
  let edition: Awaited<ReturnType<typeof newsroom.draft>>
  beforeAll(async () => {
    edition = await newsroom.draft()
    for (const [title, who] of [['Hai', users.reporter], ['Ba', users.reporter], ['Bốn', users.editor]] as const) {
      edition = { ...edition, headNumber: must(await saveEdition(who, { ...edition, content: newsroom.content({ title }) }, now())).headNumber }
    }
    must(await submitEdition(users.editor, edition, now()))
  })

  test('the timeline merges the saves of one person and tells which fields they changed', async () => {
    const { entries, next } = await timeline(users.reporter, edition.articleId)
    expect(entries.map((entry) => [entry.action, entry.actor, entry.saved && [entry.saved.fromNumber, entry.saved.toNumber]])).toEqual([
      ['edition.submitted', users.editor.name, null], ['edition.saved', users.editor.name, [3, 4]], ['edition.saved', users.reporter.name, [1, 3]], ['article.created', users.reporter.name, null],
    ])
    expect(entries[2]!.saved!.fields).toEqual(['title', 'lead', 'body'])
    expect(entries[2]!.since!.getTime()).toBeLessThan(entries[2]!.at.getTime())
    expect(next).toBeNull()
    expect((await timeline(users.reporter, edition.articleId, BigInt(entries[1]!.id))).entries).toHaveLength(2)
  })

  test('any revision of the article can be read, none of another', async () => {
    const revisions = await revisionsOf(users.reporter, edition.articleId)
    expect(revisions.map((revision) => revision.number)).toEqual([4, 3, 2, 1])
    expect((await revisionOf(users.reporter, edition.articleId, revisions[1]!.id))!.content.title).toBe('Ba')
    const other = await newsroom.draft()
    expect(await revisionOf(users.reporter, other.articleId, revisions[1]!.id)).toBeNull()
    expect(await editForDesk(users.reporter, edition.articleId)).toMatchObject({ headNumber: 4, head: { id: users.editor.id } })
  })
})

test('who may not read the desk reads nothing of it', async () => {
  const { articleId } = await newsroom.draft()
  for (const read of [editForDesk, timeline, revisionsOf]) await expect(read(users.administrator, articleId)).rejects.toThrow('forbidden')
  await expect(revisionOf(users.administrator, articleId, 1)).rejects.toThrow('forbidden')
  await expect(suggestedTags(users.administrator)).rejects.toThrow('forbidden')
})
