import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { lookInto } from '../database.ts'
import { startServer } from '../server.ts'

const firstArticle = async (page: Page): Promise<string> => {
  await page.goto('/')
  return (await page.getByRole('region', { name: 'Tin mới' }).getByRole('link').first().getAttribute('href'))!
}
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const textSize = (page: Page) => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))

test('colours, text size and contrast are chosen by keyboard and last, from the first paint on', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  const light = await background(page)
  const button = page.getByRole('button', { name: 'Hiển thị' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('group', { name: 'Cỡ chữ' }).getByRole('radio', { name: 'Vừa' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await textSize(page)).toBe(22)
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: 'Tối' })).toBeChecked()
  expect(await background(page)).not.toBe(light)
  await page.getByRole('radio', { name: 'Cao' }).check()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  await expect(page.getByRole('group', { name: 'Cỡ chữ' })).toBeHidden()

  // Set by the script in the head, without the module.
  await page.route('**/reader/reader.*.js', (route) => route.abort('aborted'))
  await page.goto('/khoa-giao')
  expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({ size: 'largest', theme: 'dark', contrast: 'more' })
  expect(await background(page)).not.toBe(light)
  await page.unroute('**/reader/reader.*.js')
  await page.goto('/khoa-giao')
  await button.click()
  await page.getByRole('radio', { name: 'Theo máy' }).check()
  expect(await background(page)).toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await background(page)).not.toBe(light)
  await page.getByRole('radio', { name: 'Sáng' }).check()
  expect(await background(page)).toBe(light)
})

test('the address of an article is copied, and that is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const path = await firstArticle(page)
  await page.goto(`${path}?utm_source=x`)
  await page.getByRole('button', { name: 'Chép địa chỉ' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã chép địa chỉ' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`^http://localhost:\\d+${path}$`))
})

test('where the device can share, it gets title and address', async ({ page }) => {
  await page.addInitScript(() => { Object.assign(navigator, { share: async (what: unknown) => { Object.assign(window, { what }) } }) })
  const path = await firstArticle(page)
  await page.goto(path)
  await page.getByRole('button', { name: 'Chia sẻ' }).click()
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  expect(await page.evaluate(() => (window as unknown as { what: { title: string; url: string } }).what)).toEqual({ title, url: expect.stringContaining(path) })
})

test('the search field suggests titles, by keyboard and by mouse', async ({ page }) => {
  await page.goto('/')
  const field = page.getByRole('search').getByRole('combobox')
  await page.getByRole('search').getByRole('searchbox').focus()
  await field.pressSequentially('lai ch')
  const options = page.getByRole('listbox', { name: 'Bài gợi ý' }).getByRole('option')
  await expect(options.first()).toBeVisible()
  for (const title of await options.allTextContents()) expect(title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd')).toContain('lai ch')
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('status').filter({ hasText: /Có \d+ bài gợi ý/ })).toBeAttached()

  await page.keyboard.press('ArrowDown')
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id'))!)
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(field).not.toHaveAttribute('aria-activedescendant', /./)
  await page.keyboard.press('Escape')
  await expect(options.first()).toBeHidden()
  await expect(field).toHaveValue('lai ch')

  await field.pressSequentially('a')
  const title = await options.first().textContent()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title!)

  // In English the way leads to the English page.
  await page.goto('/en')
  await page.getByRole('search').getByRole('searchbox').fill('Lai Châu')
  await page.getByRole('listbox', { name: 'Suggested articles' }).getByRole('option').first().click()
  await expect(page).toHaveURL(/\/en\/.+-\d+$/)
})

test('Enter without a choice searches', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('search').getByRole('searchbox').focus()
  await page.getByRole('search').getByRole('combobox').pressSequentially('nuoc sach')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tim-kiem\?q=nuoc\+sach$/)
})

test('axe finds nothing with everything open, and every control is large enough', async ({ page, expectAccessible }) => {
  await page.goto(await firstArticle(page))
  await page.getByRole('search').getByRole('searchbox').focus()
  await page.getByRole('search').getByRole('combobox').pressSequentially('lai chau')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Hiển thị' }).click()
  await page.getByRole('radio', { name: 'Cao' }).check()
  await expectAccessible(page)
  for (const target of await page.locator('.display-button, .display-panel label, .share-button').all()) {
    const { width, height } = (await target.boundingBox())!
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
  }
})

