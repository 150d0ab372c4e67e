'use client'

import { useTranslations } from 'use-intl/react'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { useIssues } from '#components/ui/use-issues.ts'
import { useMoment } from '../use-moment.ts'
import { useAutosave, useAutosaveState } from './autosave-context.tsx'

/** What stands between the text and its being saved, when that asks for a decision or for patience: no network, signed out, a newer version, no right any more. */
export function SaveBanner({ signInHref }: { signInHref: string }) {
  const translate = useTranslations('editor')
  const moment = useMoment()
  const autosave = useAutosave()
  const state = useAutosaveState()
  const { text } = useIssues()
  if (!autosave || !state) return null
  const reload = () => {
    autosave.leave()
    location.reload()
  }
  // Told aloud by the save status already.
  if (state.status === 'offline') return <Notice kind={state.isKept ? 'info' : 'warn'} title={translate('banner.offline')}><p>{translate(state.isKept ? 'banner.offlineText' : 'banner.offlineNotKept')}</p></Notice>
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
    const title = !newer ? translate('banner.staleUnknown') : newer.isOwn ? translate('banner.staleOwn', { at: moment(newer.savedAt) }) : translate('banner.stale', { name: newer.name, at: moment(newer.savedAt) })
    return (
      <Notice kind="warn" live title={title}>
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
