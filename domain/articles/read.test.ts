import { expect, it } from 'vitest'
import { database } from '#prisma/client.ts'
import { testDatabase, must } from '../testing/database.ts'
import { readSections } from '../sections/read.ts'
import { readTagPage } from '../tags/read.ts'
import { readArticle, readFrontPage, readGone, readNewest, readRelated, readSectionPage, tagsOf } from './read.ts'
import { removeArticle } from './remove.ts'
import { restoreArticle } from './restore.ts'
import { withdrawArticle } from './withdraw.ts'

const newsroom = await testDatabase()
const { 'thoi-su': news, 'van-hoa': culture } = newsroom.sectionIds
const ids = (stories: readonly { id: number }[]) => stories.map((story) => story.id)
const publish = async (sectionId: number, tags: string[]) => (await newsroom.published({ sectionId, tags })).articleId

const [first, second, third, fourth] = [await publish(news, ['Đường sá', 'Cầu']), await publish(culture, ['Cầu']), await publish(news, ['Đường sá', 'Cầu']), await publish(culture, [])] as const
const draft = await newsroom.draft(newsroom.users.reporter, { tags: ['Cầu'] })

it('lists what is live, newest first, and nothing else', async () => {
  expect(ids(await readNewest(10))).toEqual([fourth, third, second, first])
  expect(ids(await readNewest(2))).toEqual([fourth, third])
  expect(await readArticle(draft.articleId)).toBeNull()
})

it('makes a front page where the top is not told again below, and an empty section has no block', async () => {
  const front = await readFrontPage(await readSections(), { beside: 1, newest: 2, block: 4 })
  expect([front.lead?.id, ids(front.beside), ids(front.newest)]).toEqual([fourth, [third], [second, first]])
  expect(front.blocks.map(({ section, stories }) => [section.id, ids(stories)])).toEqual([[news, [first]], [culture, [second]]])
})

it('puts the articles of a section below in the block and the page of its main section', async () => {
  await database().section.update({ where: { id: culture }, data: { parentId: news } })
  const front = await readFrontPage(await readSections(), { beside: 0, newest: 0, block: 2 })
  expect(front.blocks.map(({ section, stories }) => [section.id, ids(stories)])).toEqual([[news, [third, second]]])
  await database().section.update({ where: { id: culture }, data: { parentId: null } })
  expect(ids((await readSectionPage([news, culture], 1)).stories)).toEqual([fourth, third, second, first])
})

it('reads a section a page at a time', async () => {
  expect(await readSectionPage([news], 1)).toMatchObject({ page: 1, pages: 1, stories: [{ id: third }, { id: first }] })
  expect(await readSectionPage([news], 2)).toMatchObject({ page: 2, pages: 1, stories: [] })
})

it('reads a tag by its slug', async () => {
  expect(await readTagPage('duong-sa', 1)).toMatchObject({ name: 'Đường sá', pages: 1, stories: [{ id: third }, { id: first }] })
  expect(await readTagPage('khong-co', 1)).toBeNull()
})

it('offers what shares most tags first, then the newest of the section, never the article itself', async () => {
  expect(ids(await readRelated({ id: first, sectionId: news, content: { tags: [] } }))).toEqual([third, second])
  expect(ids(await readRelated({ id: fourth, sectionId: culture, content: { tags: [] } }))).toEqual([second])
})

it('reads an article whole, and as gone once it was taken away', async () => {
  const article = await readArticle(first)
  expect(article).toMatchObject({ id: first, sectionId: news, content: { tags: ['Đường sá', 'Cầu'], authorLine: 'Giàng Xuyến' } })
  expect(article!.updatedAt).toEqual(article!.publishedAt)
  expect(await readGone(first)).toBeNull()

  must(await withdrawArticle(newsroom.users.approver, { articleId: first, notice: 'Bài đang được kiểm tra lại số liệu.' }, newsroom.now()))
  expect(await readArticle(first)).toBeNull()
  expect(await readGone(first)).toEqual({ state: 'withdrawn', notice: 'Bài đang được kiểm tra lại số liệu.' })
  expect(ids(await readNewest(10))).not.toContain(first)
  expect(ids((await readTagPage('duong-sa', 1))!.stories)).toEqual([third])

  must(await restoreArticle(newsroom.users.approver, { articleId: first }, newsroom.now()))
  expect(await readArticle(first)).toMatchObject({ publishedAt: article!.publishedAt })
  must(await removeArticle(newsroom.users.approver, { articleId: first, reason: 'Đăng nhầm bài của đơn vị khác.' }, newsroom.now()))
  expect(await readGone(first)).toEqual({ state: 'removed' })
})

it('names each tag once, without those that have no address', () => {
  expect(tagsOf({ tags: ['Dân vận', 'dân vận', '…'] })).toEqual([{ name: 'Dân vận', slug: 'dan-van' }])
})
