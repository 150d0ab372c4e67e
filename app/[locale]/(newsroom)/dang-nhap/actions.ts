'use server'

import { redirect } from 'next/navigation'
import { signInWithPassword, signOut } from '#auth.ts'
import { type FormState, localeOf } from '#components/ui/form-state.ts'
import { returnAddress } from '#domain/people/return-address.ts'
import { localPath } from '#messages/local-path.ts'

/** Signs in and goes on to where the person was going, or tells why not. The password is never sent back. */
export async function enter(_: FormState, form: FormData): Promise<FormState> {
  if (!(form instanceof FormData)) return { issues: [{ code: 'invalid' }] }
  const email = String(form.get('email') ?? '').slice(0, 254)
  const { issues } = await signInWithPassword(email, String(form.get('password') ?? ''))
  if (issues) return { issues, values: { email } }
  redirect(returnAddress(String(form.get('tiep') ?? ''), localeOf(form)))
}

/** Ends the session of this browser. */
export async function leave(form: FormData): Promise<void> {
  await signOut()
  redirect(localPath(localeOf(form), '/dang-nhap'))
}
