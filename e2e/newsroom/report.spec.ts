import { docx, footnote, paragraph, picture, run, table } from '#domain/testing/docx.ts'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { editorOf, expectSaved, pasteInto, seedReport, submitArticle } from './article.ts'

const findings = (page: Page) => page.getByRole('region', { name: /^Soát lỗi/ })
const person = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^Sửa .*${name}`) })
const pasteReport = (page: Page, data: Record<string, string>) => pasteInto(page.getByLabel('Văn bản báo cáo'), data)

/** Takes the first suggestion of every finding, by keyboard alone; gives what the findings were. */
async function acceptAllByKeyboard(page: Page): Promise<string[]> {
  const items = findings(page).getByRole('listitem')
  const accepted: string[] = []
  await items.first().getByRole('button').first().focus()
  for (let left = await items.count(); left > 0; left--) {
    const item = items.first()
    await expect(item.getByRole('button').first()).toBeFocused()
    accepted.push(`${await item.locator('del').innerText()} → ${await item.locator('ins').innerText()}`)
    await page.keyboard.press('Enter')
    await expect(items).toHaveCount(left - 1)
  }
  return accepted
}

/** From the draft to the page that the public reads; gives its address. */
async function publish(reporter: Page, approver: Page): Promise<string> {
  await reporter.waitForURL(/\/toa-soan\/bai\/\d+$/)
  const path = new URL(reporter.url()).pathname
  await editorOf(reporter).section.selectOption({ label: 'Hội nghị – Làm việc' })
  await expectSaved(reporter)
  await submitArticle(reporter)
  await approver.goto(path)
  for (const step of ['Duyệt', 'Xuất bản']) await approver.getByRole('button', { name: step, exact: true }).click()
  await expect(approver.locator('.workflow-state')).toHaveText('Đã xuất bản')
  return `/hoi-nghi-lam-viec/bai-${path.split('/').at(-1)}`
}

test('the real report, pasted, is understood, mended by keyboard, and read by the public with its participants', async ({ pageAs, anonymous, expectAccessible }) => {
  const page = await pageAs('reporter')
  await page.goto('/toa-soan')
  await page.getByRole('link', { name: 'Viết từ báo cáo' }).first().click()
  await pasteReport(page, { 'text/plain': seedReport })

  await expect(person(page, 'Lê Đức Dục')).toContainText('Uỷ viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Tuyên giáo Tỉnh ủy')
  await expect(person(page, 'Lê Đức Dục')).toContainText('Báo cáo')
  await expect(person(page, 'Phan Xuân Thủy')).toContainText('Phó trưởng Ban Tuyên giáo Trung ương')
  await expect(person(page, 'Phan Xuân Thủy')).toContainText('Phát biểu')
  await expect(page.getByLabel('Thành phần khác')).toHaveValue('lãnh đạo Ban\nlãnh đạo, chuyên viên các phòng chuyên môn Ban Tuyên giáo Tỉnh ủy')
  await expectAccessible(page)

  // A proposal that has the focus shows its place in the source.
  await person(page, 'Phan Xuân Thủy').focus()
  await expect(page.locator('.traced--exactly')).toContainText('Phan Xuân Thủy')

  expect(await acceptAllByKeyboard(page)).toEqual([expect.stringContaining('→ Ủy'), 'trong trong → trong', expect.stringContaining('→ '), 'thứng → thắng'])
  await expect(person(page, 'Lê Đức Dục')).toContainText('Ủy viên Ban Thường vụ Tỉnh ủy')
  await expect(page.getByRole('textbox', { name: 'Văn bản báo cáo' })).toContainText('Đảng bộ tỉnh... Đẩy mạnh')
  await page.getByLabel('Tiêu đề', { exact: true }).fill('Làm việc về công tác Tuyên giáo nửa đầu nhiệm kỳ')
  await page.getByLabel('Sa-pô', { exact: true }).fill('Đoàn công tác làm việc với Ban Tuyên giáo Tỉnh ủy.')
  await page.getByRole('button', { name: 'Tạo bản nháp' }).click()

  await anonymous.goto(await publish(page, await pageAs('approver')))
  const attendance = anonymous.getByRole('region', { name: 'Thành phần tham dự' })
  await expect(attendance.getByRole('listitem').filter({ hasText: 'Lê Đức Dục' })).toContainText('Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Tuyên giáo Tỉnh ủy')
  await expect(attendance.getByRole('listitem').filter({ hasText: 'Phan Xuân Thủy' })).toContainText('Phó trưởng Ban Tuyên giáo Trung ương')
  await expect(attendance).toContainText('lãnh đạo, chuyên viên các phòng chuyên môn Ban Tuyên giáo Tỉnh ủy')
  await expect(anonymous.locator('.prose')).toContainText('thực hiện thắng lợi Nghị quyết')
})

test('a Word document with a table, a footnote, a picture and old fonts becomes a draft and is published', async ({ pageAs, anonymous, expectAccessible }) => {
  const bytes = docx({
    body: [
      paragraph('Hội nghị triển khai vụ mùa ở xã Nậm Lả'),
      paragraph('Sáng 5/8/2026, tại nhà văn hóa xã, Đảng ủy xã Nậm Lả tổ chức Hội nghị triển khai sản xuất vụ mùa.', footnote(1)),
      paragraph(run('§ång chÝ Hoµng V¨n SÝt - BÝ th­ §¶ng uû x· chñ tr× héi nghÞ.', { font: '.VnTime' })),
      paragraph('Dự hội nghị có đồng chí Lò Thị Phẩm - Chủ tịch UBND xã; bí thư 12 chi bộ bản.'),
      table([['Bản', 'Diện tích'], ['Huổi Lính', '12,5 ha']]),
      paragraph(picture('Quang cảnh hội nghị')),
      paragraph('Kết luận hội nghị, đồng chí Hoàng Văn Sít yêu cầu các bản hoàn thành làm đất trước ngày 20/8, góp phần thực hiện thứng lợi kế hoạch năm./.'),
    ],
    footnotes: ['Theo kế hoạch của Huyện ủy.'],
  })
  const page = await pageAs('reporter')
  await page.goto('/toa-soan/bao-cao')
  await page.getByLabel('Chọn tệp').setInputFiles({ name: 'bao-cao.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: Buffer.from(bytes) })

  // What was repaired is shown before it is taken.
  await expect(page.getByRole('heading', { name: /bảng mã cũ/ })).toBeFocused()
  await expect(page.getByText('Đồng chí Hoàng Văn Sít - Bí thư Đảng uỷ xã chủ trì hội nghị.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Dùng bản đã chuyển' }).click()
  await expect(page.getByText(/Không lấy 1 hình ảnh/)).toContainText('Quang cảnh hội nghị')
  await expect(person(page, 'Hoàng Văn Sít')).toContainText('Chủ trì')
  await expect(person(page, 'Lò Thị Phẩm')).toContainText('Chủ tịch UBND xã')
  await expect(page.getByLabel('Ngày', { exact: true })).toHaveValue('2026-08-05')
  await expect(page.getByLabel('Địa điểm')).toHaveValue('nhà văn hóa xã')
  await expect(page.getByLabel('Thành phần khác')).toHaveValue('bí thư 12 chi bộ bản')
  expect(await acceptAllByKeyboard(page)).toContain('thứng → thắng')
  await page.getByRole('button', { name: 'Tạo bản nháp' }).click()

  await anonymous.goto(await publish(page, await pageAs('approver')))
  await expect(anonymous.getByRole('heading', { level: 1 })).toHaveText('Hội nghị triển khai vụ mùa ở xã Nậm Lả')
  await expect(anonymous.getByRole('cell', { name: '12,5 ha' })).toBeVisible()
  await expect(anonymous.locator('.prose')).toContainText('Theo kế hoạch của Huyện ủy.')
  await expect(anonymous.locator('.prose')).toContainText('Hoàng Văn Sít - Bí thư Đảng ủy xã chủ trì hội nghị.')
  await expect(anonymous.getByRole('region', { name: 'Thành phần tham dự' }).getByRole('listitem').filter({ hasText: 'Hoàng Văn Sít' })).toContainText('Chủ trì')
})

test('what cannot be read is told, with what to do; what was pasted is still there after a reload', async ({ pageAs, expectAccessible }) => {
  const page = await pageAs('editor')
  await page.goto('/toa-soan/bao-cao')
  await page.getByRole('button', { name: 'Đọc báo cáo' }).click()
  await expect(page.locator('.error-summary')).toContainText('Chưa có văn bản')
  const choose = (name: string, content: Buffer) => page.getByLabel('Chọn tệp').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content })
  await choose('cu.docx', Buffer.from('%PDF-1.7\n'))
  await expect(page.locator('.error-summary')).toContainText('PDF')
  await choose('anh.txt', Buffer.from([0, 1, 2, 3, 0, 0, 9]))
  await expect(page.locator('.error-summary')).toContainText('không phải văn bản')
  await expectAccessible(page)

  await page.getByLabel('Văn bản báo cáo').fill('Hôm nay trời đẹp, bà con ra đồng gặt lúa.')
  await page.getByRole('button', { name: 'Đọc báo cáo' }).click()
  await expect(page.getByText('không giống báo cáo cuộc họp')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Văn bản báo cáo')).toHaveValue('Hôm nay trời đẹp, bà con ra đồng gặt lúa.')
})

test('the record is corrected, added to and put in order by keyboard; a field that somebody changed stays when the text is mended', async ({ pageAs }) => {
  const page = await pageAs('reporter')
  await page.goto('/toa-soan/bao-cao')
  await pasteReport(page, { 'text/plain': seedReport })
  await person(page, 'Lê Đức Dục').focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Xưng hô').fill('ông')
  await page.getByLabel('Cơ quan', { exact: true }).fill('Ban Tuyên giáo Tỉnh ủy Lai Châu')
  await page.getByRole('button', { name: 'Đưa Phan Xuân Thủy lên trên' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.participant-name')).toHaveText([/Phan Xuân Thủy/, /ông Lê Đức Dục/])
  await expect(person(page, 'Phan Xuân Thủy')).toBeFocused()
  await acceptAllByKeyboard(page)
  await expect(page.locator('.participant-name')).toHaveText([/Phan Xuân Thủy/, /ông Lê Đức Dục/])
  await page.getByRole('button', { name: 'Thêm người' }).click()
  await page.keyboard.type('bà')
  await page.getByLabel('Họ và tên').fill('Vàng Thị Mỷ')
  await page.getByRole('button', { name: 'Bỏ Phan Xuân Thủy', exact: true }).click()
  await expect(page.locator('.participant-name')).toHaveText([/ông Lê Đức Dục/, /bà Vàng Thị Mỷ/])
})
