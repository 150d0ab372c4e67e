import { expect, test } from 'vitest'
import { database } from '#prisma/client.ts'
import { discardEdition } from '../editions/discard.ts'
import { forcePublishEdition } from '../editions/publish.ts'
import { returnEdition } from '../editions/return.ts'
import { submitEdition } from '../editions/submit.ts'
import { Refusal } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { testDatabase } from '../testing/database.ts'
import { deskAddress, deskPageSize, type DeskQuery, deskQuery } from './desk.ts'
import { countWaiting, readDesk } from './read-desk.ts'

const newsroom = await testDatabase()
const { users, now } = newsroom

const all = (more: Partial<DeskQuery> = {}): DeskQuery => ({ view: 'all', text: '', oldestFirst: false, ...more })
const waiting = async (editor: Editor) => (await readDesk(editor, { view: 'waiting', text: '', oldestFirst: false }, 'vi')).rows
const ids = (rows: { articleId: number }[]) => rows.map(({ articleId }) => articleId)

const stories = await (async () => {
  const draft = await newsroom.draft()
  const returned = await newsroom.submitted()
  await returnEdition(users.editor, { ...returned, reason: 'Bổ sung nguồn của số liệu' }, now())
  const submitted = await newsroom.submitted()
  const ownSubmitted = await newsroom.submitted(users.approver)
  const editorsOwn = await newsroom.draft(users.editor)
  // Written by one, sent in by another: neither may approve it.
  const sentInByColleague = await newsroom.draft(users.approver2)
  await submitEdition(users.approver, sentInByColleague, now())
  const approved = await newsroom.approved()
  const forced = await newsroom.draft(users.reporter2)
  await forcePublishEdition(users.approver, { ...forced, reason: 'Thông báo khẩn về an toàn của người dân' }, now())
  const discarded = await newsroom.draft()
  await discardEdition(users.reporter, discarded, now())
  return Object.fromEntries(Object.entries({ draft, returned, submitted, ownSubmitted, editorsOwn, sentInByColleague, approved, forced, discarded }).map(([name, { articleId }]) => [name, articleId])) as Record<'draft' | 'returned' | 'submitted' | 'ownSubmitted' | 'editorsOwn' | 'sentInByColleague' | 'approved' | 'forced' | 'discarded', number>
})()

test('a reporter finds their own drafts and what came back, with the reason and who gave it', async () => {
  const rows = await waiting(users.reporter)
  expect(ids(rows)).toEqual([stories.returned, stories.draft])
  expect(rows[0]).toMatchObject({ state: 'returned', returned: { reason: 'Bổ sung nguồn của số liệu', by: users.editor.name }, authorName: users.reporter.name })
  expect(await waiting(users.reporter2)).toEqual([])
})

test('an editor finds what others submitted, their own drafts, and what went out unapproved', async () => {
  expect(ids(await waiting(users.editor)).sort()).toEqual([stories.submitted, stories.ownSubmitted, stories.sentInByColleague, stories.editorsOwn, stories.forced].sort())
})

test('an approver finds only what four eyes let them approve or review, and what is ready to publish', async () => {
  // Not what they sent in, and not what they put out without approval.
  expect(ids(await waiting(users.approver)).sort()).toEqual([stories.submitted, stories.approved].sort())
  // Not what they wrote, though a colleague sent it in.
  expect(ids(await waiting(users.approver2)).sort()).toEqual([stories.submitted, stories.ownSubmitted, stories.approved, stories.forced].sort())
})

test('the count is that of what waits', async () => {
  for (const editor of [users.reporter, users.editor, users.approver, users.approver2]) expect(await countWaiting(editor)).toBe((await waiting(editor)).length)
})

test('the administrator has no desk', async () => {
  await expect(readDesk(users.administrator, all(), 'vi')).rejects.toThrow(Refusal)
  await expect(countWaiting(users.administrator)).rejects.toThrow(Refusal)
})

test('the list of all narrows by state, section, writer and text', async () => {
  const find = async (more: Partial<DeskQuery>) => ids((await readDesk(users.editor, all(more), 'vi')).rows)
  expect(await find({})).toHaveLength(Object.keys(stories).length)
  expect(await find({ state: 'returned' })).toEqual([stories.returned])
  expect(await find({ state: 'urgent' })).toEqual([stories.forced])
  expect(await find({ authorId: users.editor.id })).toEqual([stories.editorsOwn])
  const chinhTri = (await newsroom.draft(users.reporter, { title: 'Lai Châu đón 100% học sinh_mới', sectionId: newsroom.sectionIds['chinh-tri'] })).articleId
  expect(await find({ sectionId: newsroom.sectionIds['chinh-tri'] })).toEqual([chinhTri])
  for (const text of ['lai chau', 'LAI CHÂU', 'lai châu'.normalize('NFD'), 'học lai', '100%', 'sinh_moi']) expect(await find({ text }), text).toEqual([chinhTri])
  // The signs of LIKE are letters here.
  for (const text of ['100_', 'lai%hoc', '\\']) expect(await find({ text }), text).toEqual([])
  await database().section.update({ where: { id: newsroom.sectionIds['chinh-tri'] }, data: { parentId: newsroom.sectionIds['van-hoa'] } })
  expect(await find({ sectionId: newsroom.sectionIds['van-hoa'] }), 'a section stands for those under it').toEqual([chinhTri])
})

test('pages follow one another without gap or repetition, forwards and backwards, in both orders', async () => {
  const at = now()
  for (let number = 0; number < 2 * deskPageSize + 5; number++) await newsroom.draft(users.reporter2)
  // Many at one moment: the id decides.
  await database().deskEntry.updateMany({ where: { createdById: users.reporter2.id }, data: { changedAt: at } })
  for (const view of ['all', 'waiting'] as const) {
    for (const oldestFirst of [false, true]) {
      const query = { view, text: '', oldestFirst, ...(view === 'all' && { authorId: users.reporter2.id }) }
      const pages = [await readDesk(users.reporter2, query, 'vi')]
      while (pages.at(-1)!.next) pages.push(await readDesk(users.reporter2, { ...query, after: pages.at(-1)!.next! }, 'vi'))
      const seen = pages.flatMap(({ rows }) => ids(rows))
      expect(pages).toHaveLength(3)
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.length).toBe(view === 'all' ? 2 * deskPageSize + 6 : 2 * deskPageSize + 5)
      expect(pages[0]!.previous).toBeUndefined()
      const back = await readDesk(users.reporter2, { ...query, before: pages[2]!.previous! }, 'vi')
      expect(ids(back.rows)).toEqual(ids(pages[1]!.rows))
      const first = await readDesk(users.reporter2, { ...query, before: back.previous! }, 'vi')
      expect(ids(first.rows)).toEqual(ids(pages[0]!.rows))
      expect(first.previous).toBeUndefined()
    }
  }
})

test('an address gives back its query, and nonsense is as if it were not there', () => {
  const query: DeskQuery = { view: 'all', text: 'cầu & đường', state: 'urgent', sectionId: 3, authorId: 5, oldestFirst: true, after: { changedAt: new Date(1_763_856_000_123), articleId: 9 } }
  expect(deskQuery(Object.fromEntries(new URL(deskAddress(query), 'http://x').searchParams))).toEqual(query)
  expect(deskQuery({ xem: 'x', 'trang-thai': 'drop table', 'chuyen-muc': '-1', 'tac-gia': '99999999999', sau: '1-0', truoc: 'a' })).toEqual({ view: 'waiting', text: '', oldestFirst: false })
  expect(deskAddress(deskQuery({}))).toBe('/toa-soan')
})
