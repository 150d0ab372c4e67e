import { expect, test } from '../fixtures.ts'

const firstArticle = async (get: (path: string) => Promise<{ text(): Promise<string> }>) => /href="(\/[a-z-]+\/[a-z0-9-]+-\d+)"/.exec(await (await get('/')).text())![1]!

test('readers’ pages are plain documents: no script of a framework, no data for one, nothing inline', async ({ anonymous }) => {
  const get = (path: string) => anonymous.request.get(path)
  const article = await firstArticle(get)
  for (const path of ['/', '/en', article, `/en${article}`, '/tim-kiem?q=hội nghị', '/so-do', '/khong-co']) {
    const answer = await get(path)
    const html = await answer.text()
    expect(html, path).not.toMatch(/_next\/static\/chunks\/[^"]*\.js|__next_f|as="script"|<script(?![^>]*(type="application\/ld\+json"|src="\/reader\/))|nonce=| style="/)
    expect(answer.headers()['content-security-policy'], path).toContain("script-src 'self';")
    expect(html, path).toMatch(/^<!DOCTYPE html><html lang="(vi|en)">[\s\S]*<h1[\s\S]*<\/html>$/)
  }
  expect(await (await get(article)).text()).toMatch(/<script type="application\/ld\+json">\{.*"NewsArticle"/)
})

test('found, moved, missing and gone are kept with their statuses, and told once to who has them', async ({ anonymous }) => {
  const get = (path: string, headers: Record<string, string> = {}) => anonymous.request.get(path, { headers, maxRedirects: 0 })
  const article = await firstArticle((path) => get(path))
  for (const [path, status] of [['/', 200], [article, 200], [article.replace(/\/([a-z])/, '/x$1'), 301], ['/khong-co-muc-nay', 404], ['/feed.xml', 200], ['/sitemap.xml', 200]] as const) {
    const first = await get(path)
    const again = await get(path)
    expect([first.status(), again.status(), await again.body()], path).toEqual([status, status, await first.body()])
    expect(again.headers(), path).toMatchObject({ etag: first.headers().etag, 'cache-control': 'public, max-age=0, must-revalidate' })
    const known = await get(path, { 'if-none-match': again.headers().etag! })
    expect([known.status(), (await known.body()).length], path).toEqual(status === 200 ? [304, 0] : [status, (await first.body()).length])
    const head = await anonymous.request.head(path, { maxRedirects: 0, headers: { 'accept-encoding': 'identity' } })
    expect([head.status(), Number(head.headers()['content-length'])], path).toEqual([status, (await first.body()).length])
  }
})

test('nothing that one asks for changes what another gets', async ({ anonymous, site }) => {
  const get = (path: string, headers: Record<string, string> = {}) => anonymous.request.get(path, { headers })
  const plain = await (await get('/dan-van')).body()
  const odd: Record<string, string>[] = [
    { host: 'evil.example' }, { 'x-forwarded-host': 'evil.example' }, { 'x-forwarded-proto': 'http' }, { rsc: '1' }, { 'next-router-prefetch': '1' }, { 'x-middleware-subrequest': 'proxy:proxy:proxy' }, { 'x-invoke-path': '/toa-soan' },
    { 'x-nextjs-data': '1' }, { cookie: 'next-auth.session-token=x' }, { authorization: 'Bearer x' }, { range: 'bytes=0-10' }, { 'accept-language': 'en' }, { accept: 'text/x-component' }, { 'x-http-method-override': 'POST' }, { 'x-original-url': '/toa-soan' },
  ]
  for (const [index, headers] of odd.entries()) {
    const address = `/dan-van?trang=1&khac=${index}`
    for (const path of ['/dan-van', '/dan-van?utm_source=x', address]) expect((await (await get(path, headers)).body()).equals(plain), `${path} ${JSON.stringify(headers)}`).toBe(true)
  }
  expect((await (await get('/dan-van')).body()).equals(plain)).toBe(true)
  expect(plain.toString()).toContain(`href="${site.url}/dan-van"`)
  for (const method of ['POST', 'PUT', 'DELETE']) expect((await anonymous.request.fetch('/dan-van', { method, headers: { origin: site.url } })).status()).toBe(405)
})

test('what the front counted is told on the machine itself alone', async ({ anonymous }) => {
  expect(await (await anonymous.request.get('/api/metrics')).text()).toMatch(/^toa_soan_front_hits \d+$/m)
  expect((await anonymous.request.get('/api/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })).status()).toBe(404)
})
