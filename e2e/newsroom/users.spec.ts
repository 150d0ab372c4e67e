import { expect, test } from '../fixtures.ts'
import { signInByForm } from '../sign-in.ts'

const list = '/toa-soan/nguoi-dung'

test('an account is made, its password shown once, and it signs in; closing it ends it at once', async ({ pageAs, newContext, expectAccessible }) => {
  const page = await pageAs('administrator')
  const email = `moi${Date.now()}@lamkhe.example`
  await page.goto(list)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Thêm người dùng' }).click()
  await page.getByLabel('Họ và tên').fill('Tẩn A Sinh')
  await page.getByLabel('Thư điện tử').fill('khong-phai')
  await page.getByLabel('Vai trò').selectOption('editor')
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await expect(page.locator('.error-summary')).toBeFocused()
  await page.locator('.error-summary a').click()
  await expect(page.getByLabel('Thư điện tử')).toBeFocused()
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Tẩn A Sinh')
  await expect(page.getByLabel('Vai trò')).toHaveValue('editor')
  await expectAccessible(page)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  const password = await page.locator('.new-password code').innerText()
  expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/)
  expect(page.url()).not.toContain(password)
  await expectAccessible(page)

  const theirs = await (await newContext()).newPage()
  await signInByForm(theirs, { email, password })
  await expect(theirs).toHaveURL('/toa-soan')
  await expect(theirs.locator('.rail-wide')).toContainText('Biên tập viên')

  await page.goto(list)
  await page.locator('tr', { hasText: email }).getByRole('link').click()
  await expect(page.locator('h1')).toHaveText('Tẩn A Sinh')
  await expectAccessible(page)
  await page.getByText('Đặt lại mật khẩu', { exact: true }).click()
  await page.getByRole('button', { name: 'Đặt lại mật khẩu này' }).click()
  const renewed = await page.locator('.new-password code').innerText()
  expect(renewed).not.toBe(password)
  await theirs.goto('/toa-soan')
  await expect(theirs).toHaveURL(/dang-nhap/)
  await signInByForm(theirs, { email, password: renewed })
  await expect(theirs).toHaveURL('/toa-soan')

  // The other forms of the page have taken over the new version.
  await page.getByText('Khóa tài khoản', { exact: true }).click()
  await page.getByRole('button', { name: 'Khóa tài khoản này' }).click()
  await expect(page.getByRole('status')).toHaveText('Đã khóa tài khoản.')
  await expect(page.locator('tr', { hasText: email })).toContainText('Đã khóa')
  await theirs.goto('/toa-soan')
  await expect(theirs).toHaveURL(/dang-nhap/)
})

test('a page that shows an older version is refused, and what was typed stays', async ({ pageAs }) => {
  const [page, second] = [await pageAs('administrator'), await pageAs('administrator', 1, { javaScriptEnabled: false })]
  const email = `cu${Date.now()}@lamkhe.example`
  await second.goto(`${list}/moi`)
  await second.getByLabel('Họ và tên').fill('Lường Thị Ban')
  await second.getByLabel('Thư điện tử').fill(email)
  await second.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await expect(second.locator('.new-password code')).toBeVisible()
  for (const one of [page, second]) {
    await one.goto(list)
    await one.locator('tr', { hasText: email }).getByRole('link').click()
    await expect(one.getByLabel('Thư điện tử')).toHaveValue(email)
  }
  await second.getByLabel('Họ và tên').fill('Lường Thị Bản')
  await second.getByRole('button', { name: 'Lưu' }).click()
  await expect(second.getByRole('status')).toHaveText('Đã lưu thay đổi.')
  await page.getByLabel('Họ và tên').fill('Lường Thị Băn')
  for (let attempt = 0; attempt < 2; attempt++) {
    await page.getByRole('button', { name: 'Lưu' }).click()
    await expect(page.locator('.error-summary')).toContainText('đã được người khác')
    await expect(page.getByLabel('Họ và tên')).toHaveValue('Lường Thị Băn')
  }
  await page.getByRole('link', { name: 'Tải bản mới nhất' }).click()
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Lường Thị Bản')
})

test('administrators keep themselves and the last of their kind', async ({ pageAs, account }) => {
  const page = await pageAs('administrator')
  await page.goto(list)
  await page.locator('tr', { hasText: account('administrator').email }).getByRole('link').click()
  await page.getByLabel('Vai trò').selectOption('editor')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.locator('.error-summary')).toContainText('quản trị viên cuối cùng')
  await page.getByText('Khóa tài khoản', { exact: true }).click()
  await page.getByRole('button', { name: 'Khóa tài khoản này' }).click()
  await expect(page.locator('.error-summary').last()).toContainText('chính mình')
})

test('who may not see a page is told so', async ({ pageAs, expectAccessible }) => {
  const page = await pageAs('approver')
  for (const path of [list, `${list}/moi`, `${list}/1`, '/toa-soan/chuyen-muc', '/toa-soan/chuyen-muc/1', '/toa-soan/cau-hinh']) {
    await page.goto(path)
    await expect(page.locator('h1'), path).toHaveText('Bạn không có quyền xem trang này')
    await expect(page.locator('main form'), path).toHaveCount(0)
  }
  await expectAccessible(page)
})

test('one’s own password is changed, and other browsers are signed out', async ({ pageAs, newContext, expectAccessible }) => {
  const administrator = await pageAs('administrator')
  const email = `rieng${Date.now()}@lamkhe.example`
  await administrator.goto(`${list}/moi`)
  await administrator.getByLabel('Họ và tên').fill('Mùa A Páo')
  await administrator.getByLabel('Thư điện tử').fill(email)
  await administrator.getByRole('button', { name: 'Tạo tài khoản' }).click()
  const password = await administrator.locator('.new-password code').innerText()
  const [page, elsewhere] = [await (await newContext()).newPage(), await (await newContext()).newPage()]
  for (const one of [page, elsewhere]) {
    await signInByForm(one, { email, password })
    await expect(one).toHaveURL('/toa-soan')
  }
  await page.goto('/toa-soan/tai-khoan')
  const change = async (current: string, next: string, again = next) => {
    await page.getByLabel('Mật khẩu hiện tại').fill(current)
    await page.getByLabel('Mật khẩu mới', { exact: false }).first().fill(next)
    await page.getByLabel('Nhập lại mật khẩu mới').fill(again)
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  }
  await change(password, 'con đường vào bản', 'con đường về bản')
  await expect(page.locator('#repeated-error')).toContainText('không giống nhau')
  await expect(page.getByLabel('Mật khẩu hiện tại')).toHaveValue('')
  await expectAccessible(page)
  await change(password, 'con đường vào bản')
  await expect(page.getByRole('status')).toContainText('Đã đổi mật khẩu')
  await page.goto('/toa-soan')
  await expect(page).toHaveURL('/toa-soan')
  await elsewhere.goto('/toa-soan')
  await expect(elsewhere).toHaveURL(/dang-nhap/)
})
