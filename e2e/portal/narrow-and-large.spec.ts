import { expect, test } from '../fixtures.ts'

const wider = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

for (const { name, width, text } of [{ name: '320 px', width: 320, text: '100%' }, { name: '1280 px with text at 200 %', width: 1280, text: '200%' }, { name: '640 px with text at 200 %', width: 640, text: '200%' }]) {
  test(`no page scrolls sideways at ${name}`, async ({ newContext }) => {
    const page = await (await newContext({ viewport: { width, height: 800 } })).newPage()
    await page.goto('/')
    const article = await page.getByRole('region', { name: 'Tin mới' }).getByRole('link').first().getAttribute('href')
    for (const path of ['/', '/khoa-giao', article!, '/the/chuyen-doi-so', '/so-do', '/tim-kiem?q=nước', '/en']) {
      await page.goto(path)
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), text)
      expect(await page.evaluate(wider), path).toBeLessThanOrEqual(0)
    }
  })
}

test('the keyboard goes past the masthead, and through the sections on a phone', async ({ newContext }) => {
  const page = await (await newContext({ viewport: { width: 360, height: 740 } })).newPage()
  await page.goto('/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Chuyển đến nội dung chính' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  const last = page.getByRole('navigation', { name: 'Chuyên mục' }).getByRole('link').last()
  await expect(last).not.toBeInViewport()
  await last.focus()
  await expect(last).toBeInViewport()
})
