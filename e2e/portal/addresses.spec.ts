import { request as rawRequest } from 'node:http'
import { expect, test } from '../fixtures.ts'

const fresh = 'public, max-age=0, must-revalidate'

/** Status and headers of an address, sent as it is written: no client tidies it up. */
function ask(origin: string, path: string, { body: sent, ...options }: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<{ status: number; location?: string; cache?: string; robots?: string; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const outgoing = rawRequest({ hostname, port, path, ...options }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => { body += chunk })
      response.on('end', () => resolve({ status: response.statusCode!, location: response.headers.location, cache: response.headers['cache-control'], robots: response.headers['x-robots-tag']?.toString(), body }))
    })
    outgoing.on('error', reject).end(sent)
  })
}

/** The path of the newest story, and of its section. */
async function newestStory(origin: string): Promise<{ path: string; section: string; id: string }> {
  const { body } = await ask(origin, '/feed.xml')
  const path = new URL(/<guid[^>]*>([^<]+)/.exec(body)![1]!).pathname
  return { path, section: `/${path.split('/')[1]}`, id: /\d+$/.exec(path)![0] }
}

test('pages answer 200, and are asked for again each time', async ({ site }) => {
  const { path, section } = await newestStory(site.url)
  for (const address of ['/', '/en', section, `/en${section}`, path, `/en${path}`, '/so-do', '/tim-kiem', '/en/tim-kiem?q=a', '/feed.xml', `${section}/feed.xml`, '/sitemap.xml', '/robots.txt']) {
    expect(await ask(site.url, address), address).toMatchObject({ status: 200, cache: fresh })
  }
})

test('what never was answers 404 with a whole page', async ({ site }) => {
  const { path, section } = await newestStory(site.url)
  const pages = ['-1', '0', 'abc', '51', '', '02', '49'].map((number) => `${section}?trang=${number}`)
  const unknown = ['/khong-co', '/en/khong-co', '/khong-tim-thay', '/da-go/1', '/en/vi', '/the/khong-co', `${section}/khong-co`, `${section}/x-999999`, `${section}/x-99999999999`, `${path}?trang=2`, '/?trang=-1', '/tim-kiem?q=a&trang=-1',
    '/toa-soan/khong-co', '/sitemap/x.xml', '/%E1%BA%A1', '/a/b/c/d', '/api/khong-co', '/fonts/khong-co.woff2', '/wp-login.php']
  for (const address of [...unknown, ...pages]) {
    const answer = await ask(site.url, address)
    expect(answer, address).toMatchObject({ status: 404, cache: fresh })
    expect(answer.body, address).toMatch(/<h1[\s\S]*<\/html>/)
    expect(answer.body, address).toContain('noindex')
  }
})

test('what stands elsewhere answers 301, on this host', async ({ site }) => {
  const { path, section, id } = await newestStory(site.url)
  const moved: [from: string, to: string][] = [
    ['/vi', '/'], ['/vi/', '/'], [`/vi${path}`, path], ['/en/', '/en'], [`${section}/`, section], ['/toa-soan/', '/toa-soan'], ['/?trang=1', '/'], [`${section}?trang=1&a=b`, `${section}?a=b`],
    [`/x/${encodeURIComponent('tên khác')}-${id}?utm=1`, `${path}?utm=1`], [`/en/x/y-${id}`, `/en${path}`], [`${section}/-${id}`, path],
    ['//evil.example', '/evil.example'], ['/vi//evil.example', '/vi/evil.example'],
  ]
  for (const [from, to] of moved) expect(await ask(site.url, from), from).toMatchObject({ status: 301, location: to })
  expect(await ask(site.url, '/vi', { headers: { host: 'evil.example' } })).toMatchObject({ status: 301, location: '/' })
})

test('withdrawn and removed articles answer 410, drafts 404', async ({ site, anonymous }) => {
  const answers = new Map<number, number[]>()
  for (let id = 1; id <= 40; id++) {
    const { status } = await ask(site.url, `/x/y-${id}`)
    answers.set(status, [...(answers.get(status) ?? []), id])
  }
  expect([...answers.keys()].sort()).toEqual([301, 404, 410])
  for (const id of answers.get(410)!) {
    for (const prefix of ['', '/en']) {
      const response = await anonymous.goto(`${prefix}/x/y-${id}`)
      expect(response!.status()).toBe(410)
      expect(response!.headers()['cache-control']).toBe(fresh)
      await expect(anonymous.locator('h1')).toHaveCount(1)
      await expect(anonymous.locator('meta[name=robots]').first()).toHaveAttribute('content', /noindex/)
    }
  }
})

test('addresses that are none answer 400', async ({ site }) => {
  for (const address of ['/%E0%A4%A', '/%00', '/tin%00', '/%', '/%5C%5Cevil.example']) expect((await ask(site.url, address)).status, address).toBe(400)
})

test('the portal takes no writes, and the newsroom is for nobody to keep', async ({ site }) => {
  const { section } = await newestStory(site.url)
  for (const address of ['/', section, '/en', '/khong-co']) {
    expect((await ask(site.url, address, { method: 'POST' })).status, address).toBe(405)
    expect((await ask(site.url, address, { method: 'POST', headers: { 'next-action': 'abc' }, body: '[]' })).status, address).toBe(405)
  }
  expect(await ask(site.url, '/dang-nhap')).toMatchObject({ status: 200, cache: expect.stringContaining('no-store'), robots: 'noindex, nofollow' })
  const head = await ask(site.url, section, { method: 'HEAD' })
  expect(head).toMatchObject({ status: 200, cache: fresh, body: '' })
})
