import { expect, test } from 'vitest'
import { database } from '#prisma/client.ts'
import { must, testDatabase } from '../testing/database.ts'
import { createArticle } from './create.ts'

const newsroom = await testDatabase()

test('an article begins as an empty draft signed with its writer', async () => {
  const { articleId, editionId } = must(await createArticle(newsroom.users.reporter, undefined, newsroom.now()))
  const article = await database().article.findUniqueOrThrow({ where: { id: articleId }, include: { editions: { include: { head: true } }, deskEntry: true } })
  expect(article).toMatchObject({ state: 'unpublished', slug: null, deskEntry: { state: 'draft', editionId, isLive: false } })
  expect(article.editions[0]).toMatchObject({ number: 1, headNumber: 1, head: { content: { title: '', authorLine: newsroom.users.reporter.name } } })
  expect(await newsroom.actions(articleId)).toEqual(['article.created'])
})

test('what was pasted is its first revision', async () => {
  const content = newsroom.content()
  const { editionId } = must(await createArticle(newsroom.users.editor, content, newsroom.now()))
  expect(await database().revision.findFirst({ where: { editionId } })).toMatchObject({ number: 1, content, savedById: newsroom.users.editor.id })
})
