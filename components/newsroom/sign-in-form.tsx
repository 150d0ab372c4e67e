'use client'

import { useActionState, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Field, TextField } from '#components/ui/field.tsx'
import type { FormState } from '#components/ui/form-state.ts'
import { SubmitButton } from '#components/ui/submit-button.tsx'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; locale: string; returnTo: string }

/** E-mail and password. Works without JavaScript; with it, the password can be shown while typing. */
export function SignInForm({ action, locale, returnTo }: Props) {
  const translate = useTranslations('newsroom')
  const [state, submit] = useActionState(action, {})
  const [isEnhanced, setEnhanced] = useState(false)
  const [isShown, setShown] = useState(false)
  useEffect(() => setEnhanced(true), [])
  return (
    <form className="form" action={submit} noValidate>
      <ErrorSummary issues={state.issues} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="tiep" value={returnTo} />
      <TextField name="email" label={translate('signIn.email')} type="email" autoComplete="username" inputMode="email" autoCapitalize="none" spellCheck={false} maxLength={254} defaultValue={state.values?.email} required />
      <Field name="password" label={translate('signIn.password')} required>
        {(attributes) => (
          <div className="control-with-button">
            <input {...attributes} className="control" type={isShown ? 'text' : 'password'} autoComplete="current-password" autoCapitalize="none" spellCheck={false} maxLength={500} />
            {isEnhanced && <Button aria-label={translate(isShown ? 'signIn.hidePassword' : 'signIn.showPassword')} onClick={() => setShown(!isShown)}>{translate(isShown ? 'signIn.hide' : 'signIn.show')}</Button>}
          </div>
        )}
      </Field>
      <div className="form-actions">
        <SubmitButton>{translate('signIn.submit')}</SubmitButton>
      </div>
    </form>
  )
}
