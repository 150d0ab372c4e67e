'use client'

import { useActionState } from 'react'
import { useTranslations } from 'use-intl/react'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { OnScreen, StepAction } from './step-form.tsx'

/** Makes the revision that is shown the newest content again. */
export function RestoreForm({ action, locale, onScreen, revisionId }: { action: StepAction; locale: string; onScreen: OnScreen; revisionId: number }) {
  const translate = useTranslations('workflow')
  const [state, submit] = useActionState(action, {})
  return (
    <form className="step-form" action={submit}>
      <ErrorSummary issues={state.issues} />
      {Object.entries({ ...onScreen, revisionId, locale }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <SubmitButton>{translate('restoreRevision')}</SubmitButton>
    </form>
  )
}
