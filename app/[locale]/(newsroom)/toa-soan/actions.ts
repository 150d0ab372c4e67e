'use server'

import { redirect } from 'next/navigation'
import { localeOf } from '#components/ui/form-state.ts'
import { createArticle } from '#domain/articles/create.ts'
import { localPath } from '#messages/local-path.ts'
import { asEditorWith } from '../as-editor.ts'
import { signInPath } from '../require-editor.ts'

/** Begins an empty article and opens it. Who may not is led back to the desk, which offers no such button to them. */
export async function beginArticle(form: FormData): Promise<void> {
  const locale = localeOf(form)
  const { done, issues } = await asEditorWith(form, (editor, now) => createArticle(editor, undefined, now))
  if (issues?.[0]?.code === 'signedOut') redirect(signInPath(locale, '/toa-soan'))
  redirect(localPath(locale, done ? `/toa-soan/bai/${done.articleId}` : '/toa-soan'))
}
