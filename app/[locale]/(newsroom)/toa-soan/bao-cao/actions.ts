'use server'

import { redirect } from 'next/navigation'
import { currentEditor } from '#auth.ts'
import type { ReadReport } from '#components/newsroom/report/report.ts'
import { createArticle } from '#domain/articles/create.ts'
import { checked } from '#domain/checked.ts'
import { bodySchema } from '#domain/editions/body.ts'
import { contentSchema } from '#domain/editions/content.ts'
import { readHouseStyle, readHouseWords } from '#domain/house-style/read.ts'
import { maximumFileSize, type Read, readDocument, readPastedText } from '#domain/meetings/read-document.ts'
import { readAsGiven, readPastedBody } from '#domain/meetings/read-pasted.ts'
import { meetingOf } from '#domain/meetings/record-of.ts'
import { understand } from '#domain/meetings/understand.ts'
import { unreadableIssue } from '#domain/meetings/unreadable.ts'
import type { Issue, Outcome } from '#domain/outcome.ts'
import { may } from '#domain/people/permissions.ts'
import { vietnamDay } from '#domain/vietnamese/time.ts'
import { localPath } from '#messages/local-path.ts'

/**
 * Reads a report, and tells what it understood. Nothing is saved.
 * @param form `file`, or `body` (what a paste became), or `text`; `as` = given leaves the text's encoding alone
 */
export async function readReport(form: FormData): Promise<Outcome<ReadReport>> {
  const editor = await currentEditor()
  if (!editor) return { issues: [{ code: 'signedOut' }] }
  if (!may(editor.role, 'article.create')) return { issues: [{ code: 'forbidden' }] }
  try {
    const { done: read, issues } = await readGiven(form)
    if (issues) return { issues }
    // Longer than any report; it would keep everybody else waiting.
    if (read.text.length > 100_000) return { issues: [{ code: 'fileTooLong', field: 'source' }] }
    const [style, words] = await Promise.all([readHouseStyle(), readHouseWords()])
    const { proposal, findings } = understand(read, { publishedOn: vietnamDay(new Date()), style, words })
    const { text, body, positions, encoding, repairs, notices } = read
    const values = { title: proposal.title?.value ?? '', lead: proposal.lead?.value ?? '', meeting: meetingOf(proposal), hasMeeting: proposal.isMeetingReport }
    // What was repaired is shown before it is taken; nobody mends more slips than these in one sitting.
    const slips = findings.filter(({ kind }) => kind !== 'legacy-encoding' && kind !== 'decomposed-unicode').slice(0, 300)
    return { done: { text, body, positions, encoding, repairs, notices, proposal, findings: slips, values } }
  } catch (error) {
    const issue = unreadableIssue(error)
    if (!issue) throw error
    return { issues: [{ ...issue, field: 'source' }] }
  }
}

async function readGiven(form: FormData): Promise<Outcome<Read>> {
  const [file, body, text] = [form.get('file'), form.get('body'), form.get('text')]
  if (file instanceof File) {
    if (file.size > maximumFileSize) return { issues: [{ code: 'fileTooLarge', field: 'source' }] }
    return { done: await readDocument({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }) }
  }
  if (typeof body === 'string') {
    const { done, issues } = checked(bodySchema, parseJson(body))
    return issues ? { issues } : { done: readPastedBody(done) }
  }
  if (typeof text !== 'string' || !text.trim()) return { issues: [{ code: 'reportMissing', field: 'source' }] }
  return { done: form.get('as') === 'given' ? readAsGiven(text) : readPastedText(text) }
}

/** Makes a draft of what was read and corrected, and opens it. */
export async function draftFromReport(input: { locale: string; content: string }): Promise<{ issues: Issue[] } | undefined> {
  const editor = await currentEditor()
  if (!editor) return { issues: [{ code: 'signedOut' }] }
  if (typeof input?.content !== 'string') return { issues: [{ code: 'invalid' }] }
  const { done: content, issues } = checked(contentSchema, parseJson(input.content))
  if (issues) return { issues }
  const { done, issues: refused } = await createArticle(editor, content, new Date())
  if (refused) return { issues: refused }
  redirect(localPath(input.locale === 'en' ? 'en' : 'vi', `/toa-soan/bai/${done.articleId}`))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
