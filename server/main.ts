import { createServer, type Server } from 'node:http'
import { env, EnvironmentError, provideEnvironment } from '#env.ts'
import { secret, takeDataFolder } from './data-folder.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import type { Behind } from './listener.ts'
import { migrate } from './migrate.ts'
import { StartError } from './start-error.ts'

/** How long requests in flight are waited for after a signal, in milliseconds. */
const grace = 6_000
/** By then the process ends, whatever still hangs: what was acknowledged is in the database, and the next start recovers. */
const longestStop = 9_500
const development = process.argv.includes('--dev')

/** Starts everything in order; what was started is stopped in reverse order, at a signal or when a later step fails. */
async function start(): Promise<void> {
  provideEnvironment({ NODE_ENV: development ? 'development' : 'production' })
  const { PORT, HOST, DATA_DIR, AUTH_SECRET, DATABASE_URL, SITE_URL, SEED, FRONT } = env()
  provideEnvironment({ SITE_URL, NEXTAUTH_URL: SITE_URL, NEXT_TELEMETRY_DISABLED: '1' })
  const stops: (() => Promise<void> | void)[] = []
  let stopping: Promise<void> | undefined
  const stopAll = () => (stopping ??= (async () => { for (const stop of stops.reverse()) await stop() })())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {
      setTimeout(() => process.exit(0), longestStop).unref()
      void stopAll().then(() => process.exit(0))
    })

  try {
    const { dataDir, release } = takeDataFolder(DATA_DIR)
    stops.push(release)
    provideEnvironment({ AUTH_SECRET: AUTH_SECRET ?? secret(dataDir, 'auth-secret') })
    if (!development) await (await import('#tools/build.ts')).buildIfNeeded()

    let behind: Behind | undefined
    const { createListener } = await import('./listener.ts')
    const server = createServer(createListener({ development, behind: () => behind }))
    await listen(server, PORT, HOST)

    const embedded = DATABASE_URL ? undefined : await startEmbeddedPostgres(dataDir)
    if (embedded) stops.push(embedded.stop)
    const url = DATABASE_URL ?? embedded!.url
    provideEnvironment({ DATABASE_URL: url })
    await migrate(url)
    const { closeDatabase } = await import('#prisma/client.ts')
    stops.push(closeDatabase)
    const { writeReads } = await import('#domain/readership/count.ts')
    stops.push(() => writeReads(new Date()).catch(() => {}))
    const { fillEmptyDatabase } = await import('#prisma/seed/fill-empty-database.ts')
    const accounts = await fillEmptyDatabase(SEED ?? (embedded ? 'demo' : 'none'), dataDir)

    const { default: next } = await import('next')
    const app = next({ dev: development, dir: new URL('..', import.meta.url).pathname, httpServer: server, port: PORT })
    await app.prepare()
    stops.push(() => app.close())
    stops.push(() => closeServer(server))
    const render = app.getRequestHandler()
    const handler: Behind['next'] = (request, response) => render(request, response)
    const opened = development || !FRONT ? undefined : await (await import('./front/open-front.ts')).openFront(handler, url)
    if (opened) stops.push(opened.stop)
    behind = { next: handler, front: opened?.front }

    if (accounts.length) console.log(`\n  Tài khoản đầu tiên (chỉ hiện một lần, cũng có trong ${dataDir}/first-sign-in.txt):\n${accounts.map((line) => `    ${line}`).join('\n')}`)
    console.log(`\n  Tòa soạn đã sẵn sàng: ${SITE_URL}   (khu vực biên tập: ${SITE_URL}/toa-soan)\n`)
  } catch (error) {
    await stopAll()
    throw error
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new StartError(error.code === 'EADDRINUSE' ? `Cổng ${port} (PORT) đang được chương trình khác dùng.` : `Không mở được cổng ${port} trên ${host} (PORT, HOST): ${error.code}.`)),
    )
    server.listen(port, host, resolve)
  })
}

/** Takes no new connection, and waits for answers under way. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    const idle = setInterval(() => server.closeIdleConnections(), 100)
    setTimeout(() => {
      server.closeAllConnections()
      resolve() // whatever is left (an upgraded connection) ends with the process
    }, grace).unref()
    server.once('close', () => clearInterval(idle))
  })
}

start().catch((error: unknown) => {
  // One clear line for what the operator can mend; anything else is a defect and shows where.
  console.error(error instanceof StartError || error instanceof EnvironmentError ? `Lỗi: ${error.message}` : error)
  process.exit(1)
})
