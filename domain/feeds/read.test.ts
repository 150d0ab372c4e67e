import { expect, test } from 'vitest'
import { database } from '#prisma/client.ts'
import { withdrawArticle } from '../articles/withdraw.ts'
import { must, testDatabase } from '../testing/database.ts'
import { readFeed, readNews, readPart, readParts } from './read.ts'

const newsroom = await testDatabase()

test('only what is live, newest first', async () => {
  const first = await newsroom.published()
  const second = await newsroom.published({ sectionId: newsroom.sectionIds['van-hoa'] })
  const gone = await newsroom.published()
  await newsroom.draft()
  must(await withdrawArticle(newsroom.users.approver, { articleId: gone.articleId, notice: 'Bài đang được xác minh lại.' }, newsroom.now()))
  const feed = await readFeed()
  expect(feed.map((story) => story.id)).toEqual([second.articleId, first.articleId])
  expect(feed[0]!.content.body.content.length).toBeGreaterThan(0)
  expect((await readFeed([newsroom.sectionIds['van-hoa']])).map((story) => story.id)).toEqual([second.articleId])
  expect((await readPart(1)).map((story) => story.id)).toEqual([first.articleId, second.articleId])
  for (const part of [2, 0, 999_999_999]) expect(await readPart(part)).toEqual([])
  const { updatedAt } = await database().article.findUniqueOrThrow({ where: { id: second.articleId } })
  expect(await readParts()).toEqual([{ part: 1, changedAt: updatedAt }])

  const { publishedAt } = await database().article.findUniqueOrThrow({ where: { id: first.articleId } })
  const after = (hours: number) => new Date(publishedAt!.getTime() + hours * 3_600_000)
  expect(await readNews(after(47))).toHaveLength(2)
  expect((await readNews(after(48))).map((story) => story.id)).toEqual([second.articleId])
  expect(await readNews(after(49))).toEqual([])
})
