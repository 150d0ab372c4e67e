import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { beginArticle, editorOf, expectSaved, submitArticle } from './newsroom/article.ts'

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
    await post({ 'content-type': 'text/plain;charset=UTF-8', 'next-action': '40aa' }, '['.repeat(60_000)),
  ]
  for (const answer of garbage) {
    expect(answer.status()).toBe(400)
    expect(await answer.text()).toContain('<main>')
  }
  expect((await post({ 'content-type': 'application/octet-stream' }, 'x'.repeat(20 * 1024 * 1024))).status()).toBe(413)
  expect((await post({ origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }, 'a=1')).status()).toBe(403)
})

type Action = { exportedName: string; workers: Record<string, unknown> }

/** Every action of the build by its id, and the address of a page that has it. */
function builtActions(): { id: string; name: string; path: string }[] {
  const { node } = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as { node: Record<string, Action> }
  return Object.entries(node).map(([id, { exportedName, workers }]) => {
    const path = Object.keys(workers)[0]!.replace(/^app\/\[locale\]|\/\([^)]*\)|\/page$/g, '').replace(/\[\w+\]/g, '1')
    return { id, name: exportedName, path }
  })
}

const cookiesOf = async (page: Page) => (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')

/** Calls an action as Next's client does: with a list of arguments, or with a form that holds such a list. */
function call(url: string, action: string, body: string | FormData, cookie = ''): Promise<Response> {
  const type = typeof body === 'string' && { 'content-type': 'text/plain;charset=UTF-8' }
  return fetch(url, { method: 'POST', redirect: 'manual', headers: { origin: new URL(url).origin, 'next-action': action, cookie, ...type }, body })
}

/** What Next's client makes of a form; the list of arguments comes last. */
function calledForm(fields: Record<string, string | File>, list: string): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(`_1_${name}`, value)
  form.append('0', list)
  return form
}

test('an action answers whatever it is called with', async ({ site, pageAs }) => {
  const cookie = await cookiesOf(await pageAs('editor'))
  const actions = builtActions()
  expect(actions.length).toBeGreaterThan(20)
  for (const { id, name, path } of actions) {
    const ask = async (body: string | FormData, session: string) => expect((await call(site.url + path, id, body, session)).status, `${name} ${typeof body === 'string' ? body : 'form'}`).toBe(200)
    // Leaving would end the session that other tests have.
    for (const session of name === 'leave' ? [''] : ['', cookie]) for (const body of ['[]', '[null]', '[1,2]', '[{"a":1}]']) await ask(body, session)
    for (const list of ['["$K1"]', '[{},"$K1"]']) await ask(calledForm({ other: 'x' }, list), '')
  }
})

test('an action that this build does not have is told of on a whole page', async ({ site }) => {
  const id = `40${'0'.repeat(40)}`
  for (const [path, language] of [['/dang-nhap', 'vi'], ['/en/dang-nhap', 'en']] as const) {
    const form = new FormData()
    form.append(`$ACTION_ID_${id}`, '')
    const answers = [await call(site.url + path, id, '[]'), await call(site.url + path, 'x', '[]'), await fetch(site.url + path, { method: 'POST', headers: { origin: site.url }, body: form })]
    for (const answer of answers) {
      expect(answer.status).toBe(409)
      // By this Next's client knows that the page is of an older build.
      expect(answer.headers.get('x-nextjs-action-not-found')).toBe('1')
      expect(await answer.text()).toContain(`<html lang="${language}">`)
    }
  }
})

test('a report and a save of almost the largest size reach their actions whole', async ({ site, pageAs }) => {
  const cookie = await cookiesOf(await pageAs('reporter'))
  const action = (name: string) => builtActions().find((one) => one.name === name)!
  const size = 10.5 * 1024 * 1024
  const report = calledForm({ file: new File(['a '.repeat(size / 2)], 'a.txt') }, '["$K1"]')
  const read = await call(`${site.url}/toa-soan/bao-cao`, action('readReport').id, report, cookie)
  expect(read.status).toBe(200)
  expect(await read.text()).toContain('"fileTooLarge"')
  const save = await call(site.url + action('saveContent').path, action('saveContent').id, JSON.stringify([{ articleId: 1, editionId: 1, headNumber: 1, content: 'ệ'.repeat(size / 3) }]), cookie)
  expect(save.status).toBe(200)
  expect(await save.text()).toContain('"issues"')
})

test('a meeting that ends before it begins is told of at its field, and makes no draft', async ({ pageAs }) => {
  const page = await pageAs('reporter')
  await page.goto('/toa-soan/bao-cao')
  await page.getByLabel('Văn bản báo cáo').fill('Hội nghị tổng kết\n\nSáng 3/11/2026, UBND xã Tân Hà tổ chức hội nghị tổng kết. Đồng chí Lê Văn Tám, Chủ tịch UBND xã chủ trì hội nghị.')
  await page.getByRole('button', { name: 'Đọc báo cáo' }).click()
  const lastDay = page.getByLabel('Đến ngày')
  await lastDay.fill('2026-11-02')
  await expect(page.locator('#meeting-dateEnd-error')).toContainText('trước ngày bắt đầu')
  await page.getByRole('button', { name: 'Tạo bản nháp' }).click()
  await page.getByRole('alert').getByRole('link', { name: /trước ngày bắt đầu/ }).click()
  await expect(lastDay).toBeFocused()
  await lastDay.fill('2026-11-04')
  await page.getByRole('button', { name: 'Tạo bản nháp' }).click()
  await page.waitForURL(/\/toa-soan\/bai\/\d+$/)
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
  await submitArticle(reporter)

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
