import { env, provideEnvironment } from '#env.ts'
import { projectArticle } from '#domain/articles/project.ts'
import { projectDesk } from '#domain/editions/desk-entry.ts'
import { closeDatabase, database } from '#prisma/client.ts'
import { lockArticle } from '#prisma/locks.ts'
import { takeDataFolder } from '#server/data-folder.ts'
import { startEmbeddedPostgres } from '#server/embedded-postgres.ts'

/**
 * Writes all projections anew from the revisions: lists, tags, search, desk. Each article in a transaction of its own, by
 * id, so that it can run beside the newsroom and be repeated. With the embedded database the portal must be stopped.
 */
async function rebuildProjections(): Promise<void> {
  const given = env().DATABASE_URL
  const folder = given ? undefined : takeDataFolder(env().DATA_DIR)
  const embedded = folder && (await startEmbeddedPostgres(folder.dataDir))
  if (embedded) provideEnvironment({ DATABASE_URL: embedded.url })
  try {
    let done = 0
    for (let after = 0; ; ) {
      const articles = await database().article.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: 500, select: { id: true } })
      if (!articles.length) break
      for (const { id } of articles) {
        await database().$transaction(async (transaction) => {
          await lockArticle(transaction, id)
          await projectArticle(transaction, id)
          await projectDesk(transaction, id, null)
        })
      }
      after = articles.at(-1)!.id
      console.log(`Đã dựng lại ${(done += articles.length)} bài`)
    }
  } finally {
    await closeDatabase()
    await embedded?.stop()
    folder?.release()
  }
}

await rebuildProjections()
