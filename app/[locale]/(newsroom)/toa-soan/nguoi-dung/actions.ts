'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { NewAccount } from '#components/newsroom/manage/user-form.tsx'
import { databaseId, type FormState, localeOf, typed } from '#components/ui/form-state.ts'
import { checked } from '#domain/checked.ts'
import type { Outcome } from '#domain/outcome.ts'
import { resetPassword } from '#domain/people/change-password.ts'
import { changeUser, setUserDisabled } from '#domain/people/change-user.ts'
import { createUser } from '#domain/people/create-user.ts'
import type { Editor } from '#domain/people/editor.ts'
import { type UserInput, userInput } from '#domain/people/user.ts'
import { localPath } from '#messages/local-path.ts'
import { asEditorWith } from '../../as-editor.ts'

const fields = ['name', 'email', 'role', 'version'] as const
const number = (form: FormData, name: string) => databaseId(form.get(name))
const target = (form: FormData) => ({ userId: number(form, 'userId'), version: number(form, 'version') })

/** Runs a verb with what the form says of the person, when that is in order. */
function withInput<T>(form: FormData, verb: (editor: Editor, input: UserInput, now: Date) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  return asEditorWith(form, async (editor, now) => {
    const { done, issues } = checked(userInput, typed(form, ...fields))
    return done ? verb(editor, done, now) : { issues }
  })
}

/** Makes an account. Its password comes back in the answer, once, and nowhere else. */
export async function addUser(_: FormState<NewAccount>, form: FormData): Promise<FormState<NewAccount>> {
  const { done, issues } = await withInput(form, createUser)
  return done ? { done: { password: done.password, email: String(form.get('email')).trim() } } : { issues, values: typed(form, ...fields) }
}

/** Changes name, e-mail and role. */
export async function editUser(_: FormState<NewAccount>, form: FormData): Promise<FormState<NewAccount>> {
  const { issues } = await withInput(form, (editor, input, now) => changeUser(editor, { ...target(form), ...input }, now))
  if (issues) return { issues, values: typed(form, ...fields) }
  redirect(backToList(form, 'luu'))
}

/** Closes an account, or opens it again. */
export async function toggleUser(_: FormState, form: FormData): Promise<FormState> {
  const disabled = typed(form, 'disabled').disabled === 'yes'
  const { issues } = await asEditorWith(form, (editor, now) => setUserDisabled(editor, { ...target(form), disabled }, now))
  if (issues) return { issues }
  redirect(backToList(form, disabled ? 'khoa' : 'mo'))
}

/** Gives a new password, which comes back in the answer, once, and nowhere else. */
export async function renewPassword(_: FormState<{ password: string }>, form: FormData): Promise<FormState<{ password: string }>> {
  const { done, issues } = await asEditorWith(form, (editor, now) => resetPassword(editor, target(form), now))
  if (issues) return { issues }
  // The account has a new version: the other forms of the page take it over.
  refresh()
  return { done }
}

const backToList = (form: FormData, what: string) => `${localPath(localeOf(form), '/toa-soan/nguoi-dung')}?xong=${what}`
