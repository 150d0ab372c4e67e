import { expect, test } from './fixtures.ts'
import { beginArticle, editorOf, expectSaved } from './newsroom/article.ts'

test('below /_next there are only files that the build made', async ({ page }) => {
  for (const path of ['/_next/foo', '/_next/khoa-giao', '/_next/toa-soan', '/_next/feed.xml', '/_next/static/nope.js', '/_next/image?url=%2Ficons%2Ffavicon.svg&w=64&q=75']) {
    const answer = await page.request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(404)
    expect(await answer.text(), path).toContain('<html lang="vi">')
  }
  expect((await page.request.post('/_next/khoa-giao', { data: 'x' })).status()).toBe(404)
})

test('doubled slashes lead to the address without them, query and all', async ({ page }) => {
  const answer = await page.request.get('//khoa-giao//?a=1', { maxRedirects: 0 }).catch(() => null)
  const direct = answer ?? (await page.request.get('/khoa-giao//?a=1', { maxRedirects: 0 }))
  expect(direct.status()).toBe(301)
  expect(direct.headers().location).toBe('/khoa-giao/?a=1')
})

test('bodies that no page of ours sends are refused with a whole page', async ({ page, site }) => {
  const post = (headers: Record<string, string>, data: string) => page.request.post('/dang-nhap', { headers: { origin: site.url, ...headers }, data, maxRedirects: 0 })
  const garbage = [
    await post({ 'content-type': 'multipart/form-data; boundary=x' }, 'zzz'),
    await post({ 'content-type': 'multipart/form-data' }, 'zzz'),
    await post({ 'content-type': 'text/plain;charset=UTF-8', 'next-action': '40aa' }, '["$@0","$1:__proto__:then"]'),
    await post({ 'content-type': 'text/plain;charset=UTF-8', 'next-action': '40aa' }, '['.repeat(100_000)),
  ]
  for (const answer of garbage) {
    expect(answer.status()).toBe(400)
    expect(await answer.text()).toContain('<main>')
  }
  expect((await post({ 'content-type': 'application/octet-stream' }, 'x'.repeat(20 * 1024 * 1024))).status()).toBe(413)
  expect((await post({ origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }, 'a=1')).status()).toBe(403)
})

test('signs that the database cannot hold are no failure', async ({ page, site, pageAs }) => {
  const { csrfToken } = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const answer = await page.request.post('/api/auth/callback/credentials', { headers: { origin: site.url }, form: { csrfToken, email: 'a\u0000b@c.vn', password: 'x' }, maxRedirects: 0 })
  expect(answer.status()).toBeLessThan(500)
  expect(answer.headers().location ?? '').not.toMatch(/prisma|22021/i)
  expect((await page.request.get('/api/auth/callback/credentials')).status()).toBe(404)
  const editor = await pageAs('editor')
  expect((await editor.goto('/toa-soan?xem=tat-ca&q=%00'))?.status()).toBe(200)
})

test('markup in every field is shown as text, to readers and staff alike', async ({ pageAs, page }) => {
  const script = '<script>window.ran = true</script><img src=x onerror="window.ran = true">'
  const reporter = await pageAs('reporter')
  const path = await beginArticle(reporter)
  const { title, lead, body, section } = editorOf(reporter)
  await title.fill(`Chữ ${script}`)
  await lead.fill(`Sa-pô ${script}`)
  await section.selectOption({ index: 1 })
  await reporter.getByLabel('Nguồn tin', { exact: true }).fill(script)
  await reporter.getByLabel('Tác giả', { exact: true }).fill(script)
  await body.fill(`Nội dung ${script}`)
  await expectSaved(reporter)
  await reporter.getByRole('button', { name: 'Gửi duyệt' }).click()
  await expect(reporter.locator('.workflow-state')).toHaveText('Chờ duyệt')

  const approver = await pageAs('approver')
  const inert = async (address: string) => {
    expect((await approver.goto(address))?.status(), address).toBe(200)
    expect(await approver.evaluate(() => 'ran' in window), address).toBe(false)
  }
  for (const address of ['/toa-soan', `/toa-soan?xem=tat-ca&q=${encodeURIComponent(script)}`, `${path}/lich-su`, `${path}/xem-truoc`, path]) await inert(address)
  await approver.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await approver.getByRole('button', { name: 'Xuất bản', exact: true }).click()
  await expect(approver.locator('.workflow-state')).toHaveText('Đã xuất bản')

  const xml = await (await page.request.get('/feed.xml')).text()
  expect(xml).not.toContain('<script>window')
  await page.goto('/')
  await page.getByRole('link', { name: /^Chữ <script>/ }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Chữ ${script}`)
  await expect(page.locator('.prose p').first()).toHaveText(`Nội dung ${script}`)
  expect(await page.locator('script[type="application/ld+json"]').allTextContents().then((texts) => texts.map((text) => JSON.parse(text) as unknown))).toHaveLength(2)
  for (const address of [page.url(), `/tim-kiem?q=${encodeURIComponent(script)}`]) await inert(address)
})
