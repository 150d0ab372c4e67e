'use client'

import { useEffect, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { useAutosaveState } from './autosave-context.tsx'
import { useIssues } from '#components/ui/use-issues.ts'

/** Whether what is on the screen is saved. Read out only when it turns: not saved, and saved again. */
export function SaveStatus() {
  const translate = useTranslations('editor')
  const format = useFormatter()
  const state = useAutosaveState()
  const { text } = useIssues()
  const [told, setTold] = useState('')
  const status = state?.status ?? 'saved'
  const isTrouble = status !== 'saved' && status !== 'saving' && status !== 'unsaved'
  const saved = state ? translate('status.saved', { time: format.dateTime(new Date(state.savedAt), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) }) : ''
  const trouble = status === 'invalid' && state?.issues[0] ? `${translate('status.invalid')} ${text(state.issues[0])}` : translate(state?.isKept === false ? 'status.invalid' : 'status.kept')
  useEffect(() => {
    if (isTrouble) setTold(trouble)
    else if (status === 'saved') setTold((before) => (before === '' || before.startsWith(translate('status.savedStart')) ? before : saved))
  }, [isTrouble, status, saved, trouble, translate])
  if (!state) return null
  return (
    <p className="save-status" data-status={status}>
      <span className={isTrouble ? 'save-trouble' : undefined}>{isTrouble ? trouble : status === 'saved' ? saved : status === 'saving' ? translate('status.saving') : translate('status.unsaved')}</span>
      <span className="visually-hidden" aria-live="polite">{told}</span>
    </p>
  )
}
