import { createArticle } from '#domain/articles/create.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { approveEdition } from '#domain/editions/approve.ts'
import { bodyFromText } from '#domain/editions/body-from-text.ts'
import type { OnScreen } from '#domain/editions/change.ts'
import { publishEdition } from '#domain/editions/publish.ts'
import { submitEdition } from '#domain/editions/submit.ts'
import type { Outcome } from '#domain/outcome.ts'
import { slug } from '#domain/vietnamese/slug.ts'
import { database } from '#prisma/client.ts'

/** What the editor is asked to do; an article is told by its number in the bench. */
export type Order = { verb: 'prepare'; title: string; section: string } | { verb: 'publish' | 'withdraw'; articleId: number }
/** When the change was committed, by the clock of the machine. */
export type Done = { articleId: number; path: string; at: number }

/** The newsroom, in a process of its own, as if its editors worked on another instance: through the verbs, as they do. */
const users = await database().user.findMany({ select: { id: true, name: true, email: true, role: true } })
const reporter = users.find(({ role }) => role === 'reporter')!
const approver = users.find(({ role }) => role === 'approver')!
const prepared = new Map<number, { edition: Required<OnScreen>; path: string }>()

function must<T>(outcome: Outcome<T>): T {
  if (outcome.issues) throw new Error(`refused: ${JSON.stringify(outcome.issues)}`)
  return outcome.done as T
}

async function follow(order: Order): Promise<Done> {
  if (order.verb === 'prepare') {
    const { title } = order
    const section = await database().section.findUniqueOrThrow({ where: { slug: order.section } })
    const content = { title, lead: `${title} có tóm tắt.`, sectionId: section.id, tags: [], source: '', authorLine: reporter.name, body: bodyFromText(`${title} có nội dung.`) }
    const edition = must(await createArticle(reporter, content, new Date()))
    must(await submitEdition(reporter, edition, new Date()))
    must(await approveEdition(approver, edition, new Date()))
    const path = `/${order.section}/${slug(title)}-${edition.articleId}`
    prepared.set(edition.articleId, { edition, path })
    return { articleId: edition.articleId, path, at: Date.now() }
  }
  const { articleId, verb } = order
  const { edition, path } = prepared.get(articleId)!
  must(verb === 'publish' ? await publishEdition(approver, edition, new Date()) : await withdrawArticle(approver, { articleId, notice: 'Tạm gỡ để kiểm tra lại.' }, new Date()))
  return { articleId, path, at: performance.timeOrigin + performance.now() }
}

process.on('message', async (order: Order) => void process.send!(await follow(order)))
process.on('disconnect', () => process.exit(0))
process.send!('ready')
