'use client'

import { useActionState } from 'react'
import { useTranslations } from 'use-intl/react'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { TextAreaField, TextField } from '#components/ui/field.tsx'
import type { FormState } from '#components/ui/form-state.ts'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useIssues } from '#components/ui/use-issues.ts'
import type { SiteSettings } from '#domain/settings/setting.ts'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; settings: SiteSettings & { version: number } }

/** What the site says of itself. */
export function SettingsForm({ action, settings }: Props) {
  const translate = useTranslations('manage')
  const [state, submit] = useActionState(action, {})
  const { errorOf } = useIssues(state.issues)
  const values = { ...settings, ...state.values }
  const field = (name: keyof SiteSettings) => ({ name, label: translate(`settings.${name}`), defaultValue: values[name], error: errorOf(name), autoComplete: 'off' })
  return (
    <form className="form" action={submit} noValidate>
      <ErrorSummary issues={state.issues} />
      {state.done && <Notice kind="ok" live>{translate('settings.saved')}</Notice>}
      <input type="hidden" name="version" value={values.version} />
      <fieldset>
        <legend>{translate('settings.identity')}</legend>
        <TextField {...field('name')} maxLength={200} required />
        <TextField {...field('nameEnglish')} maxLength={200} lang="en" required />
        <TextField {...field('parentBody')} hint={translate('settings.parentBodyHint')} maxLength={200} />
      </fieldset>
      <fieldset>
        <legend>{translate('settings.responsibility')}</legend>
        <TextField {...field('managingBody')} maxLength={300} required />
        <TextField {...field('responsiblePerson')} maxLength={300} required />
        <TextField {...field('licence')} hint={translate('settings.licenceHint')} maxLength={400} />
      </fieldset>
      <fieldset>
        <legend>{translate('settings.contact')}</legend>
        <TextField {...field('address')} maxLength={400} />
        <TextField {...field('phone')} maxLength={100} />
        <TextField {...field('email')} type="email" maxLength={254} />
        <TextAreaField {...field('footer')} hint={translate('settings.footerHint')} maxLength={1200} rows={3} />
      </fieldset>
      <div className="form-actions"><SubmitButton>{translate('settings.save')}</SubmitButton></div>
    </form>
  )
}
