import { rmSync } from 'node:fs'
import { lookInto } from '../database.ts'
import { expect, test } from '../fixtures.ts'
import { freshDataDir, startServer } from '../server.ts'
import { rememberSignIn, stateFile } from '../sign-in.ts'

test('what was acknowledged survives kill -9: an autosave and a publication', async ({ newContext, allowProblem }) => {
  test.setTimeout(180_000)
  // The page that was open loses its server, and says so.
  allowProblem(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|Failed to fetch/)
  const dataDir = freshDataDir()
  let server = await startServer({ dataDir })
  try {
    const pageOf = async (email: string) => {
      await rememberSignIn(server, server.accounts.find((one) => one.email === email)!)
      return (await newContext({ baseURL: server.url, storageState: stateFile(server, email) })).newPage()
    }
    const entry = async (state: string) =>
      (await lookInto<{ articleId: number; email: string }>(dataDir, `SELECT d."articleId", u."email" FROM "DeskEntry" d JOIN "User" u ON u."id" = d."createdById" WHERE d."state" = $1::"DeskState" LIMIT 1`, [state]))[0]!
    const titleOf = async (articleId: number) => (await lookInto<{ title: string }>(dataDir, 'SELECT "title" FROM "DeskEntry" WHERE "articleId" = $1', [articleId]))[0]!.title
    const [{ articleId: draft, email: writer }, { articleId: approved }] = [await entry('draft'), await entry('approved')]

    const approver = await pageOf(server.accounts.find(({ role }) => role === 'approver')!.email)
    await approver.goto(`/toa-soan/bai/${approved}`)
    const publish = approver.getByRole('button', { name: 'Xuất bản', exact: true }).first()
    await publish.click()
    const confirm = approver.getByRole('dialog').getByRole('button', { name: 'Xuất bản', exact: true })
    if (await confirm.isVisible().catch(() => false)) await confirm.click()
    await expect(approver.getByText('Đã xuất bản. Bạn đọc xem được ngay.')).toBeVisible()

    const reporter = await pageOf(writer)
    await reporter.goto(`/toa-soan/bai/${draft}`)
    const title = reporter.locator('#title')
    await title.fill('Tiêu đề viết ngay trước khi máy chủ dừng đột ngột')
    await expect(reporter.locator('.save-status')).toHaveAttribute('data-status', 'saved')
    await expect.poll(() => titleOf(draft)).toMatch(/^Tiêu đề viết/)
    // Between two autosaves: this much was typed and not yet acknowledged.
    await title.fill('Tiêu đề viết tiếp khi chưa kịp lưu')
    await server.stop('SIGKILL')

    server = await startServer({ dataDir, port: server.port })
    const [row] = await lookInto<{ state: string; slug: string; section: string }>(dataDir, 'SELECT a."state", a."slug", s."slug" AS section FROM "Article" a JOIN "Section" s ON s."id" = a."sectionId" WHERE a."id" = $1', [approved])
    expect(row!.state).toBe('live')
    expect((await fetch(`${server.url}/${row!.section}/${row!.slug}-${approved}`)).status).toBe(200)
    // The open page saves what it held as soon as the server is back.
    await reporter.evaluate(() => dispatchEvent(new Event('online')))
    await expect.poll(() => titleOf(draft), { timeout: 30_000 }).toBe('Tiêu đề viết tiếp khi chưa kịp lưu')
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
})
