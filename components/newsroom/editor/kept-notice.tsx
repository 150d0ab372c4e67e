'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { bodyText } from '#domain/editions/body.ts'
import type { Content } from '#domain/editions/content.ts'
import { useMoment } from '../use-moment.ts'
import { forgetCopy, keptCopies, type KeptCopy } from './kept-copy.ts'

type Props = {
  userId: number
  articleId: number
  /** The head that the page came with; what equals it needs no offer. */
  current: Content
  headNumber: number
  /** Puts a kept content on the screen and has it saved; left out where nothing may be saved. */
  onRestore?: (content: Content) => void
  /** Where it may be saved, when not here. */
  editHref?: string | undefined
}

/** Offers what this browser kept because the server never acknowledged it: to take it up again, to copy its text, to drop it. */
export function KeptNotice({ userId, articleId, current, headNumber, onRestore, editHref }: Props) {
  const translate = useTranslations('editor')
  const moment = useMoment()
  const [copies, setCopies] = useState<KeptCopy[]>([])
  const [copied, setCopied] = useState('')
  // Once, with what the page came with: what is typed here meanwhile is kept too, and is not to be offered.
  useEffect(() => setCopies(keptCopies(userId, articleId, current)), [userId, articleId, current])
  const settle = (copy: KeptCopy) => {
    forgetCopy(copy.key)
    setCopies((all) => all.filter((one) => one !== copy))
  }
  return copies.map((copy) => {
    const { title, lead, body } = copy.content
    const at = moment(copy.at)
    const words = [title, lead, bodyText(body)].filter(Boolean).join('\n\n')
    return (
      <Notice key={copy.key} kind="warn" live title={translate('kept.title', { at })}>
        <p className="kept-excerpt">{words.slice(-160)}</p>
        {onRestore ? copy.headNumber !== headNumber && <p>{translate('kept.older')}</p> : <p>{translate(editHref ? 'kept.editFirst' : 'kept.notHere')}</p>}
        <p className="banner-actions">
          {onRestore && <Button onClick={() => { onRestore(copy.content); settle(copy) }}>{translate('kept.restore')}</Button>}
          {editHref && <ButtonLink href={editHref}>{translate('kept.edit')}</ButtonLink>}
          <Button onClick={() => void navigator.clipboard.writeText(words).then(() => setCopied(copy.key))}>{translate(copied === copy.key ? 'kept.copied' : 'kept.copy')}</Button>
          <Button onClick={() => settle(copy)}>{translate('kept.drop')}</Button>
        </p>
      </Notice>
    )
  })
}
