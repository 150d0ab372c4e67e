import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import inject from 'light-my-request'
import { describe, expect, test } from 'vitest'
import { note, noteUntil } from '#domain/changes/note.ts'
import { createFront, type FrontOptions, type Rendering, RenderFailed } from './front.ts'
import { TooMany } from './render-queue.ts'

const long = 'Một đoạn văn dài, để nén lại thì nhỏ hơn. '.repeat(100)
const page = (text: string, status = 200): Rendering => ({ status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=0, must-revalidate' }, body: Buffer.from(`<!DOCTYPE html><title>${text}</title>${long}`) })
const paused = () => Promise.withResolvers<void>()

/** A front before a program that renders as the test says, asked as a browser asks. */
function opened(render: FrontOptions['render'], options: Partial<FrontOptions> = {}) {
  let renders = 0
  const front = createFront({ render: (key) => { renders++; return render(key) }, headers: { 'x-own': '1' }, maximumBytes: 10_000_000, ...options })
  front.following(true)
  const ask = async (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' | 'POST' = 'GET', reader = 'one') => await inject(async (request, response) => {
    if (front.answerKept(request as never, response as never)) return
    const status = await front.answer(request as never, response as never, reader).then((did) => (did ? 0 : 501), (error: unknown) => (error instanceof TooMany ? 503 : error instanceof RenderFailed ? error.status : 500))
    if (status) response.writeHead(status).end()
  }, { method, url, headers })
  return { front, ask, renders: () => renders }
}

const about = (...topics: Parameters<typeof note>) => async (key: string) => { note(...topics); return page(key) }

describe('a kept page', () => {
  test('is rendered once, however its address is decorated and whoever asks', async () => {
    const { ask, renders } = opened(about('articles'))
    const first = await ask('/thoi-su?trang=2')
    for (const url of ['/thoi-su?trang=2', '/thoi-su?utm_source=zalo&trang=2', '/thoi-su?trang=2&fbclid=abc']) expect((await ask(url, { cookie: 'a=b', authorization: 'Basic x', host: 'evil.example' })).body).toBe(first.body)
    expect(first.headers).toMatchObject({ 'x-own': '1', vary: 'accept-encoding', 'cache-control': 'public, max-age=0, must-revalidate' })
    expect(renders()).toBe(1)
    await ask('/thoi-su')
    expect(renders()).toBe(2)
  })

  test('serves all who wait with one rendering', async () => {
    const gate = paused()
    const { ask, renders } = opened(async (key) => { note('articles'); await gate.promise; return page(key) })
    const all = Array.from({ length: 1000 }, () => ask('/'))
    gate.resolve()
    expect(new Set((await Promise.all(all)).map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
    expect(renders()).toBe(1)
  })

  test('comes in the encodings that readers take, with a tag for each, and not at all to who has it', async () => {
    const { ask } = opened(about('articles'))
    const plain = await ask('/')
    const brotli = await ask('/', { 'accept-encoding': 'gzip, deflate, br' })
    const gzip = await ask('/', { 'accept-encoding': 'gzip, br;q=0' })
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain.body)
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body)
    expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.etag)).size).toBe(3)
    for (const { headers: { etag, 'content-encoding': encoding } } of [plain, brotli, gzip]) {
      const again = await ask('/', { 'if-none-match': `"other", W/${etag as string}`, ...(encoding && { 'accept-encoding': String(encoding) }) })
      expect([again.statusCode, again.rawPayload.length, again.headers.etag, again.headers['content-length']]).toEqual([304, 0, etag, undefined])
    }
    const head = await ask('/', {}, 'HEAD')
    expect([head.statusCode, head.headers['content-length'], head.rawPayload.length]).toEqual([200, String(plain.rawPayload.length), 0])
  })

  test('is dropped by a change of what it read, and made again at once where it was read', async () => {
    let text = 'cũ'
    const { front, ask, renders } = opened(async () => { note('article:1', 'section:2'); return page(text) })
    await ask('/a')
    await ask('/a')
    text = 'mới'
    front.changed(['article:2', 'section:1'])
    expect((await ask('/a')).body).toContain('cũ')
    front.changed(['section:2'])
    await expect.poll(renders).toBe(2)
    expect((await ask('/a')).body).toContain('mới')
    expect(renders()).toBe(2)
  })

  test('ends by the clock when it said so', async () => {
    let now = 1_000
    const { ask, renders } = opened(async (key) => { note('articles'); noteUntil(new Date(5_000)); return page(key) }, { now: () => now })
    await ask('/news-sitemap.xml')
    now = 4_999
    await ask('/news-sitemap.xml')
    expect(renders()).toBe(1)
    now = 5_000
    await ask('/news-sitemap.xml')
    expect(renders()).toBe(2)
  })

  test('is shown as last known, with its age, while changes cannot be heard of', async () => {
    let now = 0
    const { front, ask, renders } = opened(async (key) => { if (now > 0) throw new Error('no database'); note('articles'); noteUntil(new Date(1_000)); return page(key) }, { now: () => now })
    await ask('/')
    front.following(false)
    now = 61_000
    const known = await ask('/')
    expect([known.statusCode, known.headers.age, known.headers.warning]).toEqual([200, '61', '110 - "Response is Stale"'])
    expect((await ask('/khac')).statusCode).toBe(500)
    expect(renders()).toBe(2)
    front.missed()
    front.following(true)
    expect((await ask('/')).statusCode).toBe(500)
  })
})

