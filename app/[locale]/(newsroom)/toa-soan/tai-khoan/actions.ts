'use server'

import { currentSessionId } from '#auth.ts'
import type { FormState } from '#components/ui/form-state.ts'
import { changePassword } from '#domain/people/change-password.ts'
import { asEditorWith } from '../../as-editor.ts'

/** Changes one's own password; this browser stays signed in. */
export async function changeOwnPassword(_: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? '')
  const sessionId = await currentSessionId()
  const { issues } = await asEditorWith(form, (editor, now) => changePassword(editor, { current: text('current'), password: text('password'), repeated: text('repeated'), sessionId }, now))
  return issues ? { issues } : { done: true }
}
