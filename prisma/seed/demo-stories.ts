import { readFileSync } from 'node:fs'
import { createArticle } from '#domain/articles/create.ts'
import { removeArticle } from '#domain/articles/remove.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { approveEdition } from '#domain/editions/approve.ts'
import { bodyFromText } from '#domain/editions/body-from-text.ts'
import { contentSchema } from '#domain/editions/content.ts'
import { publishEdition } from '#domain/editions/publish.ts'
import { returnEdition } from '#domain/editions/return.ts'
import { submitEdition } from '#domain/editions/submit.ts'
import type { Editor } from '#domain/people/editor.ts'
import seedReport from './demo/seed-report.json' with { type: 'json' }
import stories from './demo/stories.json' with { type: 'json' }
import { type Account, must } from './account.ts'

const minute = 60_000

/** The words of the seed report, which is also an example of what the newsroom reads. */
const reportText = new URL('../../domain/meetings/examples/given/seed-report.txt', import.meta.url)

/** Tells the demo stories with the newsroom's own verbs, each at its time, so that they have a true record. */
export async function tellDemoStories(accounts: Account[], sectionIds: Map<string, number>, now: Date): Promise<void> {
  const [reporter1, reporter2, editor1, approver] = accounts as unknown as [Editor, Editor, Editor, Editor]
  const writers: Record<string, Editor> = { reporter1, reporter2, editor1 }
  const report = { ...seedReport, body: readFileSync(reportText, 'utf8').split('\n') }
  // Oldest first: ids grow with time.
  for (const story of [...stories, report].sort((a, b) => b.hoursAgo - a.hoursAgo)) {
    const at = (minutesBefore: number) => new Date(now.getTime() - story.hoursAgo * 60 * minute - minutesBefore * minute)
    const writer = writers[story.writer]!
    const content = contentSchema.parse({
      title: story.title,
      lead: story.lead,
      sectionId: sectionIds.get(story.section) ?? null,
      tags: story.tags,
      source: story.source,
      authorLine: story.authorLine,
      body: bodyFromText(story.body.join('\n')),
    })
    const edition = must(await createArticle(writer, content, at(90)))
    if (story.state === 'draft') continue
    must(await submitEdition(writer, edition, at(60)))
    if (story.state === 'submitted') continue
    if (story.state === 'returned') {
      must(await returnEdition(editor1, { ...edition, reason: story.reason }, at(30)))
      continue
    }
    must(await approveEdition(approver, edition, at(20)))
    if (story.state === 'approved') continue
    must(await publishEdition(approver, edition, at(0)))
    if (story.state === 'withdrawn') must(await withdrawArticle(approver, { articleId: edition.articleId, notice: story.reason }, at(-45)))
    if (story.state === 'removed') must(await removeArticle(approver, { articleId: edition.articleId, reason: story.reason }, at(-45)))
  }
}
