import { expect, test } from '../fixtures.ts'

// axe runs in the page, so these browsers have JavaScript on; the pages are the same.
for (const path of ['/', '/khoa-giao', '/the/chuyen-doi-so', '/so-do', '/tim-kiem?q=nước', '/en', '/en/khoa-giao']) {
  test(`axe finds nothing on ${path}`, async ({ page, expectAccessible }) => {
    await page.goto(path)
    await expectAccessible(page)
  })
}

test('axe finds nothing on an article and on the page for an unknown address', async ({ page, expectAccessible, allowProblem }) => {
  allowProblem(/404/)
  await page.goto('/')
  await page.getByRole('region', { name: 'Tin mới' }).getByRole('link').first().click()
  await expect(page.getByRole('article').first()).toBeVisible()
  await expectAccessible(page)
  await page.goto('/khong-co-trang-nay')
  await expectAccessible(page)
})
