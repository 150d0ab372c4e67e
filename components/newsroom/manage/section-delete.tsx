'use client'

import { useActionState } from 'react'
import { useTranslations } from 'use-intl/react'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import type { FormState } from '#components/ui/form-state.ts'
import { SubmitButton } from '#components/ui/submit-button.tsx'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; locale: string; section: { id: number; version: number } }

/** Deleting a section: what it means, and then the button. */
export function SectionDelete({ action, locale, section }: Props) {
  const translate = useTranslations('manage')
  const [state, submit] = useActionState(action, {})
  // A <details> may have been opened before React came: that is no fault (suppressHydrationWarning).
  return (
    <section className="risks">
      <details className="risk" suppressHydrationWarning open={state.issues ? true : undefined}>
        <summary>{translate('sections.delete')}</summary>
        <form className="form" action={submit}>
          <ErrorSummary issues={state.issues} />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="sectionId" value={section.id} />
          <input type="hidden" name="version" value={section.version} />
          <p>{translate('sections.deleteText')}</p>
          <div className="form-actions"><SubmitButton variant="danger">{translate('sections.deleteConfirm')}</SubmitButton></div>
        </form>
      </details>
    </section>
  )
}
