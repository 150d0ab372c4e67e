import { expect, test } from '../fixtures.ts'
import { signInByForm } from '../sign-in.ts'

test('the door can be opened by keyboard alone, and leads back to where one was going', async ({ page, account, expectAccessible }) => {
  await page.goto('/toa-soan?xem=tat-ca')
  await expect(page).toHaveURL('/dang-nhap?tiep=%2Ftoa-soan%3Fxem%3Dtat-ca')
  await expect(page.locator('h1')).toHaveText('Đăng nhập')
  await expectAccessible(page)
  const { email, password } = account('editor')
  const reach = async (locator: ReturnType<typeof page.locator>) => {
    for (let stop = 0; stop < 10 && !(await locator.evaluate((element) => element === document.activeElement)); stop++) await page.keyboard.press('Tab')
    await expect(locator).toBeFocused()
  }
  await reach(page.getByLabel('Thư điện tử'))
  await page.keyboard.type(email)
  await reach(page.locator('#password'))
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/toa-soan?xem=tat-ca')
  await expect(page.locator('h1')).toHaveText('Tất cả bài')
  // Who is signed in already has no business at the door.
  await page.goto('/dang-nhap')
  await expect(page).toHaveURL('/toa-soan')
})

test('nobody signed in is led to the door with 307', async ({ request }) => {
  for (const [path, door] of [['/toa-soan', '/dang-nhap?tiep=%2Ftoa-soan'], ['/en/toa-soan/nguoi-dung', '/en/dang-nhap?tiep=%2Fen%2Ftoa-soan%2Fnguoi-dung']] as const) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status()).toBe(307)
    expect(answer.headers().location).toContain(door)
  }
})

test('a wrong password tells what to mend, keeps the e-mail and drops the password', async ({ page, expectAccessible }) => {
  await page.goto('/en/dang-nhap')
  await page.getByLabel('E-mail').fill('nobody@lamkhe.example')
  await page.locator('#password').fill('a wrong password')
  await page.getByRole('button', { name: 'Show password' }).click()
  await expect(page.locator('#password')).toHaveAttribute('type', 'text')
  await page.getByRole('button', { name: 'Sign in' }).click()
  const summary = page.locator('.error-summary')
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('e-mail', { ignoreCase: true })
  await expect(page.getByLabel('E-mail')).toHaveValue('nobody@lamkhe.example')
  await expect(page.locator('#password')).toHaveValue('')
  await expectAccessible(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('one signs in, is told of errors, and signs out', async ({ page, account }) => {
    const { email, password } = account('reporter', 2)
    await page.goto('/dang-nhap?tiep=/toa-soan/tai-khoan')
    await signInByForm(page, { email, password: 'sai' })
    await expect(page.locator('.error-summary')).toContainText('không đúng')
    await expect(page.locator('input[name=email]')).toHaveValue(email)
    expect(await page.content()).not.toContain('value="sai"')
    await signInByForm(page, { email, password })
    await expect(page).toHaveURL('/toa-soan/tai-khoan')
    await expect(page.locator('h1')).toHaveText('Tài khoản của tôi')
    await page.locator('.rail-wide').getByRole('button', { name: 'Đăng xuất' }).click()
    await expect(page).toHaveURL('/dang-nhap')
    await page.goto('/toa-soan')
    await expect(page).toHaveURL(/\/dang-nhap/)
  })
})

test('the way back never leads out of the newsroom', async ({ newContext, account }) => {
  const outside = ['https://evil.example/toa-soan', '//evil.example/toa-soan', '/\\evil.example', '/toa-soan/../../evil', 'javascript:alert(1)', '/toa-soan@evil.example', '/toa-soan%0d%0aX: y', '/tim-kiem', '\thttps://evil.example']
  for (const asked of outside) {
    const page = await (await newContext()).newPage()
    await page.goto(`/dang-nhap?tiep=${encodeURIComponent(asked)}`)
    expect(await page.locator('input[name=tiep]').inputValue(), asked).toMatch(/^\/toa-soan(%0d%0aX:%20y)?$/i)
    await page.close()
  }
  // Nor when the form itself is changed.
  const page = await (await newContext({ javaScriptEnabled: false })).newPage()
  await page.goto('/dang-nhap')
  await page.locator('input[name=tiep]').evaluate((input) => input.setAttribute('value', 'https://evil.example/'))
  await signInByForm(page, account('approver', 2))
  await expect(page).toHaveURL('/toa-soan')
})

test('signing out ends the session at once, also for who kept its cookie', async ({ newContext, account }) => {
  const context = await newContext()
  const page = await context.newPage()
  await signInByForm(page, account('reporter'))
  await expect(page).toHaveURL('/toa-soan')
  const kept = await context.storageState()
  expect(kept.cookies.find(({ name }) => name.endsWith('next-auth.session-token'))).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  const other = await (await newContext({ storageState: kept })).newPage()
  await other.goto('/toa-soan')
  await expect(other.locator('h1')).toHaveText('Bàn làm việc')
  await page.locator('.rail-wide').getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page).toHaveURL('/dang-nhap')
  await other.goto('/toa-soan')
  await expect(other).toHaveURL(/\/dang-nhap/)
})
