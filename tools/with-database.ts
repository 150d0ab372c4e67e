import { env, EnvironmentError, provideEnvironment } from '#env.ts'
import { closeDatabase } from '#prisma/client.ts'
import { takeDataFolder } from '#server/data-folder.ts'
import { startEmbeddedPostgres } from '#server/embedded-postgres.ts'
import { migrate } from '#server/migrate.ts'
import { StartError } from '#server/start-error.ts'

/**
 * Runs a tool on the portal's database, the given or the embedded one, and closes it after. With the embedded database
 * the portal must be stopped. What the operator can mend is told in one line.
 */
export async function withDatabase(run: (place: { url: string; dataDir: string }) => Promise<void>): Promise<void> {
  try {
    await openDatabaseFor(run)
  } catch (error) {
    if (!(error instanceof StartError) && !(error instanceof EnvironmentError)) throw error
    console.error(`Lỗi: ${error.message}`)
    process.exitCode = 1
  }
}

/** Closes what a tool has opened before a signal ends it: a PostgreSQL must not be left behind. */
export function stopOnSignal(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().finally(() => process.exit(130)))
}

async function openDatabaseFor(run: (place: { url: string; dataDir: string }) => Promise<void>): Promise<void> {
  const given = env().DATABASE_URL
  const { dataDir, release } = takeDataFolder(env().DATA_DIR)
  const embedded = given ? undefined : await startEmbeddedPostgres(dataDir)
  const url = given ?? embedded!.url
  provideEnvironment({ DATABASE_URL: url })
  const close = async () => {
    await closeDatabase()
    await embedded?.stop()
    release()
  }
  stopOnSignal(close)
  try {
    await migrate(url)
    await run({ url, dataDir })
  } finally {
    await close()
  }
}
