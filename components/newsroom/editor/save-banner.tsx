'use client'

import { useFormatter, useTranslations } from 'use-intl/react'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { useIssues } from '#components/ui/use-issues.ts'
import { useAutosave, useAutosaveState } from './autosave-context.tsx'

/** What stands between the text and its being saved, when that asks for a decision: signed out, a newer version, no right any more. */
export function SaveBanner({ signInHref }: { signInHref: string }) {
  const translate = useTranslations('editor')
  const format = useFormatter()
  const autosave = useAutosave()
  const state = useAutosaveState()
  const { text } = useIssues()
  if (!autosave || !state) return null
  const reload = () => {
    autosave.leave()
    location.reload()
  }
  if (state.status === 'signedOut') {
    return (
      <Notice kind="warn" live title={translate('banner.signedOut')}>
        <p>{translate('banner.signedOutText')}</p>
        <p className="banner-actions"><ButtonLink href={signInHref} onClick={autosave.leave}>{translate('banner.signIn')}</ButtonLink></p>
      </Notice>
    )
  }
  if (state.status === 'stale') {
    const { newer } = state
    const at = newer && format.dateTime(new Date(newer.savedAt), { day: 'numeric', month: 'numeric', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    return (
      <Notice kind="warn" live title={newer ? translate('banner.stale', { name: newer.name, at: at! }) : translate('banner.staleUnknown')}>
        <p>{translate('banner.staleText')}</p>
        <p className="banner-actions">
          <Button onClick={reload}>{translate('banner.seeNewest')}</Button>
          {newer?.canSave && <Button onClick={autosave.saveOnTop}>{translate('banner.saveMine')}</Button>}
        </p>
      </Notice>
    )
  }
  if (state.status === 'refused') {
    return (
      <Notice kind="error" live title={translate('banner.refused')}>
        <p>{state.issues.map(text).join(' ')}</p>
        <p className="banner-actions"><Button onClick={reload}>{translate('banner.seeNewest')}</Button></p>
      </Notice>
    )
  }
  return null
}
