'use client'

import { useActionState } from 'react'
import { useTranslations } from 'use-intl/react'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { TextField } from '#components/ui/field.tsx'
import type { FormState } from '#components/ui/form-state.ts'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useIssues } from '#components/ui/use-issues.ts'

type Action = (state: FormState, form: FormData) => Promise<FormState>

/** Takes one more word into the dictionary. */
export function AddWord({ action, locale }: { action: Action; locale: string }) {
  const translate = useTranslations('spelling')
  const [state, submit] = useActionState(action, {})
  const { errorOf } = useIssues(state.issues)
  return (
    <form className="house-words-form" action={submit} noValidate>
      <ErrorSummary issues={state.issues} />
      <input type="hidden" name="locale" value={locale} />
      <div className="house-add">
        <TextField name="word" label={translate('words.word')} hint={translate('words.wordHint')} error={errorOf('word')} defaultValue={state.values?.word} lang="vi" autoComplete="off" autoCapitalize="none" spellCheck={false} required />
        <SubmitButton variant="quiet">{translate('words.add')}</SubmitButton>
      </div>
    </form>
  )
}

/** The words, each with a way out of the dictionary for those who may. */
export function WordList({ action, locale, words }: { action: Action | undefined; locale: string; words: readonly string[] }) {
  const translate = useTranslations('spelling')
  const [state, submit] = useActionState<FormState, FormData>(action ?? (async () => ({})), {})
  const list = (
    <ul className="house-words" tabIndex={action ? undefined : 0}>
      {words.map((word) => (
        <li className="line" key={word}>
          <span lang="vi">{word}</span>
          {action && <SubmitButton variant="quiet" className="button--plain" name="word" value={word}>{translate('words.drop')}<span className="visually-hidden"> {translate('words.dropOf', { word })}</span></SubmitButton>}
        </li>
      ))}
    </ul>
  )
  if (!action) return list
  return (
    <form className="house-words-form" action={submit}>
      <ErrorSummary issues={state.issues} />
      <input type="hidden" name="locale" value={locale} />
      {list}
    </form>
  )
}
