'use client'

import { useActionState } from 'react'
import { useTranslations } from 'use-intl/react'
import { ButtonLink } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { SelectField, TextField } from '#components/ui/field.tsx'
import type { FormState } from '#components/ui/form-state.ts'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useIssues } from '#components/ui/use-issues.ts'
import { roles } from '#domain/people/permissions.ts'
import { NewPassword } from './new-password.tsx'

export type NewAccount = { email: string; password: string }
type State = FormState<NewAccount>
type Props = {
  action: (state: State, form: FormData) => Promise<State>
  locale: string
  listPath: string
  /** The account to change; a new one is made without. */
  account?: { id: number; version: number; name: string; email: string; role: string }
}

/** Name, e-mail and role of an account. When a new one was made, its password is shown in the place of the form. */
export function UserForm({ action, locale, listPath, account }: Props) {
  const translate = useTranslations('manage')
  const role = useTranslations('newsroom')
  const [state, submit] = useActionState(action, {})
  const { errorOf } = useIssues(state.issues)
  const values = state.values ?? account
  if (state.done) {
    return (
      <>
        <NewPassword {...state.done} />
        <p className="form-actions">
          <ButtonLink href={listPath}>{translate('users.toList')}</ButtonLink>
        </p>
      </>
    )
  }
  return (
    <form className="form" action={submit} noValidate>
      <ErrorSummary issues={state.issues} />
      <input type="hidden" name="locale" value={locale} />
      {account && <input type="hidden" name="userId" value={account.id} />}
      <input type="hidden" name="version" value={state.values?.version ?? account?.version ?? 0} />
      <TextField name="name" label={translate('users.name')} defaultValue={values?.name} error={errorOf('name')} autoComplete="off" maxLength={200} required />
      <TextField name="email" label={translate('users.email')} hint={translate('users.emailHint')} type="email" defaultValue={values?.email} error={errorOf('email')} autoComplete="off" maxLength={254} required />
      <SelectField name="role" label={translate('users.role')} hint={account && translate('users.roleHint')} defaultValue={values?.role ?? 'reporter'} error={errorOf('role')} required>
        {roles.map((one) => <option key={one} value={one}>{role(`roles.${one}`)}</option>)}
      </SelectField>
      <div className="form-actions">
        <SubmitButton>{translate(account ? 'save' : 'users.create')}</SubmitButton>
        <ButtonLink href={listPath}>{translate('cancel')}</ButtonLink>
      </div>
    </form>
  )
}
