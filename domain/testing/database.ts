import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { provideEnvironment } from '#env.ts'
import { closeDatabase, database } from '#prisma/client.ts'
import { createDatabase, dropDatabase } from '#prisma/copies.ts'
import { createArticle } from '../articles/create.ts'
import { approveEdition } from '../editions/approve.ts'
import { bodyFromText } from '../editions/body-from-text.ts'
import type { OnScreen } from '../editions/change.ts'
import type { Content } from '../editions/content.ts'
import { publishEdition } from '../editions/publish.ts'
import { submitEdition } from '../editions/submit.ts'
import type { IssueCode, Outcome } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import type { Role } from '../people/permissions.ts'

const staff = ['reporter', 'reporter2', 'editor', 'editor2', 'approver', 'approver2', 'administrator'] as const

/** What was done; a refusal fails the test with its issues. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.issues) throw new Error(`refused: ${JSON.stringify(outcome.issues)}`)
  return outcome.done as T
}

/** The codes of the issues of a refusal; none when it was done. */
export const codes = (outcome: Outcome<unknown>): IssueCode[] => (outcome.issues ?? []).map((issue) => issue.code)

/**
 * Gives the test file a newsroom of its own: a database with staff of every role and some sections, that `database()`
 * points to, dropped after the file. Call it at the top level: `const newsroom = await testDatabase()`.
 */
export async function testDatabase() {
  const server = inject('databaseServer')
  const name = `toa_soan_file_${randomBytes(5).toString('hex')}`
  const url = await createDatabase(server, name, inject('databaseTemplate'))
  provideEnvironment({ DATABASE_URL: url, DATABASE_POOL: '8', AUTH_SECRET: 'a secret that only tests know of, 40 chars' })
  afterAll(async () => {
    await closeDatabase()
    await dropDatabase(server, name)
  })

  const people = await database().user.findMany({ select: { id: true, name: true, email: true, role: true } })
  const users = Object.fromEntries(staff.map((key) => [key, people.find((one) => one.email === `${key}@example.com`)!])) as Record<(typeof staff)[number], Editor>
  const sectionIds = Object.fromEntries((await database().section.findMany()).map(({ slug, id }) => [slug, id])) as Record<'thoi-su' | 'chinh-tri' | 'van-hoa', number>

  let time = Date.parse('2026-11-02T01:00:00Z')
  /** The newsroom's clock: a minute later at every look. */
  const now = () => new Date((time += 60_000))

  let stories = 0
  const content = (overrides: Partial<Content> = {}): Content => {
    const number = ++stories
    return {
      title: `Khởi công tuyến đường số ${number}`,
      lead: `Sáng nay, tuyến đường số ${number} được khởi công.`,
      sectionId: sectionIds['thoi-su'],
      tags: ['Giao thông'],
      source: '',
      authorLine: 'Giàng Xuyến',
      body: bodyFromText(`Đoạn mở đầu của bài số ${number}.\n## Quy mô\nTuyến đường dài ${number} km.`),
      ...overrides,
    }
  }
  const draft = async (editor: Editor = users.reporter, overrides: Partial<Content> = {}) => must(await createArticle(editor, content(overrides), now()))
  const submitted = async (editor: Editor = users.reporter, overrides: Partial<Content> = {}) => {
    const edition = await draft(editor, overrides)
    must(await submitEdition(editor, edition, now()))
    return edition
  }
  const approved = async (editor: Editor = users.reporter, overrides: Partial<Content> = {}) => {
    const edition = await submitted(editor, overrides)
    must(await approveEdition(users.approver, edition, now()))
    return edition
  }
  /** A live article: written by the reporter, approved and published by the approver. */
  const published = async (overrides: Partial<Content> = {}) => {
    const edition = await approved(users.reporter, overrides)
    must(await publishEdition(users.approver, edition, now()))
    return edition
  }
  /** What a page that is up to date shows of an article now. */
  const onScreen = async (articleId: number): Promise<Required<OnScreen>> => {
    const edition = await database().edition.findFirstOrThrow({ where: { articleId, state: { not: 'discarded' } }, orderBy: { number: 'desc' } })
    return { articleId, editionId: edition.id, headNumber: edition.headNumber }
  }

  return {
    url,
    users,
    asRole: (role: Role): Editor => users[role],
    sectionIds,
    section: sectionIds['thoi-su'],
    now,
    content,
    draft,
    submitted,
    approved,
    published,
    onScreen,
    /** The actions of the audit events of an article, oldest first. */
    actions: async (articleId: number) => (await database().auditEvent.findMany({ where: { articleId }, orderBy: { id: 'asc' } })).map((event) => event.action),
  }
}
