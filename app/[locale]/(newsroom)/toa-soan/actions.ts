'use server'

import { redirect } from 'next/navigation'
import { currentEditor } from '#auth.ts'
import { createArticle } from '#domain/articles/create.ts'
import { localPath } from '#messages/local-path.ts'
import { signInPath } from '../require-editor.ts'

/** Begins an empty article and opens it. Who may not is led back to the desk, which offers no such button to them. */
export async function beginArticle(form: FormData): Promise<void> {
  const locale = form.get('locale') === 'en' ? 'en' : 'vi'
  const editor = await currentEditor()
  if (!editor) redirect(signInPath(locale, '/toa-soan'))
  const { done } = await createArticle(editor, undefined, new Date())
  redirect(localPath(locale, done ? `/toa-soan/bai/${done.articleId}` : '/toa-soan'))
}
