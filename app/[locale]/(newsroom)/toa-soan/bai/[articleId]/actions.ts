'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentEditor } from '#auth.ts'
import type { SaveAnswer } from '#components/newsroom/editor/autosave.ts'
import { type FormState, localeOf, typed } from '#components/ui/form-state.ts'
import { moveArticle } from '#domain/articles/move.ts'
import { removeArticle } from '#domain/articles/remove.ts'
import { restoreArticle } from '#domain/articles/restore.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { checked } from '#domain/checked.ts'
import { approveEdition } from '#domain/editions/approve.ts'
import { contentSchema } from '#domain/editions/content.ts'
import { contentHash } from '#domain/editions/content-hash.ts'
import { editForDesk } from '#domain/editions/desk.ts'
import { discardEdition } from '#domain/editions/discard.ts'
import { revisionOf } from '#domain/editions/history.ts'
import { openEdition } from '#domain/editions/open.ts'
import { forcePublishEdition, publishEdition } from '#domain/editions/publish.ts'
import { returnEdition } from '#domain/editions/return.ts'
import { reviewEdition } from '#domain/editions/review.ts'
import { saveEdition } from '#domain/editions/save.ts'
import { submitEdition } from '#domain/editions/submit.ts'
import { takeBackEdition } from '#domain/editions/take-back.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Editor } from '#domain/people/editor.ts'
import { env } from '#env.ts'
import { localPath } from '#messages/local-path.ts'

const number = z.coerce.number().int().positive().max(2_147_483_647)
const onScreen = z.object({ articleId: number, editionId: number, headNumber: number })
const revisionOnScreen = onScreen.extend({ revisionId: number })
const saveInput = onScreen.extend({ content: z.string().max(8_000_000) })

/** Saves what is on the screen. A save that the server has already, because only its answer was lost, counts as done. */
export async function saveContent(input: z.input<typeof saveInput>): Promise<SaveAnswer> {
  const editor = await currentEditor()
  if (!editor) return { issues: [{ code: 'signedOut' }] }
  const given = saveInput.safeParse(input)
  if (!given.success) return { issues: [{ code: 'invalid' }] }
  const { done: content, issues } = checked(contentSchema, parseJson(given.data.content))
  if (issues) return { issues }
  const { articleId, editionId, headNumber } = given.data
  const outcome = await saveEdition(editor, { articleId, editionId, headNumber, content }, new Date())
  if (!outcome.issues) return { done: { headNumber: outcome.done.headNumber, savedAt: outcome.done.savedAt.toISOString() } }
  if (outcome.issues[0]?.code !== 'stale') return { issues: outcome.issues }

  const newest = await editForDesk(editor, articleId)
  if (!newest) return { issues: outcome.issues }
  const savedAt = newest.head.at.toISOString()
  if (newest.editionId === editionId && newest.head.id === editor.id && contentHash(newest.content) === contentHash(content)) return { done: { headNumber: newest.headNumber, savedAt } }
  const canSave = newest.editionId === editionId && newest.offered.includes('edition.save')
  return { issues: outcome.issues, head: { headNumber: newest.headNumber, name: newest.head.name, isOwn: newest.head.id === editor.id, savedAt, canSave } }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type StepInput = z.infer<typeof onScreen> & { reason: string; notice: string; targetId: string }
type Step = (editor: Editor, input: StepInput, now: Date) => Promise<Outcome<unknown>>

const steps: Record<string, Step> = {
  'edition.submit': submitEdition,
  'edition.takeBack': takeBackEdition,
  'edition.return': returnEdition,
  'edition.approve': approveEdition,
  'edition.publish': publishEdition,
  'edition.forcePublish': forcePublishEdition,
  'edition.review': reviewEdition,
  'edition.open': openEdition,
  'edition.discard': discardEdition,
  'article.withdraw': withdrawArticle,
  'article.restore': restoreArticle,
  'article.remove': removeArticle,
  'article.move': (editor, { articleId, targetId }, now) => moveArticle(editor, { articleId, targetId: articleNumber(targetId) }, now),
}

/** The number of an article from what was typed or pasted: a number, or an address of this site that ends in one. 0 when there is none. */
function articleNumber(typedText: string): number {
  const url = URL.parse(typedText.trim().slice(0, 500), env().SITE_URL)
  return url?.origin === env().SITE_URL ? Number(/[/-](\d{1,9})$/.exec(url.pathname.replace(/\/$/, ''))?.[1] ?? 0) : 0
}

/** Takes one step of the workflow, named by the form's `verb`, and shows the article as it stands then. */
export async function takeStep(_: FormState, form: FormData): Promise<FormState> {
  const values = typed(form, 'reason', 'notice', 'targetId')
  const editor = await currentEditor()
  if (!editor) return { issues: [{ code: 'signedOut' }], values }
  const { verb } = typed(form, 'verb')
  const step = Object.hasOwn(steps, verb) ? steps[verb] : undefined
  const given = onScreen.safeParse(typed(form, ...Object.keys(onScreen.shape)))
  if (!step || !given.success) return { issues: [{ code: 'invalid' }], values }
  const { issues } = await step(editor, { ...given.data, ...values }, new Date())
  if (issues) return { issues, values }
  redirect(localPath(localeOf(form), `/toa-soan/bai/${given.data.articleId}?xong=${verb}`))
}

/** Makes an earlier revision the newest content again, as a new revision. */
export async function restoreRevision(_: FormState, form: FormData): Promise<FormState> {
  const editor = await currentEditor()
  if (!editor) return { issues: [{ code: 'signedOut' }] }
  const given = revisionOnScreen.safeParse(typed(form, ...Object.keys(revisionOnScreen.shape)))
  if (!given.success) return { issues: [{ code: 'invalid' }] }
  const { articleId, editionId, headNumber, revisionId } = given.data
  const revision = await revisionOf(editor, articleId, revisionId)
  if (!revision) return { issues: [{ code: 'notFound' }] }
  // What was saved long ago may be refused today.
  const { done: content, issues: outdated } = checked(contentSchema, revision.content)
  if (outdated) return { issues: outdated }
  const { issues } = await saveEdition(editor, { articleId, editionId, headNumber, content }, new Date())
  if (issues) return { issues }
  redirect(localPath(localeOf(form), `/toa-soan/bai/${articleId}?xong=revision.restore`))
}