test('nothing moves when the script comes, and without one no place is kept for it', async ({ newContext, anonymous }) => {
  for (const width of [360, 1280]) {
    const page = await (await newContext({ viewport: { width, height: 800 } })).newPage()
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value))).observe({ type: 'layout-shift', buffered: true })
    })
    await page.route('**/reader/reader.*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await route.continue()
    })
    const path = await firstArticle(page)
    for (const address of ['/', path, '/khoa-giao']) {
      await page.goto(address)
      await expect(page.getByRole('button', { name: 'Hiển thị' })).toBeVisible()
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts), address).toEqual([])
    }
    await anonymous.setViewportSize({ width, height: 800 })
    await anonymous.goto(path)
    for (const place of ['reader-display', 'reader-share']) await expect(anonymous.locator(place)).toBeHidden()
  }
})

test('the next page is fetched before it is asked for, but no search and no feed', async ({ page, site }) => {
  const rules = await fetch(`${site.url}/speculation-rules.json`)
  expect(rules.headers.get('content-type')).toBe('application/speculationrules+json')
  const session = await page.context().newCDPSession(page)
  const fetched = new Set<string>()
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => { if (status === 'Ready') fetched.add(new URL(prefetchUrl).pathname) })
  await session.send('Preload.enable')
  await page.goto('/')
  const footer = page.getByRole('navigation', { name: 'Lối đi' })
  for (const name of ['Tìm kiếm', 'Kênh RSS']) {
    await footer.getByRole('link', { name }).hover()
    await page.waitForTimeout(600)
  }
  await footer.getByRole('link', { name: 'Sơ đồ cổng' }).hover()
  await expect.poll(() => [...fetched]).toEqual(['/so-do'])
})

test('what was read is counted, once it was looked at, and shown as most read', async ({ newContext }) => {
  test.setTimeout(120_000)
  const server = await startServer()
  try {
    const userAgent = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36'
    const page = await (await newContext({ baseURL: server.url, userAgent })).newPage()
    await page.addInitScript(() => { Object.defineProperty(navigator, 'webdriver', { value: false }) })
    const stories = await lookInto<{ id: number; path: string }>(server.dataDir, `SELECT a."id", '/' || s."slug" || '/' || a."slug" || '-' || a."id" AS "path" FROM "Article" a JOIN "Section" s ON s."id" = a."sectionId" WHERE a."state" = 'live' ORDER BY a."id" LIMIT 3`)
    await page.goto(stories[0]!.path)
    const told = await page.waitForRequest('**/api/read', { timeout: 20_000 })
    expect((await told.response())!.status()).toBe(204)
    const reads = () => lookInto<{ articleId: number; reads: number }>(server.dataDir, 'SELECT "articleId", "reads" FROM "ArticleReads"')
    await expect.poll(reads, { timeout: 15_000 }).toEqual([{ articleId: stories[0]!.id, reads: 1 }])

    // Not from elsewhere, not from programs, not with anything else to say.
    const post = (body: string, headers: Record<string, string>) => fetch(`${server.url}/api/read`, { method: 'POST', body, headers: { 'user-agent': userAgent, ...headers } }).then((answer) => answer.status)
    expect(await post('1', { origin: 'https://example.com' })).toBe(403)
    expect(await post('1', { 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await post('1', {})).toBe(403)
    const own = { 'sec-fetch-site': 'same-origin', origin: server.url }
    expect(await post('x', own)).toBe(400)
    expect(await post('1'.repeat(20), own)).toBe(413)
    expect(await post(String(stories[1]!.id), { ...own, 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' })).toBe(204)

    await lookInto(server.dataDir, `INSERT INTO "ArticleReads" ("articleId", "day", "reads") SELECT unnest($1::int[]), (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 5`, [stories.slice(1).map(({ id }) => id)])
    expect(await reads()).toHaveLength(3)
    await page.goto('/')
    const block = page.getByRole('region', { name: 'Đọc nhiều' })
    await expect(block.getByRole('listitem')).toHaveCount(3)
    await expect(block.getByRole('link').last()).toHaveAttribute('href', stories[0]!.path)
  } finally {
    await server.stop()
  }
})
