'use client'

import { useActionState } from 'react'
import { useTranslations } from 'use-intl/react'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { TextField } from '#components/ui/field.tsx'
import type { FormState } from '#components/ui/form-state.ts'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useIssues } from '#components/ui/use-issues.ts'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; email: string; minimum: number }

/** One's own password. Nothing that was typed here is ever sent back. */
export function PasswordForm({ action, email, minimum }: Props) {
  const translate = useTranslations('manage')
  const [state, submit] = useActionState(action, {})
  const { errorOf } = useIssues(state.issues)
  const field = (name: 'current' | 'password' | 'repeated') => ({ name, type: 'password', error: errorOf(name), autoComplete: name === 'current' ? 'current-password' : 'new-password', maxLength: 500, required: true })
  return (
    <form className="form" action={submit} noValidate>
      <ErrorSummary issues={state.issues} />
      {state.done && <Notice kind="ok" live>{translate('password.changed')}</Notice>}
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <TextField {...field('current')} label={translate('password.current')} />
      <TextField {...field('password')} label={translate('password.new')} hint={translate('password.newHint', { minimum })} />
      <TextField {...field('repeated')} label={translate('password.repeated')} />
      <div className="form-actions"><SubmitButton>{translate('password.change')}</SubmitButton></div>
    </form>
  )
}
