import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'

/** A report as a reporter has it, with its slips. */
export const seedReport = readFileSync('domain/meetings/examples/given/seed-report.txt', 'utf8')

/** The parts of the editor that tests of articles share. */
export const editorOf = (page: Page) => ({
  title: page.getByLabel('Tiêu đề', { exact: true }),
  lead: page.getByLabel('Sa-pô', { exact: true }),
  body: page.getByRole('textbox', { name: 'Nội dung' }),
  section: page.getByLabel('Chuyên mục', { exact: true }),
  status: page.locator('.save-status'),
})

/** Begins an article from the desk. Returns its path. */
export async function beginArticle(page: Page): Promise<string> {
  await page.goto('/toa-soan')
  await page.getByRole('button', { name: 'Viết bài mới' }).click()
  await page.waitForURL(/\/toa-soan\/bai\/\d+$/)
  await expect(editorOf(page).body).toBeVisible()
  return new URL(page.url()).pathname
}

export async function openArticle(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(editorOf(page).body).toBeVisible()
}

/** Waits until the server has acknowledged all that is on the screen. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(editorOf(page).status).toHaveAttribute('data-status', 'saved')
  await expect(editorOf(page).status).toContainText(/Đã lưu \d\d:\d\d/)
}

/** Pastes into a field as another program would have copied it. */
export async function pasteInto(field: Locator, data: Record<string, string>): Promise<void> {
  await field.evaluate((element, given) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
    element.focus()
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}

/** Pastes into the body. */
export const paste = (page: Page, data: Record<string, string>): Promise<void> => pasteInto(editorOf(page).body, data)

/** Writes what an article needs before it can be submitted. */
export async function fillArticle(page: Page, title: string): Promise<void> {
  const { lead, body, section, title: titleField } = editorOf(page)
  await titleField.fill(title)
  await lead.fill('Sáng nay, người dân bản Huổi Lính họp bàn việc làm đường.')
  await section.selectOption({ index: 1 })
  await body.fill('Cuộc họp thống nhất khởi công vào đầu mùa khô.')
  await expectSaved(page)
}

/** Submits an article that has all it needs. */
export async function submitArticle(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gửi duyệt', exact: true }).click()
  await expect(page.locator('.workflow-state')).toHaveText('Chờ duyệt')
}
