'use server'

import { redirect } from 'next/navigation'
import { currentEditor } from '#auth.ts'
import { createArticle } from '#domain/articles/create.ts'
import { checked } from '#domain/checked.ts'
import { contentSchema } from '#domain/editions/content.ts'
import { readHouseStyle, readHouseWords } from '#domain/house-style/read.ts'
import { readApart } from '#domain/meetings/read-apart.ts'
import type { GivenReport, ReadReport } from '#domain/meetings/read-report.ts'
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
  if (!(form instanceof FormData)) return { issues: [{ code: 'invalid' }] }
  if (!may(editor.role, 'article.create')) return { issues: [{ code: 'forbidden' }] }
  const [given, style, words] = await Promise.all([givenBy(form), readHouseStyle(), readHouseWords()])
  return readApart(given, { publishedOn: vietnamDay(new Date()), style, words })
}

async function givenBy(form: FormData): Promise<GivenReport> {
  const [file, body, text] = [form.get('file'), form.get('body'), form.get('text')]
  if (file instanceof File) return { file: new Uint8Array(await file.arrayBuffer()) }
  if (typeof body === 'string') return { body: parseJson(body) }
  return { text: typeof text === 'string' ? text : '', asGiven: form.get('as') === 'given' }
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
