import { expect, test } from 'vitest'
import { database } from '#prisma/client.ts'
import { withdrawArticle } from '../articles/withdraw.ts'
import { must, testDatabase } from '../testing/database.ts'
import { countRead, writeReads } from './count.ts'
import { readMostRead } from './read.ts'
import { isReader, placeOf } from './readership.ts'

const newsroom = await testDatabase()
const now = new Date('2026-11-20T20:00:00Z')
const readsOf = async (articleId: number) => (await database().articleReads.findMany({ where: { articleId }, orderBy: { day: 'asc' } })).map(({ day, reads }) => [day.toISOString().slice(0, 10), reads])

test('reads are added up by the day in Vietnam, those of live articles alone', async () => {
  const live = await newsroom.published()
  const draft = await newsroom.draft()
  for (const address of ['10.0.0.1', '10.0.0.2', '10.0.0.3']) for (const { articleId } of [live, draft, { articleId: 999_999_999 }]) countRead(articleId, address, now)
  await writeReads(now)
  countRead(live.articleId, '10.0.0.4', now)
  await writeReads(now)
  await writeReads(now)
  expect(await readsOf(live.articleId)).toEqual([['2026-11-21', 4]])
  expect(await database().articleReads.count()).toBe(1)
})

test('one place adds little to one article, and not much at all', async () => {
  const one = await newsroom.published()
  const taken = Array.from({ length: 50 }, () => countRead(one.articleId, '10.1.0.1', now))
  expect(taken.filter(Boolean)).toHaveLength(4)
  expect(countRead(one.articleId, '10.1.0.2', now)).toBe(true)
  const many = Array.from({ length: 300 }, (_, index) => countRead(1_000_000 + index, '10.1.0.1', now))
  expect(many.filter(Boolean)).toHaveLength(70)
  // A quarter of an hour later it may again.
  expect(countRead(one.articleId, '10.1.0.1', new Date(now.getTime() + 15 * 60_000))).toBe(true)
  await writeReads(now)
  expect(await readsOf(one.articleId)).toEqual([['2026-11-21', 6]])
})

test('what could not be written is written the next time', async () => {
  const one = await newsroom.published()
  const later = new Date(now.getTime() + 60 * 60_000)
  countRead(one.articleId, '10.2.0.1', later)
  await database().$executeRaw`ALTER TABLE "ArticleReads" RENAME TO "Away"`
  await expect(writeReads(later)).rejects.toThrow()
  await database().$executeRaw`ALTER TABLE "Away" RENAME TO "ArticleReads"`
  countRead(one.articleId, '10.2.0.2', later)
  await writeReads(later)
  expect(await readsOf(one.articleId)).toEqual([['2026-11-21', 2]])
})

test('the most read of a week, of all and of a section, without what was withdrawn', async () => {
  await database().articleReads.deleteMany()
  const day = (back: number) => new Date(Date.now() + 7 * 3_600_000 - back * 24 * 3_600_000)
  const [first, second, third, old] = [await newsroom.published(), await newsroom.published({ sectionId: newsroom.sectionIds['van-hoa'] }), await newsroom.published(), await newsroom.published()]
  const reads = (articleId: number, back: number, count: number) => database().articleReads.create({ data: { articleId, day: day(back), reads: count } })
  await reads(first!.articleId, 0, 5)
  await reads(first!.articleId, 6, 5)
  await reads(second!.articleId, 1, 9)
  await reads(third!.articleId, 1, 3)
  await reads(old!.articleId, 8, 100)
  const ids = async (...sections: number[]) => (await readMostRead(5, sections.length ? sections : undefined)).map((story) => story.id)
  expect(await ids()).toEqual([first!.articleId, second!.articleId, third!.articleId])
  expect(await ids(newsroom.section)).toEqual([first!.articleId, third!.articleId])
  must(await withdrawArticle(newsroom.users.approver, { ...(await newsroom.onScreen(first!.articleId)), notice: 'Bài đang được kiểm tra lại.' }, newsroom.now()))
  expect(await ids()).toEqual([second!.articleId, third!.articleId])
})

test('who is a reader, and from which place', () => {
  expect(isReader('Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Mobile Safari/537.36')).toBe(true)
  expect(isReader('Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36')).toBe(true)
  for (const program of ['', 'curl/8.5.0', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/137.0 Safari/537.36', 'python-requests/2.32.3 something']) expect(isReader(program), program).toBe(false)
  expect(placeOf('2001:db8:1:2:3:4:5:6')).toBe(placeOf('2001:db8:1:2:ffff::1'))
  expect(placeOf('10.0.0.1')).not.toBe(placeOf('10.0.0.2'))
})
