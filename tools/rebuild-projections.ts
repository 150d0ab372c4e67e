import { projectArticle } from '#domain/articles/project.ts'
import { projectDesk } from '#domain/editions/desk-entry.ts'
import { database } from '#prisma/client.ts'
import { lockArticle } from '#prisma/locks.ts'
import { withDatabase } from './with-database.ts'

/**
 * Writes all projections anew from the revisions: lists, tags, search, desk. Each article in a transaction of its own, by
 * id, so that it can run beside the newsroom and be repeated.
 */
export async function rebuildProjections(tell: (done: number) => void = () => {}): Promise<void> {
  let done = 0
  for (let after = 0; ; ) {
    const articles = await database().article.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: 500, select: { id: true } })
    if (!articles.length) return
    for (const { id } of articles) {
      await database().$transaction(async (transaction) => {
        await lockArticle(transaction, id)
        await projectArticle(transaction, id)
        await projectDesk(transaction, id, null)
      })
    }
    after = articles.at(-1)!.id
    tell((done += articles.length))
  }
}

if (import.meta.main) await withDatabase(() => rebuildProjections((done) => console.log(`Đã dựng lại ${done} bài`)))