describe('what is not kept', () => {
  test.each([['failed', page('', 500)], ['private', { ...page(''), headers: { 'cache-control': 'no-store' } }], ['with a cookie', { ...page(''), headers: { ...page('').headers, 'set-cookie': 'a=b' } }]])('a page that is %s', async (_, rendering) => {
    const { ask, renders } = opened(async () => { note('articles'); return rendering })
    await ask('/')
    await ask('/')
    expect(renders()).toBe(2)
  })

  test('a page that read nothing, for nothing would drop it', async () => {
    const { ask, renders } = opened(async (key) => page(key))
    await ask('/')
    await ask('/')
    expect(renders()).toBe(2)
  })

  test.each(['/toa-soan', '/en/toa-soan/bai/1/xem-truoc', '/dang-nhap', '/api/health', '/_next/static/a.js', '/fonts/a.woff2'])('%s is not the front’s', async (url) => expect((await opened(about('articles')).ask(url)).statusCode).toBe(501))
  test('a write', async () => expect((await opened(about('articles')).ask('/', {}, 'POST')).statusCode).toBe(501))
})

test('a move is kept for its own address, and takes along what stands in another', async () => {
  const { ask, renders } = opened(async () => { note('sections'); return { ...page('', 301), headers: { ...page('').headers, location: '/moi' } } })
  expect((await ask('/cu')).headers.location).toBe('/moi')
  await ask('/cu')
  expect(renders()).toBe(1)
  expect((await ask('/cu?utm_source=zalo')).statusCode).toBe(501)
})

test('caches before us may keep pages where they are told of changes, also of what was let go here', async () => {
  const told: [readonly string[], readonly string[]][] = []
  const small = { ...page(''), body: Buffer.from('a'.repeat(30_000)) }
  const { front, ask } = opened(async (key) => { note(key === '/a' ? 'article:1' : 'settings'); return small }, { maximumBytes: 130_000, purge: (topics, addresses) => void told.push([topics, addresses]) })
  expect((await ask('/a')).headers).toMatchObject({ 'cache-control': 'public, max-age=0, must-revalidate, s-maxage=60, stale-while-revalidate=30', 'cache-tag': 'article:1' })
  for (const other of ['/b', '/c', '/d', '/e', '/f']) await ask(other)
  expect(front.metrics().evicted).toBeGreaterThan(0)
  front.changed(['article:1'])
  front.changed(['article:2'])
  expect(told).toEqual([[['article:1'], ['/a']], [['article:2'], []]])
  expect((await opened(about('articles')).ask('/')).headers['cache-tag']).toBeUndefined()
})

test('a rendering that throws is told to all who wait, and tried again by the next', async () => {
  let works = false
  const { ask } = opened(async (key) => { if (!works) throw new Error('broken'); note('articles'); return page(key) })
  expect((await Promise.all([ask('/'), ask('/')])).map(({ statusCode }) => statusCode)).toEqual([500, 500])
  works = true
  expect((await ask('/')).statusCode).toBe(200)
})

test('what is not there is kept apart, and takes no room from what is', async () => {
  const { front, ask, renders } = opened(async (key) => { note('sections'); return key === '/co' ? page(key) : page(key, 404) }, { maximumBytes: 2_000_000 })
  await ask('/co')
  for (let number = 0; number < 100; number++) await ask(`/khong-${number}`)
  expect((await ask('/khong-99')).statusCode).toBe(404)
  await ask('/co')
  expect(renders()).toBe(101)
  expect(front.metrics().evicted).toBeGreaterThan(50)
  expect(front.metrics().keptBytes).toBeLessThan(140_000)
})

test('more renderings than can be served are refused, and readers take turns', async () => {
  const gate = paused()
  const order: string[] = []
  const { ask } = opened(async (key) => { order.push(key); note('articles'); await gate.promise; return page(key) }, { atOnce: 1, mostWaiting: 4 })
  const asked = ['/a1', '/a2', '/a3', '/a4', '/a5'].map((url) => ask(url, {}, 'GET', 'a'))
  expect((await ask('/a6', {}, 'GET', 'a')).statusCode).toBe(503)
  // Who asks for little takes the newest places of who asks for much.
  const others = ['/b1', '/b2'].map((url) => ask(url, {}, 'GET', 'b'))
  gate.resolve()
  expect((await Promise.all([...asked, ...others])).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 503, 503, 200, 200])
  expect(order).toEqual(['/a1', '/a2', '/b1', '/a3', '/b2'])
})

test('a page that was rendered while a change came is never kept stale, nor shown to who asked after it was told', async () => {
  let rounds = 0
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ what: fc.constantFrom('change', 'ask', 'wait'), steps: fc.nat(6) }), { minLength: 4, maxLength: 14 }), fc.nat(5), fc.nat(5), async (events, before, after) => {
    rounds++
    let stored = 0
    let told = 0
    const steps = async (count: number) => { for (let step = 0; step < count; step++) await Promise.resolve() }
    const { front, ask } = opened(async () => {
      await steps(before)
      note('articles')
      const read = stored
      await steps(after)
      return { ...page(''), body: Buffer.from(`bản ${read}.`) }
    })
    const version = (body: string) => Number(/bản (\d+)\./.exec(body)![1])
    const pending: Promise<unknown>[] = []
    for (const { what, steps: count } of events) {
      if (what === 'change') {
        const committed = ++stored
        pending.push(steps(count).then(() => { told = Math.max(told, committed); front.changed(['articles']) }))
      } else if (what === 'ask') {
        const known = told
        pending.push(ask('/').then(({ body }) => expect(version(body)).toBeGreaterThanOrEqual(known)))
      } else await steps(count)
    }
    await Promise.all(pending)
    expect(version((await ask('/')).body)).toBe(stored)
  }), { numRuns: 10_000 })
  expect(rounds).toBe(10_000)
}, 120_000)
