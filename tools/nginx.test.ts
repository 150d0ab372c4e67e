import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { findNginx, nginxBefore, type RunningNginx } from './bench/nginx.ts'
import { createPurger } from './nginx-purge.ts'

/** What a page says, at which status, and how long it may be kept. */
type Shown = { text: string; status: number; control: string; headers?: Record<string, string> }
const kept = 'public, max-age=0, must-revalidate, s-maxage=60, stale-while-revalidate=30'
const secret = 'a secret of the test'

describe.skipIf(!findNginx())('nginx before the program', () => {
  let program: Server
  let nginx: RunningNginx
  let purger: Server
  let pages: Record<string, Shown> = {}
  let asked: IncomingMessage[] = []
  /** Addresses of the tests before, some of which are renewed once more while the next runs. */
  const earlier = new Set<string>()

  beforeAll(async () => {
    // Speaks as the program does with PURGE_HOOK, and counts what nginx asks it.
    program = createServer((incoming, response) => {
      incoming.on('data', () => {})
      if (!earlier.has(incoming.url!)) asked.push(incoming)
      const { text, status, control, headers } = pages[incoming.url!] ?? { text: 'không có', status: 404, control: kept }
      const encoding = incoming.headers['accept-encoding']
      const body = encoding === 'br' ? brotliCompressSync(text) : encoding === 'gzip' ? gzipSync(text) : Buffer.from(text)
      const etag = `"${Buffer.from(text).toString('hex')}${encoding ?? ''}"`
      const told = { 'content-type': 'text/html; charset=utf-8', 'cache-control': control, 'cache-tag': 'article:1', vary: 'Accept-Encoding', etag, ...(encoding && { 'content-encoding': encoding }), ...headers }
      if (status === 200 && incoming.headers['if-none-match'] === etag) return void response.writeHead(304, told).end()
      incoming.on('end', () => response.writeHead(status, { ...told, 'content-length': body.length }).end(body))
    }).listen(0, '127.0.0.1')
    await once(program, 'listening')
    nginx = (await nginxBefore((program.address() as AddressInfo).port, secret))!
    purger = createPurger({ nginx: `http://127.0.0.1:${nginx.port}`, host: 'localhost', secret }).listen(0, '127.0.0.1')
    await once(purger, 'listening')
  })
  afterAll(async () => {
    await nginx?.stop()
    for (const server of [program, purger]) server?.close().closeAllConnections()
  })

  let number = 0
  /** An address that no test before has asked for. */
  let address = ''
  beforeEach(() => {
    earlier.add(address)
    asked = []
    address = `/thoi-su/bai-so-${++number}`
    pages = { [address]: { text: 'cũ', status: 200, control: kept } }
  })

  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    return new Promise<{ status: number; text: string; headers: IncomingMessage['headers'] }>((resolve, reject) => {
      request({ port: nginx.port, host: '127.0.0.1', path, method, headers: { host: 'localhost', ...headers } }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
          const body = Buffer.concat(chunks)
          const encoding = response.headers['content-encoding']
          resolve({ status: response.statusCode!, headers: response.headers, text: method === 'HEAD' ? '' : (encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body).toString() })
        })
      }).on('error', reject).end()
    })
  }
  const purge = (addresses: unknown) => fetch(`http://127.0.0.1:${(purger.address() as AddressInfo).port}/`, { method: 'POST', body: JSON.stringify({ tags: ['article:1'], addresses }) })

  test('a page is asked for once in each encoding, whatever browsers write of it', async () => {
    for (const accepted of ['gzip, deflate, br, zstd', 'br', 'BR;q=1.0, gzip;q=0.5', 'gzip, deflate', 'gzip', 'br;q=0, gzip', 'identity', '']) {
      for (let time = 0; time < 2; time++) expect((await ask(address, { 'accept-encoding': accepted })).text).toBe('cũ')
    }
    expect(asked.map(({ headers }) => headers['accept-encoding'])).toEqual(['br', 'gzip', undefined])
    expect((await ask(address, { 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br')
  })

  test('browsers are told to ask each time, and get 304 without the program', async () => {
    const { headers } = await ask(address)
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect(headers['cache-tag']).toBeUndefined()
    expect(headers.vary).toBe('Accept-Encoding')
    expect((await ask(address, { 'if-none-match': headers.etag! })).status).toBe(304)
    expect((await ask(address, {}, 'HEAD')).headers['x-cache']).toBe('HIT')
    expect(asked).toHaveLength(1)
  })

  test('what may not be kept is not, and its headers arrive as they are', async () => {
    for (const control of ['public, max-age=0, must-revalidate', 'private, no-store', 'no-cache']) {
      pages[address]!.control = control
      asked = []
      for (let time = 0; time < 2; time++) expect((await ask(address)).headers['cache-control']).toBe(control)
      expect(asked).toHaveLength(2)
    }
  })

  test('a cookie of the program, sent or set, keeps a page out', async () => {
    for (let time = 0; time < 2; time++) await ask(address, { cookie: 'next-auth.session-token=x' })
    for (let time = 0; time < 2; time++) await ask(address, { authorization: 'Basic x' })
    expect(asked).toHaveLength(4)
    pages[address]!.headers = { 'set-cookie': 'a=b' }
    for (let time = 0; time < 2; time++) await ask(address)
    expect(asked).toHaveLength(6)
  })

  test('only addresses that can be renewed are kept', async () => {
    for (const path of ['?utm_source=x', '?trang=2&x=1', '?q=a', '/THOI-SU', '/tho%69-su', '/thoi-su/../x'].map((end) => (end.startsWith('?') ? address + end : end))) {
      asked = []
      for (let time = 0; time < 2; time++) await ask(path)
      expect(asked, path).toHaveLength(2)
    }
    for (const path of [`${address}?trang=2`, '/feed.xml', '/sitemap/1.xml', '/_next/static/chunks/0-A_b.css']) {
      asked = []
      pages[path] = { text: 'x', status: 200, control: kept }
      for (let time = 0; time < 2; time++) await ask(path)
      expect(asked, path).toHaveLength(1)
    }
  })

  test('the hook renews a page in every encoding, a withdrawn one too', async () => {
    const everywhere = async () => Promise.all(['br', 'gzip', 'identity'].map(async (accepted) => {
      const { status, text, headers } = await ask(address, { 'accept-encoding': accepted })
      return `${status} ${text} ${headers['x-cache']}`
    }))
    await everywhere()
    pages[address]!.text = 'mới'
    expect(await everywhere()).toEqual(Array(3).fill('200 cũ HIT'))
    expect((await purge([address])).status).toBe(204)
    await vi.waitFor(async () => expect(await everywhere()).toEqual(Array(3).fill('200 mới HIT')), { timeout: 900, interval: 20 })
    pages[address] = { text: 'đã gỡ', status: 410, control: kept }
    await purge([address])
    await vi.waitFor(async () => expect(await everywhere()).toEqual(Array(3).fill('410 đã gỡ HIT')), { timeout: 900, interval: 20 })
  })

  test('a page that an instance still showed as it was is renewed once more', async () => {
    await ask(address)
    await purge([address])
    await vi.waitFor(() => expect(asked.length).toBe(4))
    pages[address]!.text = 'mới'
    await vi.waitFor(async () => expect((await ask(address)).text).toBe('mới'), { timeout: 3000, interval: 50 })
  })

  test('nobody else renews, and the hook takes addresses alone', async () => {
    await ask(address)
    await ask(address, { 'x-refresh': 'guessed' })
    expect(asked).toHaveLength(1)
    expect(asked[0]!.headers['x-refresh']).toBeUndefined()
    for (const wrong of [undefined, 'x', [1], ['http://other.example/'], ['/a b'], ['/a\r\nx: y']]) expect((await purge(wrong)).status, JSON.stringify(wrong)).toBe(400)
  })

  test('the program is told who asks, and by which name', async () => {
    await ask(address, { 'x-forwarded-for': '203.0.113.7' })
    expect(asked[0]!.headers).toMatchObject({ 'x-forwarded-for': '203.0.113.7, 127.0.0.1', host: 'localhost' })
  })

  test('while the program fails, a page that was kept is shown as last known; others say so', async () => {
    pages[address]!.control = 'public, max-age=0, must-revalidate, s-maxage=1'
    await ask(address)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    pages = Object.fromEntries([address, '/khac'].map((path) => [path, { text: 'lỗi', status: 503, control: 'no-store' }]))
    const { status, text, headers } = await ask(address)
    expect([status, text, headers['x-cache'], headers.warning]).toEqual([200, 'cũ', 'STALE', '110 - "Response is Stale"'])
    expect((await ask('/khac')).status).toBe(503)
  })

  test('a body as large as the program takes reaches it', async () => {
    const send = (bytes: number) => fetch(`http://127.0.0.1:${nginx.port}${address}`, { method: 'POST', body: Buffer.alloc(bytes) }).then(({ status }) => status)
    expect(await send(11 * 1024 * 1024 + 1000)).toBe(200)
    expect(await send(13 * 1024 * 1024)).toBe(413)
  })
})
