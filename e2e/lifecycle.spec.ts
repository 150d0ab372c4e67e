import { readFileSync, rmSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { Client } from 'pg'
import { startEmbeddedPostgres } from '#server/embedded-postgres.ts'
import { postmaster } from './database.ts'
import { expect, test } from './fixtures.ts'
import { freshDataDir, type RunningServer, spawnServer, startServer, untilReady } from './server.ts'

test.describe.configure({ timeout: 120_000 })

const started: RunningServer[] = []
const folders: string[] = []
/** A folder that is gone after the test, with whatever runs on it. */
function folder(): string {
  folders.push(freshDataDir())
  return folders.at(-1)!
}
async function start(...options: Parameters<typeof startServer>): Promise<RunningServer> {
  const server = await startServer(...options)
  started.push(server)
  return server
}
test.afterEach(async () => {
  for (const server of started.splice(0)) if (server.process.exitCode === null && server.process.signalCode === null) await server.stop()
  for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** A write whose body is still on its way: `finish` sends the rest and gives the status of the answer. */
async function requestInFlight(url: string): Promise<{ finish(): Promise<number> }> {
  const body = Buffer.from('a=1')
  const request = httpRequest(`${url}/thoi-su`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length, origin: url } })
  const answered = new Promise<number>((resolve, reject) => {
    request.on('error', reject)
    request.on('response', (response) => response.resume().on('end', () => resolve(response.statusCode!)))
  })
  answered.catch(() => {})
  request.write(body.subarray(0, 1))
  await new Promise((resolve) => setTimeout(resolve, 300))
  return {
    finish: () => {
      request.end(body.subarray(1))
      return answered
    },
  }
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} stops everything within 10 s, and the request in flight is answered`, async () => {
    const server = await start({ dataDir: folder() })
    const { pid } = postmaster(server.dataDir)
    const inFlight = await requestInFlight(server.url)
    const from = Date.now()
    const stopped = server.stop(signal)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await inFlight.finish()).toBeLessThan(500)
    expect(await stopped).toEqual({ code: 0, signal: null })
    expect(Date.now() - from).toBeLessThan(10_000)
    expect(isAlive(pid)).toBe(false)
  })
}

test('after kill -9 the next start recovers by itself, from a left-over PostgreSQL too', async () => {
  const dataDir = folder()
  const first = await start({ dataDir })
  const { pid } = postmaster(dataDir)
  await first.stop('SIGKILL')
  expect(isAlive(pid)).toBe(true)
  const second = await start({ dataDir })
  expect(isAlive(pid)).toBe(false)
  expect((await fetch(second.url)).status).toBe(200)
})

test('after everything was killed the next start recovers from a stale postmaster.pid', async () => {
  const dataDir = folder()
  const first = await start({ dataDir })
  const { pid } = postmaster(dataDir)
  await first.stop('SIGKILL')
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => isAlive(pid)).toBe(false)
  const second = await start({ dataDir })
  expect((await fetch(second.url)).status).toBe(200)
  expect(second.output()).not.toContain('first-sign-in')
})

test('the second start takes under 10 s to the first page', async () => {
  const dataDir = folder()
  await (await start({ dataDir })).stop()
  const from = Date.now()
  const second = await start({ dataDir })
  expect((await fetch(second.url)).status).toBe(200)
  expect(Date.now() - from).toBeLessThan(10_000)
})

test.describe('what prevents a start is told in one line that names it', () => {
  const refused = async (options: Parameters<typeof spawnServer>[0], line: RegExp) => {
    const server = await spawnServer({ dataDir: folder(), ...options })
    expect((await server.exited).code).toBe(1)
    const lines = server.output().trim().split('\n')
    expect(lines, server.output()).toHaveLength(1)
    expect(lines[0]).toMatch(line)
  }

  test('a taken port', async ({ site }) => {
    const port = Number(new URL(site.url).port)
    await refused({ port }, new RegExp(`^Lỗi: Cổng ${port} \\(PORT\\)`))
  })

  test('an unwritable data folder', () => refused({ dataDir: '/proc/toa-soan' }, /^Lỗi: .*\/proc\/toa-soan \(DATA_DIR\)/))

  test('a data folder that another server uses', ({ site }) => refused({ dataDir: site.dataDir }, /^Lỗi: Một máy chủ khác \(tiến trình \d+\).*\(DATA_DIR\)/))

  for (const [name, value] of [['PORT', 'abc'], ['DATABASE_URL', 'mysql://a/b'], ['SITE_URL', 'x'], ['SEED', 'x'], ['AUTH_SECRET', 'short']] as const) {
    test(`a bad ${name}`, () => refused({ settings: { [name]: value } }, new RegExp(`^Lỗi: Biến môi trường ${name} không hợp lệ`)))
  }

  test('a database that does not answer', () => refused({ settings: { DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/c' } }, /^Lỗi: .*DATABASE_URL/))
})

test('two instances that start together share one database, which a newer one is refused', async () => {
  const postgres = await startEmbeddedPostgres(folder())
  const client = new Client({ connectionString: postgres.url })
  client.on('error', () => {})
  try {
    const settings = { DATABASE_URL: postgres.url, AUTH_SECRET: 'a secret that both instances are given' }
    const instances = await Promise.all([spawnServer({ dataDir: folder(), settings }), spawnServer({ dataDir: folder(), settings })])
    started.push(...instances)
    await Promise.all(instances.map(untilReady))
    for (const { url } of instances) expect((await fetch(url)).status).toBe(200)
    await client.connect()
    const count = async (sql: string) => Number((await client.query(sql)).rows[0].count)
    expect(await count('SELECT count(*) - count(DISTINCT migration_name) AS count FROM "_prisma_migrations"')).toBe(0)
    expect(await count('SELECT count(*) FROM "Setting"')).toBe(1)
    expect(await count('SELECT count(*) FROM "User" WHERE "role" = \'administrator\'')).toBe(1)
    expect(instances.filter(({ accounts }) => accounts.length > 0)).toHaveLength(1)

    await client.query(`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at") VALUES ('x', 'x', '9999_future', now())`)
    const older = await spawnServer({ dataDir: folder(), settings })
    expect((await older.exited).code).toBe(1)
    expect(older.output().trim()).toMatch(/^Lỗi: Cơ sở dữ liệu mới hơn phần mềm: .*9999_future[^\n]*$/)
  } finally {
    await client.end()
    for (const server of started.splice(0)) await server.stop()
    await postgres.stop()
  }
})
