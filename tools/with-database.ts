import { env, provideEnvironment } from '#env.ts'
import { closeDatabase } from '#prisma/client.ts'
import { takeDataFolder } from '#server/data-folder.ts'
import { startEmbeddedPostgres } from '#server/embedded-postgres.ts'
import { migrate } from '#server/migrate.ts'

/**
 * Runs a tool on the portal's database, the given or the embedded one, and closes it after. With the embedded database
 * the portal must be stopped.
 */
export async function withDatabase(run: (place: { url: string; dataDir: string }) => Promise<void>): Promise<void> {
  const given = env().DATABASE_URL
  const { dataDir, release } = takeDataFolder(env().DATA_DIR)
  const embedded = given ? undefined : await startEmbeddedPostgres(dataDir)
  const url = given ?? embedded!.url
  provideEnvironment({ DATABASE_URL: url })
  try {
    await migrate(url)
    await run({ url, dataDir })
  } finally {
    await closeDatabase()
    await embedded?.stop()
    release()
  }
}
