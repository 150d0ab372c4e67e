import { expect, test } from '../fixtures.ts'

test('what the site says of itself is changed, with nothing lost on an error', async ({ pageAs, expectAccessible }) => {
  const page = await pageAs('administrator')
  await page.goto('/toa-soan/cau-hinh')
  await expectAccessible(page)
  const phone = page.getByLabel('Điện thoại')
  const before = await phone.inputValue()
  const body = page.getByLabel('Cơ quan chủ quản')
  const kept = await body.inputValue()
  await phone.fill('0200 3 111 222')
  await body.fill(' ')
  await page.getByRole('button', { name: 'Lưu cấu hình' }).click()
  await expect(page.locator('.error-summary')).toBeFocused()
  await expect(phone).toHaveValue('0200 3 111 222')
  await expect(body).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)
  await body.fill(kept)
  await page.getByRole('button', { name: 'Lưu cấu hình' }).click()
  await expect(page.getByRole('status')).toContainText('Đã lưu cấu hình')
  await expect(phone).toHaveValue('0200 3 111 222')
  // The page knows the new version: it can be saved again.
  await phone.fill(before)
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name: 'Lưu cấu hình' }).click()
  await answered
  await page.reload()
  await expect(phone).toHaveValue(before)
})

test('an older page is refused', async ({ pageAs }) => {
  const [page, plain] = [await pageAs('administrator'), await pageAs('administrator', 1, { javaScriptEnabled: false })]
  await page.goto('/toa-soan/cau-hinh')
  await plain.goto('/toa-soan/cau-hinh')
  await plain.getByRole('button', { name: 'Lưu cấu hình' }).click()
  await expect(plain.getByRole('status')).toContainText('Đã lưu cấu hình')
  await page.getByLabel('Dòng cuối trang').fill('Dòng của tôi')
  await page.getByRole('button', { name: 'Lưu cấu hình' }).click()
  await expect(page.locator('.error-summary')).toContainText('đã được người khác')
  await expect(page.getByLabel('Dòng cuối trang')).toHaveValue('Dòng của tôi')
})
