import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'

const newest = (page: Page) => page.request.get('/feed.xml').then((response) => response.text()).then((xml) => new URL(/<guid[^>]*>([^<]+)/.exec(xml)![1]!).pathname)

/** Reads an address as XML with the browser's strict parser. */
async function parse(page: Page, address: string): Promise<{ root: string; type: string; locations: string[]; links: string[] }> {
  const response = await page.request.get(address)
  expect(response.status(), address).toBe(200)
  const text = await response.text()
  const parsed = await page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, 'application/xml')
    const texts = (name: string) => [...document.getElementsByTagName(name)].map((one) => one.textContent ?? '')
    return { broken: document.querySelector('parsererror')?.textContent, root: document.documentElement.tagName, locations: texts('loc'), links: texts('guid') }
  }, text)
  expect(parsed.broken, address).toBeUndefined()
  return { ...parsed, type: response.headers()['content-type']! }
}

test('feeds are whole, well-formed and name themselves', async ({ page, site }) => {
  await page.goto('/')
  const section = (await newest(page)).split('/')[1]
  for (const address of ['/feed.xml', '/en/feed.xml', `/${section}/feed.xml`, `/en/${section}/feed.xml`]) {
    const { root, type, links } = await parse(page, address)
    expect([root, type]).toEqual(['rss', 'application/rss+xml; charset=utf-8'])
    expect(links.length).toBeGreaterThan(0)
    const text = await (await page.request.get(address)).text()
    expect(text).toContain(`<atom:link href="${site.url}${address}" rel="self"`)
    expect(text).toMatch(/<content:encoded>&lt;/)
    expect((await page.request.get(links[0]!, { maxRedirects: 0 })).status()).toBe(200)
  }
})

test('sitemaps name every live address, in both languages, and no other', async ({ page, site }) => {
  await page.goto('/')
  const index = await parse(page, '/sitemap.xml')
  expect([index.root, index.type]).toEqual(['sitemapindex', 'application/xml; charset=utf-8'])
  const locations: string[] = []
  for (const part of index.locations) locations.push(...(await parse(page, part)).locations)
  expect(new Set(locations).size).toBe(locations.length)
  expect(locations).toContain(`${site.url}/`)
  expect(locations).toContain(`${site.url}/en`)
  for (const address of locations) expect((await page.request.get(address, { maxRedirects: 0 })).status(), address).toBe(200)

  const news = await parse(page, '/news-sitemap.xml')
  expect(news.root).toBe('urlset')
  for (const address of news.locations) expect(locations).toContain(address)
  const robots = await (await page.request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${site.url}/sitemap.xml`)
})

for (const prefix of ['', '/en']) {
  test(`the head of an article at "${prefix}/"`, async ({ anonymous, site }) => {
    const path = await newest(anonymous)
    await anonymous.goto(prefix + path)
    const head = anonymous.locator('head')
    const content = (selector: string) => head.locator(selector).first().getAttribute(selector.startsWith('link') ? 'href' : 'content')
    expect(await anonymous.title()).toContain((await anonymous.locator('h1').textContent())!)
    expect(await content('meta[name=description]')).toBeTruthy()
    expect(await content('link[rel=canonical]')).toBe(site.url + prefix + path)
    expect(await content('link[hreflang=vi]')).toBe(site.url + path)
    expect(await content('link[hreflang=en]')).toBe(`${site.url}/en${path}`)
    expect(await content('link[hreflang=x-default]')).toBe(site.url + path)
    expect(await content('link[type="application/rss+xml"]')).toBe(`${site.url}${prefix}/feed.xml`)
    expect(await content('meta[property="og:type"]')).toBe('article')
    expect(await content('meta[property="og:url"]')).toBe(site.url + prefix + path)
    expect(await content('meta[property="og:locale"]')).toBe(prefix ? 'en_GB' : 'vi_VN')
    expect(await content('meta[property="article:published_time"]')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/)
    expect(await content('meta[name="twitter:card"]')).toBe('summary')
    await expect(head.locator('meta[name=robots]')).toHaveCount(0)

    const data = (await anonymous.locator('script[type="application/ld+json"]').allTextContents()).map((one) => JSON.parse(one) as Record<string, unknown>)
    const article = data.find((one) => one['@type'] === 'NewsArticle')!
    expect(article).toMatchObject({ '@context': 'https://schema.org', url: site.url + prefix + path, inLanguage: 'vi', isAccessibleForFree: true, publisher: { '@type': 'Organization' } })
    expect(String(article.headline).length).toBeLessThanOrEqual(110)
    const trail = data.find((one) => one['@type'] === 'BreadcrumbList')!.itemListElement as { position: number; item: string }[]
    expect(trail.map((one) => one.position)).toEqual(trail.map((_, index) => index + 1))
    expect(trail.at(-1)!.item).toBe(site.url + prefix + path)
  })
}

test('health says what is ready, and no more', async ({ page }) => {
  const ready = await page.request.get('/api/health')
  expect(ready.status()).toBe(200)
  expect(await ready.json()).toEqual({ status: 'ok', live: true, ready: true, database: 'ok' })
  expect(ready.headers()['cache-control']).toBe('no-store')
  expect(await (await page.request.get('/api/health?live')).json()).toEqual({ status: 'ok', live: true })
})
