import { newsroomPages, portalPages } from '#domain/addresses/pages.ts'
import { expect, test } from './fixtures.ts'

// axe runs in the page, so these browsers have JavaScript on; the portal's pages are the same without.
const readersPages = ['/', '/khoa-giao', '/the/chuyen-doi-so', '/so-do', '/tim-kiem', '/tim-kiem?q=nước', '/tim-kiem?q=khongcogi', '/khong-co-trang-nay', '/en', '/en/khoa-giao', '/en/tim-kiem?q=nước', '/en/so-do']

for (const path of readersPages) {
  test(`axe finds nothing on ${path}`, async ({ page, expectAccessible, allowProblem }) => {
    allowProblem(/404/)
    await page.goto(path)
    await expectAccessible(page)
  })
}

test('the list has every page of the portal', () => {
  expect([...portalPages].filter((path) => !readersPages.includes(path))).toEqual([])
})

test('axe finds nothing on a live article and one that is gone', async ({ page, expectAccessible, allowProblem }) => {
  allowProblem(/410/)
  const seen = new Set<number>()
  for (let id = 1; seen.size < 2; id++) {
    const response = await page.goto(`/tin/bai-${id}`)
    const status = response!.status()
    if ((status !== 200 && status !== 410) || seen.has(status)) continue
    seen.add(status)
    await expectAccessible(page)
  }
})

/** Every page of the newsroom, with who sees it. */
const staffPages: [path: string, role: 'reporter' | 'editor' | 'approver' | 'administrator' | null][] = [
  ['/dang-nhap', null],
  ['/toa-soan', 'reporter'], ['/toa-soan', 'editor'], ['/toa-soan', 'approver'], ['/toa-soan', 'administrator'], ['/toa-soan?xem=tat-ca', 'editor'],
  ['/toa-soan/nguoi-dung', 'administrator'], ['/toa-soan/nguoi-dung/moi', 'administrator'], ['/toa-soan/nguoi-dung/1', 'administrator'], ['/toa-soan/nguoi-dung', 'reporter'],
  ['/toa-soan/chuyen-muc', 'administrator'], ['/toa-soan/chuyen-muc/moi', 'administrator'], ['/toa-soan/chuyen-muc/1', 'administrator'],
  ['/toa-soan/cau-hinh', 'administrator'],
  ['/toa-soan/bao-cao', 'reporter'],
  ['/toa-soan/tu-dien', 'editor'], ['/toa-soan/tu-dien', 'reporter'],
  ['/toa-soan/tai-khoan', 'reporter'],
  ['/toa-soan/bai/1', 'reporter'], ['/toa-soan/bai/1', 'approver'],
  ['/toa-soan/bai/1/lich-su', 'editor'],
  ['/toa-soan/bai/1/xem-truoc', 'editor'],
  ['/toa-soan/bai/999999', 'editor'],
]

for (const [path, role] of staffPages) {
  test(`axe finds nothing on ${path} for ${role ?? 'nobody signed in'}`, async ({ page, pageAs, expectAccessible, allowProblem }) => {
    allowProblem(/404/)
    const seen = role ? await pageAs(role) : page
    await seen.goto(path)
    await expect(seen.getByRole('main')).toBeVisible()
    await expectAccessible(seen)
  })
}

test('the list has every page of the newsroom', () => {
  const paths = staffPages.map(([path]) => path.replace(/\?.*/, ''))
  expect(newsroomPages.filter((pattern) => !paths.some((path) => pattern.test(path)))).toEqual([])
})
