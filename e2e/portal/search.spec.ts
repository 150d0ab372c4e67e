import { expect, test } from '../fixtures.ts'

const titles = '.result h2'

test('marks or none, capitals or not, composed or not: all find the same', async ({ anonymous }) => {
  const found: string[][] = []
  for (const typed of ['nong thon moi', 'NÔNG THÔN MỚI', 'Nông thôn mới', 'nông thôn mới'.normalize('NFD')]) {
    await anonymous.goto(`/tim-kiem?q=${encodeURIComponent(typed)}`)
    found.push((await anonymous.locator(titles).allTextContents()).sort())
  }
  expect(found[0]!.length).toBeGreaterThan(0)
  for (const one of found) expect(one).toEqual(found[0])
})

test('a search from the masthead, without JavaScript: hits are marked, the page is not indexed, and leads to the article', async ({ anonymous }) => {
  await anonymous.goto('/')
  await anonymous.getByRole('search').getByRole('searchbox').fill('Lai Châu')
  await anonymous.getByRole('search').getByRole('button').click()
  await expect(anonymous).toHaveURL(/\/tim-kiem\?q=Lai\+Ch%C3%A2u$/)
  await expect(anonymous.locator('h1')).toContainText('Lai Châu')
  await expect(anonymous.locator('.result mark').first()).toHaveText(/Lai Châu/i)
  await expect(anonymous.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  const title = await anonymous.locator(titles).first().textContent()
  await anonymous.locator(`${titles} a`).first().click()
  await expect(anonymous.locator('h1')).toHaveText(title!)
  expect(title).toContain('Lai Châu')
})

test('nothing found, nothing typed, no word: each says what to do', async ({ anonymous }) => {
  for (const address of ['/tim-kiem', '/tim-kiem?q=', '/tim-kiem?q=%21%3F', '/tim-kiem?q=zzzzz', '/en/tim-kiem?q=zzzzz', '/tim-kiem?q=zzzzz&trang=50']) {
    const response = await anonymous.goto(address)
    expect(response!.status(), address).toBe(200)
    await expect(anonymous.locator('.search-said').first(), address).not.toBeEmpty()
    await expect(anonymous.locator('.result'), address).toHaveCount(0)
  }
  await expect(anonymous.locator('.search-help')).toBeVisible()
})

test('no input breaks it, and none runs', async ({ anonymous, site }) => {
  for (const typed of ["'; DROP TABLE \"ArticleSearch\"; --", '<script>alert(1)</script>', 'a & | ! <-> :*', '\\', '😀', 'x'.repeat(5000), '${1}', '%']) {
    const response = await anonymous.goto(`/tim-kiem?q=${encodeURIComponent(typed)}`)
    expect(response!.status(), typed).toBe(200)
    expect(await anonymous.content()).not.toContain('<script>alert')
  }
  for (const query of ['%00', '%ED%A0%80', '%E0%A4%A', 'a&q=b', '%F0%9F']) expect((await fetch(`${site.url}/tim-kiem?q=${query}`)).status, query).toBe(200)
})

test('axe finds nothing', async ({ page, expectAccessible }) => {
  for (const address of ['/tim-kiem', '/tim-kiem?q=nông+thôn', '/en/tim-kiem?q=zzzzz']) {
    await page.goto(address)
    await expectAccessible(page)
  }
})
