import { rmSync } from 'node:fs'
import { createServer, connect, type Server, type Socket } from 'node:net'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { restoreArticle } from '#domain/articles/restore.ts'
import type { Editor } from '#domain/people/editor.ts'
import { provideEnvironment } from '#env.ts'
import { closeDatabase, database } from '#prisma/client.ts'
import { startEmbeddedPostgres } from '#server/embedded-postgres.ts'
import { expect, test } from './fixtures.ts'
import { freshDataDir, type RunningServer, spawnServer, untilReady } from './server.ts'

test.describe.configure({ timeout: 120_000 })

/** The way to a database, which can be cut and mended. */
async function wayTo(port: number): Promise<{ port: number; cut(): void; mend(): Promise<void>; close(): void }> {
  const sockets = new Set<Socket>()
  let server: Server
  const open = (at: number) => new Promise<number>((resolve) => {
    server = createServer((socket) => {
      const other = connect(port, '127.0.0.1')
      for (const one of [socket, other]) sockets.add(one.on('error', () => {}).on('close', () => { socket.destroy(); other.destroy() }))
      socket.pipe(other).pipe(socket)
    }).listen(at, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
  const way = await open(0)
  const cut = () => {
    server.close()
    for (const socket of sockets) socket.destroy()
    sockets.clear()
  }
  return { port: way, cut, mend: async () => void (await open(way)), close: cut }
}

test('two instances show a change made in another process; a database that is away leaves readers what is kept, and all heals by itself', async () => {
  const folders = [freshDataDir(), freshDataDir(), freshDataDir()] as const
  const postgres = await startEmbeddedPostgres(folders[0])
  const direct = new URL(postgres.url)
  const way = await wayTo(Number(direct.port))
  const through = new URL(postgres.url)
  through.port = String(way.port)
  const settings = { DATABASE_URL: String(through), AUTH_SECRET: 'a secret that both instances are given' }
  const instances: RunningServer[] = []
  try {
    instances.push(await spawnServer({ dataDir: folders[1], settings }), await spawnServer({ dataDir: folders[2], settings }))
    await Promise.all(instances.map(untilReady))
    provideEnvironment({ DATABASE_URL: postgres.url, DATABASE_POOL: '2' })
    const approver = (await database().user.findFirstOrThrow({ where: { role: 'approver' }, select: { id: true, name: true, email: true, role: true } })) as Editor
    const { id: articleId, slug, section } = await database().article.findFirstOrThrow({ where: { state: 'live' }, select: { id: true, slug: true, section: { select: { slug: true } } } })
    const address = `/${section!.slug}/${slug}-${articleId}`
    const statuses = () => Promise.all(instances.map(async ({ url }) => (await fetch(url + address)).status))
    const lists = () => Promise.all(instances.flatMap(({ url }) => ['/', `/${section!.slug}`, '/feed.xml', '/news-sitemap.xml'].map(async (path) => (await (await fetch(url + path)).text()).includes(String(slug)))))

    expect(await statuses()).toEqual([200, 200])
    await lists()
    expect((await withdrawArticle(approver, { articleId, notice: 'Bài được tạm gỡ để kiểm tra số liệu.' }, new Date())).issues).toBeUndefined()
    await expect.poll(statuses, { intervals: [50] }).toEqual([410, 410])
    expect((await lists()).every((has) => !has)).toBe(true)
    expect((await restoreArticle(approver, { articleId }, new Date())).issues).toBeUndefined()
    await expect.poll(statuses, { intervals: [50] }).toEqual([200, 200])

    await lists()
    way.cut()
    await expect.poll(async () => (await fetch(instances[0]!.url + address)).headers.get('warning')).toContain('110')
    for (const path of [address, '/', `/${section!.slug}`]) expect((await fetch(instances[0]!.url + path)).status, path).toBe(200)
    const cold = await fetch(`${instances[0]!.url}/so-do`)
    expect([cold.status, cold.headers.get('retry-after'), (await cold.text()).includes('<h1>')]).toEqual([503, '5', true])
    // What is withdrawn meanwhile is gone as soon as the way is mended.
    expect((await withdrawArticle(approver, { articleId, notice: 'Bài được tạm gỡ để kiểm tra số liệu.' }, new Date())).issues).toBeUndefined()
    await way.mend()
    await expect.poll(statuses, { intervals: [50] }).toEqual([410, 410])
    expect((await fetch(`${instances[0]!.url}/so-do`)).status).toBe(200)
    expect((await fetch(instances[0]!.url)).headers.get('warning')).toBeNull()
  } finally {
    await closeDatabase()
    for (const server of instances) await server.stop()
    way.close()
    await postgres.stop()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
})
