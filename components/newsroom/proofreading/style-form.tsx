'use client'

import { useActionState } from 'react'
import { useTranslations } from 'use-intl/react'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import type { FormState } from '#components/ui/form-state.ts'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useIssues } from '#components/ui/use-issues.ts'
import type { HouseStyle } from '#domain/house-style/house-style.ts'

const choices = { toneStyle: ['old', 'new', 'document'], dash: ['hyphen', 'dash', 'any'], endMark: ['keep', 'drop'] } as const
const names = ['toneStyle', 'dash', 'endMark'] as const

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; style: HouseStyle & { version: number } }

/** How the house writes, to be read. */
export function StyleView({ style }: { style: HouseStyle }) {
  const translate = useTranslations('spelling')
  return (
    <dl className="house-style">
      {names.map((name) => (
        <div key={name}>
          <dt>{translate(`style.${name}`)}</dt>
          <dd>{translate(`style.${name}_${style[name]}` as 'style.toneStyle_old')}<span className="field-hint">{translate(`style.${name}_${style[name]}Hint` as 'style.toneStyle_oldHint')}</span></dd>
        </div>
      ))}
    </dl>
  )
}

/** How the house writes: a choice with its examples for each matter. */
export function StyleForm({ action, style }: Props) {
  const translate = useTranslations('spelling')
  const [state, submit] = useActionState(action, {})
  const { errorOf } = useIssues(state.issues)
  const values: Record<string, unknown> = { ...style, ...state.values }
  return (
    <form className="form" action={submit} noValidate>
      <ErrorSummary issues={state.issues} idOf={(name) => `${name}-legend`} />
      {state.done && <Notice kind="ok" live>{translate('style.saved')}</Notice>}
      <input type="hidden" name="version" value={String(values.version)} />
      {names.map((name) => (
        // React puts a form back after its action to what it first had: a new key makes it take the newest.
        <fieldset key={`${name} ${String(values[name])} ${style.version}`} aria-describedby={errorOf(name) ? `${name}-error` : undefined}>
          <legend id={`${name}-legend`} tabIndex={-1}>{translate(`style.${name}`)}</legend>
          {errorOf(name) && <p className="field-error" id={`${name}-error`}>{errorOf(name)}</p>}
          {choices[name].map((choice) => (
            <div className="house-choice" key={choice}>
              <input type="radio" id={`${name}-${choice}`} name={name} value={choice} defaultChecked={values[name] === choice} aria-describedby={`${name}-${choice}-hint`} />
              <label htmlFor={`${name}-${choice}`}>{translate(`style.${name}_${choice}` as 'style.toneStyle_old')}</label>
              <p className="field-hint" id={`${name}-${choice}-hint`}>{translate(`style.${name}_${choice}Hint` as 'style.toneStyle_oldHint')}</p>
            </div>
          ))}
        </fieldset>
      ))}
      <div className="form-actions"><SubmitButton>{translate('style.save')}</SubmitButton></div>
    </form>
  )
}
