import { expect, test } from '../fixtures.ts'

// What a reader does, with JavaScript off: by way of links alone, as on any old browser.
test('a reader goes from the front page through a section to an article and on to a tag', async ({ anonymous: page }) => {
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  const newest = page.getByRole('region', { name: 'Tin mới' })
  await expect(newest.locator('time').first()).toHaveAttribute('datetime', /\+07:00$/)
  expect(await newest.getByRole('listitem').count()).toBeGreaterThan(3)

  await page.getByRole('navigation', { name: 'Chuyên mục' }).getByRole('link', { name: 'Hội nghị – Làm việc' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hội nghị – Làm việc')
  await expect(page.getByRole('navigation', { name: 'Chuyên mục' }).locator('[aria-current]')).toHaveText('Hội nghị – Làm việc')

  const title = 'Đoàn công tác Ban Tuyên giáo Trung ương làm việc với Ban Tuyên giáo Tỉnh ủy Lai Châu'
  await page.getByRole('link', { name: title }).first().click()
  await expect(page).toHaveURL(/\/hoi-nghi-lam-viec\/[a-z0-9-]+-\d+$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  const article = page.getByRole('article').first()
  await expect(article.locator('.sapo')).toContainText('Đoàn nghe báo cáo kết quả nửa đầu nhiệm kỳ')
  await expect(article.locator('.byline time')).toHaveText(/^(Thứ (Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ Nhật), \d{1,2}\/\d{1,2}\/\d{4} · \d\d:\d\d$/)
  await expect(article).toContainText('Phát biểu tại buổi làm việc, đồng chí Phan Xuân Thủy')
  await expect(article).toContainText('Nguồn: Ban Tuyên giáo Tỉnh ủy')
  await expect(page.getByRole('region', { name: 'Tin liên quan' }).getByRole('article').first()).toBeVisible()

  await article.getByRole('link', { name: 'Chuyển đổi số' }).click()
  await expect(page).toHaveURL(/\/the\/chuyen-doi-so$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chuyển đổi số')
  await expect(page.getByRole('link', { name: title })).toBeVisible()
})

test('the site map leads to every section', async ({ anonymous: page }) => {
  await page.goto('/so-do')
  const sections = page.getByRole('region', { name: 'Chuyên mục' })
  for (const name of ['Tin hoạt động', 'Xây dựng Đảng', 'Gương điển hình', 'Y tế']) await expect(sections.getByRole('link', { name, exact: true })).toBeVisible()
  await sections.getByRole('link', { name: 'Gương điển hình' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gương điển hình')
})

test('an address that never was answers 404 with a page that helps on', async ({ anonymous: page, allowProblem }) => {
  allowProblem(/404/)
  const answer = await page.goto('/khong-co-trang-nay')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang')
  await expect(page.getByRole('region', { name: 'Tin mới' }).getByRole('link').first()).toBeVisible()
  const main = page.getByRole('main')
  await main.getByRole('searchbox', { name: 'Tìm bài viết' }).fill('nước sạch')
  await main.getByRole('button', { name: 'Tìm' }).click()
  await expect(page).toHaveURL(/\/tim-kiem\?q=n/)
})

test('the English interface keeps its language and marks what is Vietnamese', async ({ anonymous: page }) => {
  await page.goto('/khoa-giao')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/khoa-giao$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Science and Education')
  const story = page.getByRole('region', { name: 'Articles in this section' }).getByRole('heading', { level: 2 }).first()
  await expect(story).toHaveAttribute('lang', 'vi')
  await story.getByRole('link').click()
  await expect(page).toHaveURL(/\/en\/.+-\d+$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'vi')
  await page.getByRole('link', { name: 'Tiếng Việt' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
})
