'use client'

import { useActionState } from 'react'
import { useTranslations } from 'use-intl/react'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import type { FormState } from '#components/ui/form-state.ts'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { NewPassword } from './new-password.tsx'

type Account = { id: number; version: number; email: string; isDisabled: boolean }
type PasswordState = FormState<{ password: string }>
type Props = {
  locale: string
  account: Account
  toggle: (state: FormState, form: FormData) => Promise<FormState>
  renewPassword: (state: PasswordState, form: FormData) => Promise<PasswordState>
}

/** What cuts somebody off: a new password, closing the account. Each is told about before its button can be reached. */
export function UserRisks({ locale, account, toggle, renewPassword }: Props) {
  const translate = useTranslations('manage')
  const [toggled, submitToggle] = useActionState(toggle, {})
  const [renewed, submitRenewal] = useActionState(renewPassword, {})
  const hidden = (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="userId" value={account.id} />
      <input type="hidden" name="version" value={account.version} />
    </>
  )
  // A <details> may have been opened before React came: that is no fault (suppressHydrationWarning).
  return (
    <section className="risks" aria-labelledby="risks">
      <h2 id="risks">{translate('users.risks')}</h2>
      {renewed.done && <NewPassword password={renewed.done.password} email={account.email} />}
      <details className="risk" suppressHydrationWarning open={renewed.issues ? true : undefined}>
        <summary>{translate('password.reset')}</summary>
        <form className="form" action={submitRenewal}>
          <ErrorSummary issues={renewed.issues} />
          {hidden}
          <p>{translate('password.resetText', { email: account.email })}</p>
          <div className="form-actions"><SubmitButton variant="danger">{translate('password.resetConfirm')}</SubmitButton></div>
        </form>
      </details>
      <details className="risk" suppressHydrationWarning open={toggled.issues ? true : undefined}>
        <summary>{translate(account.isDisabled ? 'users.enable' : 'users.disable')}</summary>
        <form className="form" action={submitToggle}>
          <ErrorSummary issues={toggled.issues} />
          {hidden}
          <input type="hidden" name="disabled" value={account.isDisabled ? 'no' : 'yes'} />
          <p>{translate(account.isDisabled ? 'users.enableText' : 'users.disableText')}</p>
          <div className="form-actions"><SubmitButton variant={account.isDisabled ? 'quiet' : 'danger'}>{translate(account.isDisabled ? 'users.enableConfirm' : 'users.disableConfirm')}</SubmitButton></div>
        </form>
      </details>
    </section>
  )
}
