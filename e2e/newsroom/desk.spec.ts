import { expect, test } from '../fixtures.ts'

test('each role finds what waits for it', async ({ pageAs, expectAccessible }) => {
  for (const role of ['reporter', 'editor', 'approver'] as const) {
    const page = await pageAs(role)
    const answer = await page.goto('/toa-soan')
    expect(answer?.headers()['x-robots-tag']).toContain('noindex')
    await expect(page.locator('h1')).toHaveText('Bàn làm việc')
    await expectAccessible(page)
    const states = await page.locator('tbody .state').allTextContents()
    const allowed = { reporter: ['Bản nháp', 'Bị trả lại'], editor: ['Bản nháp', 'Bị trả lại', 'Chờ duyệt', 'Đã xuất bản'], approver: ['Bản nháp', 'Bị trả lại', 'Chờ duyệt', 'Đã duyệt', 'Đã xuất bản'] }[role]
    expect(states.filter((state) => !allowed.includes(state)), role).toEqual([])
  }
})

test('what came back shows its reason', async ({ pageAs }) => {
  const page = await pageAs('editor')
  await page.goto('/toa-soan?xem=tat-ca&trang-thai=returned')
  await expect(page.locator('.desk-reason').first()).toContainText('“')
})

test('the list of all is filtered and cleared without JavaScript', async ({ pageAs, expectAccessible }) => {
  const watched = await pageAs('editor')
  await watched.goto('/toa-soan?xem=tat-ca')
  await expectAccessible(watched)
  const page = await pageAs('editor', 1, { javaScriptEnabled: false })
  await page.goto('/toa-soan?xem=tat-ca')
  await page.getByLabel('Tìm trong').fill('LAI CHAU')
  await page.getByLabel('Trạng thái').selectOption('published')
  await page.getByRole('button', { name: 'Lọc', exact: true }).click()
  await expect(page).toHaveURL(/xem=tat-ca.*q=LAI\+CHAU/)
  await expect(page.locator('tbody tr')).toHaveCount(1)
  await expect(page.locator('tbody .desk-title')).toContainText('Lai Châu')
  await expect(page.getByLabel('Tìm trong')).toHaveValue('LAI CHAU')
  await page.getByRole('link', { name: 'Bỏ lọc' }).click()
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(5)
  await page.goto('/toa-soan?xem=tat-ca&q=khongcobainaonhuthe')
  await expect(page.locator('.desk-empty-title')).toHaveText('Không có bài nào phù hợp')
})

test('nonsense in the address is as if it were not there', async ({ pageAs }) => {
  const page = await pageAs('editor')
  for (const query of ['xem=tat-ca&sau=99-99999999999', 'xem=tat-ca&trang-thai=x&chuyen-muc=-1&tac-gia=abc', "xem=tat-ca&q=%25%27%3B--&sau=1'", 'xem=tat-ca&xem=x&q=a&q=b']) {
    expect((await page.goto(`/toa-soan?${query}`))?.status(), query).toBe(200)
    await expect(page.locator('h1')).toBeVisible()
  }
  // A page whose rows are gone tells so, and leads to the first.
  await page.goto('/toa-soan?xem=tat-ca&sau=1000-1')
  await page.getByRole('link', { name: 'Về trang đầu' }).click()
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(5)
})

test('a new article is begun from the desk and waits there', async ({ pageAs }) => {
  const page = await pageAs('reporter', 2)
  await page.goto('/toa-soan')
  const before = await page.locator('tbody tr').count()
  await page.getByRole('button', { name: 'Viết bài mới' }).click()
  await page.waitForURL(/\/toa-soan\/bai\/\d+$/)
  const path = new URL(page.url()).pathname
  await page.goto('/toa-soan')
  await expect(page.locator('tbody tr')).toHaveCount(before + 1)
  await expect(page.locator(`a[href="${path}"]`)).toHaveText('(Chưa có tiêu đề)')
})

test('on a phone everything is there, and nothing is wider than the screen', async ({ pageAs, expectAccessible }) => {
  const page = await pageAs('approver', 1, { viewport: { width: 360, height: 740 } })
  for (const path of ['/toa-soan', '/toa-soan?xem=tat-ca']) {
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    await expect(page.getByRole('button', { name: 'Viết bài mới' })).toBeVisible()
    await page.getByText('Danh mục', { exact: true }).click()
    await expect(page.locator('.rail-menu').getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
    await expectAccessible(page)
  }
})

test('the administrator finds what they administer instead of a desk', async ({ pageAs, expectAccessible }) => {
  const page = await pageAs('administrator')
  await page.goto('/toa-soan?xem=tat-ca')
  await expect(page.locator('h1')).toHaveText('Quản trị')
  await expect(page.locator('main a')).toHaveText(['Người dùng', 'Chuyên mục', 'Cấu hình', 'Tài khoản của tôi'])
  await expect(page.getByRole('button', { name: 'Viết bài mới' })).toHaveCount(0)
  await expectAccessible(page)
})

test('the desk speaks English at /en', async ({ pageAs }) => {
  const page = await pageAs('editor')
  await page.goto('/en/toa-soan?xem=tat-ca')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('h1')).toHaveText('All articles')
  expect(await page.locator('tbody .desk-title').first().getAttribute('href')).toMatch(/^\/en\/toa-soan\/bai\/\d+$/)
  await page.locator('.rail-wide').getByRole('link', { name: 'Tiếng Việt' }).click()
  await expect(page).toHaveURL('/toa-soan?xem=tat-ca')
})
