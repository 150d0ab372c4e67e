import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { signInByForm } from '../sign-in.ts'
import { beginArticle, editorOf, expectSaved, openArticle, paste, seedReport } from './article.ts'

const paragraphs = seedReport.split('\n')
const title = 'Đoàn công tác Trung ương làm việc với ngành Tuyên giáo tỉnh về nhiệm vụ nửa cuối nhiệm kỳ'
const mended = 'Đoàn công tác Trung ương làm việc với ngành Tuyên giáo tỉnh Lai Châu về nhiệm vụ nửa cuối nhiệm kỳ'
const notice = 'Bài được tạm gỡ để kiểm tra lại chức vụ của người phát biểu.'

const step = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const state = (page: Page) => page.locator('.workflow-state')

/** The report has slips, as reports do: it is asked once whether it goes as it is. */
async function submitWithSlips(page: Page): Promise<void> {
  await step(page, 'Gửi duyệt').click()
  await expect(page.locator('.slips-left')).toContainText('“thứng” → thắng')
  await step(page, 'Vẫn gửi duyệt').click()
  await expect(state(page)).toHaveText('Chờ duyệt')
}

test('a pasted report becomes an approved, published, indexed page, and a withdrawal takes it away', async ({ newContext, account, anonymous, expectAccessible }) => {
  test.setTimeout(120_000)
  const signedIn = async (role: 'reporter' | 'editor' | 'approver') => {
    const page = await (await newContext()).newPage()
    await signInByForm(page, account(role))
    await page.waitForURL(/\/toa-soan$/)
    return page
  }

  // The reporter pastes the report, fills in the rest and submits; approving is not theirs.
  const reporter = await signedIn('reporter')
  const article = await beginArticle(reporter)
  const number = article.split('/').at(-1)!
  await editorOf(reporter).title.fill(title)
  await editorOf(reporter).lead.fill('Đoàn nghe báo cáo kết quả nửa đầu nhiệm kỳ và đề nghị ngành Tuyên giáo tỉnh tiếp tục đổi mới cách thức hoạt động.')
  await editorOf(reporter).section.selectOption({ label: 'Hội nghị – Làm việc' })
  await paste(reporter, { 'text/plain': seedReport })
  await expectSaved(reporter)
  await submitWithSlips(reporter)
  await expect(step(reporter, 'Duyệt')).toHaveCount(0)
  await expect(step(reporter, 'Xuất bản')).toHaveCount(0)

  // An editor finds it on the desk and returns it with a reason.
  const editor = await signedIn('editor')
  await editor.getByRole('link', { name: title }).first().click()
  await editor.locator('summary', { hasText: 'Trả lại' }).click()
  await editor.getByLabel('Lý do').first().fill('Bổ sung tên tỉnh vào tiêu đề.')
  await step(editor, 'Trả lại').click()
  await expect(state(editor)).toHaveText('Bị trả lại')

  // The reporter reads the reason, mends the headline and submits again.
  await openArticle(reporter, article)
  await expect(reporter.getByText('Bổ sung tên tỉnh vào tiêu đề.')).toBeVisible()
  await editorOf(reporter).title.fill(mended)
  await expectSaved(reporter)
  await submitWithSlips(reporter)

  // Nothing of it is public yet, under any address.
  expect((await anonymous.request.get(`/hoi-nghi-lam-viec/bai-${number}`)).status()).toBe(404)

  // The approver, who saved nothing of it, looks at the page that readers will get, approves and publishes.
  const approver = await signedIn('approver')
  await approver.goto(article)
  const preview = await approver.context().newPage()
  await preview.goto(`${article}/xem-truoc`)
  const previewed = await preview.locator('main').innerText()
  await step(approver, 'Duyệt').click()
  await expect(state(approver)).toHaveText('Đã duyệt')
  await step(approver, 'Xuất bản').click()
  await expect(state(approver)).toHaveText('Đã xuất bản')

  // A reader without JavaScript has every paragraph, and so have all lists and machines.
  await anonymous.goto('/')
  await anonymous.getByRole('link', { name: mended }).first().click()
  const address = new URL(anonymous.url()).pathname
  expect(address).toMatch(new RegExp(`^/hoi-nghi-lam-viec/doan-cong-tac-[a-z0-9-]+-${number}$`))
  await expect(anonymous.getByRole('heading', { level: 1 })).toHaveText(mended)
  expect(await anonymous.locator('.prose p').allTextContents()).toEqual(paragraphs)
  const withoutTimes = (text: string) => text.replace(/[^\n]*\d{1,2}:\d\d[^\n]*/g, '').replace(/\s+/g, ' ').trim()
  expect(withoutTimes(await anonymous.locator('main').innerText())).toBe(withoutTimes(previewed))
  const live = await approver.context().newPage()
  await live.goto(address)
  await expectAccessible(live)

  const everywhere = ['/', '/hoi-nghi-lam-viec', `/tim-kiem?q=${encodeURIComponent('doan cong tac nganh tuyen giao tinh lai chau')}`, '/feed.xml', '/hoi-nghi-lam-viec/feed.xml', '/news-sitemap.xml', '/sitemap/1.xml']
  const names = async (path: string) => (await (await anonymous.request.get(path)).text()).includes(address)
  for (const path of everywhere) expect(await names(path), `${path} has the article`).toBe(true)

  // Withdrawn, it is gone from all of them, and its address says why.
  await approver.locator('summary', { hasText: 'Gỡ bài' }).click()
  await approver.getByLabel('Thông báo cho bạn đọc').fill(notice)
  await step(approver, 'Gỡ bài').click()
  await expect(state(approver)).toHaveText('Đã gỡ tạm')
  for (const path of everywhere) expect(await names(path), `${path} no longer has the article`).toBe(false)
  const gone = await anonymous.goto(address)
  expect(gone?.status()).toBe(410)
  await expect(anonymous.getByText(notice)).toBeVisible()
  await expect(anonymous.getByText(paragraphs[0]!)).toHaveCount(0)

  // Restored, it is read again where it was.
  await step(approver, 'Khôi phục').click()
  await expect(state(approver)).toHaveText('Đã xuất bản')
  expect((await anonymous.goto(address))?.status()).toBe(200)
})
