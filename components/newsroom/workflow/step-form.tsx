'use client'

import { type FormEvent, useActionState, useContext, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { RequirementsContext, useAutosave, useAutosaveState } from '#components/newsroom/editor/autosave-context.tsx'
import { SlipsLeft, useLastLook } from '#components/newsroom/proofreading/slips-left.tsx'
import type { ButtonVariant } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { TextAreaField, TextField } from '#components/ui/field.tsx'
import type { FormState } from '#components/ui/form-state.ts'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useIssues } from '#components/ui/use-issues.ts'
import type { EditionVerb } from '#domain/editions/edition.ts'

export type OnScreen = { articleId: number; editionId: number; headNumber: number }
export type StepAction = (state: FormState, form: FormData) => Promise<FormState>

const fields: Partial<Record<EditionVerb, 'reason' | 'notice' | 'targetId'>> = {
  'edition.return': 'reason', 'edition.forcePublish': 'reason', 'article.withdraw': 'notice', 'article.remove': 'reason', 'article.move': 'targetId',
}
const warned: readonly EditionVerb[] = ['edition.forcePublish', 'edition.discard', 'article.withdraw', 'article.remove', 'article.move', 'edition.return']

type Props = { verb: EditionVerb; action: StepAction; onScreen: OnScreen; locale: string; variant?: ButtonVariant; listsMissing?: boolean }

/**
 * One step of the workflow as a form. What asks for a reason, or cannot be undone lightly, opens first. Before it is sent,
 * everything typed is saved, so that the step concerns what is on the screen. Works without JavaScript.
 * @param listsMissing whether the list of what is missing stands above, which a refusal then need not repeat
 */
export function StepForm({ verb, action, onScreen, locale, variant = 'quiet', listsMissing }: Props) {
  const translate = useTranslations('workflow')
  const spelling = useTranslations('spelling')
  const [state, submit] = useActionState(action, {})
  const autosave = useAutosave()
  const saving = useAutosaveState()
  const [isUnsaved, setUnsaved] = useState(false)
  const lastLook = useLastLook(verb === 'edition.submit')
  const isLooking = useRef(false)
  const field = fields[verb]
  // What was refused for its content is no longer true of the content once that changes.
  const [outdated, setOutdated] = useState<FormState | null>(null)
  useEffect(() => {
    if (saving?.status === 'unsaved') setOutdated(state)
  }, [saving?.status, state])
  const issues = outdated === state && state.issues?.some((issue) => issue.field !== field) ? undefined : state.issues
  const missing = useContext(RequirementsContext)
  const isListed = listsMissing && issues?.every((issue) => missing?.some(({ code }) => code === issue.code))
  const { errorOf } = useIssues(issues)
  const id = `${verb.replace('.', '-')}-${field ?? 'form'}`
  const opens = field !== undefined || warned.includes(verb)

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    setUnsaved(false)
    if (lastLook.isOver() && !autosave?.isUnsaved()) return
    event.preventDefault()
    if (isLooking.current) return
    isLooking.current = true
    const form = event.currentTarget
    void lastLook.look().then(async (mayGo) => {
      if (!mayGo) return
      if (autosave && !(await autosave.flush())) return setUnsaved(true)
      // React has not drawn the new number yet.
      if (autosave) (form.elements.namedItem('headNumber') as HTMLInputElement).value = String(autosave.getState().headNumber)
      lastLook.pass()
      // Not before this submission is over: the browser takes no other meanwhile.
      setTimeout(() => form.requestSubmit())
    }).finally(() => (isLooking.current = false))
  }
  const form = (
    <form className="step-form" action={submit} onSubmit={onSubmit} noValidate>
      {isUnsaved && <p className="field-error" role="alert">{translate('saveFirst')}</p>}
      <ErrorSummary issues={issues} idOf={(name) => (name === field ? id : name)}>
        {isListed ? <p><a className="link" href="#requirements">{translate('seeMissing')}</a></p> : undefined}
      </ErrorSummary>
      <input type="hidden" name="verb" value={verb} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="articleId" value={onScreen.articleId} />
      <input type="hidden" name="editionId" value={onScreen.editionId} />
      <input type="hidden" name="headNumber" value={saving?.headNumber ?? onScreen.headNumber} />
      {opens && <p className="field-hint">{translate(`explain.${verb.replace('.', '_') as 'edition_return'}`)}</p>}
      {field === 'targetId' && <TextField id={id} name={field} label={translate('targetId')} error={errorOf(field)} defaultValue={state.values?.[field]} autoComplete="off" required />}
      {(field === 'reason' || field === 'notice') && <TextAreaField id={id} name={field} label={translate(field)} error={errorOf(field)} defaultValue={state.values?.[field]} lang="vi" required />}
      {lastLook.left && <SlipsLeft left={lastLook.left} />}
      <SubmitButton variant={variant}>{lastLook.left ? spelling('submit.anyway') : translate(`verbs.${verb.replace('.', '_') as 'edition_return'}`)}</SubmitButton>
    </form>
  )
  if (!opens) return form
  return (
    <details className="step" open={state.issues ? true : undefined}>
      <summary className={`button button--${variant}`}>{translate(`verbs.${verb.replace('.', '_') as 'edition_return'}`)}…</summary>
      {form}
    </details>
  )
}
