'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import type { Slip } from './proofreading.ts'
import { useProofreading } from './proofreading-context.tsx'

export type Left = { text: string; slips: readonly Slip[] }

/** How long, in milliseconds, a form waits for the newest findings before it goes its way without them. */
const patience = 1500

/**
 * A last look at the errors of an article before it is sent on: it asks once about a text; sent again, it goes. Where nothing is
 * proofread, or no answer comes in time, nothing is asked.
 */
export function useLastLook(isWanted: boolean) {
  const proofreading = useProofreading()
  const [left, setLeft] = useState<Left | null>(null)
  const passed = useRef(false)
  useEffect(() => {
    // It was asked about that text; of another it is asked anew.
    if (!left || !proofreading) return
    return proofreading.subscribe(() => {
      if (proofreading.getState().text !== left.text) setLeft(null)
    })
  }, [left, proofreading])
  return {
    left,
    /** Whether nothing is to be looked at any more. Asked when a form is sent; holds for this one time. */
    isOver: () => {
      const isOver = passed.current || !isWanted || !proofreading
      passed.current = false
      return isOver
    },
    look: async (): Promise<boolean> => {
      if (!isWanted || !proofreading) return true
      const found = await proofreading.errorsLeft(patience)
      if (found.slips.length === 0 || found.text === left?.text) return true
      setLeft(found)
      return false
    },
    pass: () => void (passed.current = true),
  }
}

/** What is left, with the first three; takes the focus, so that it is read before the button is pressed again. */
export function SlipsLeft({ left }: { left: Left }) {
  const translate = useTranslations('spelling')
  const proofreading = useProofreading()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => element.current?.focus(), [left])
  const { text, slips } = left
  return (
    <div className="slips-left" role="alert" tabIndex={-1} ref={element}>
      <p className="slips-left-title">{translate('submit.title', { count: slips.length })}</p>
      <ul lang="vi">
        {slips.slice(0, 3).map(({ key, start, end, suggestions: [suggestion] }) => <li key={key}>{suggestion === undefined ? translate('submit.exampleAlone', { words: text.slice(start, end) }) : translate('submit.example', { words: text.slice(start, end), suggestion })}</li>)}
      </ul>
      <p className="slips-left-actions"><Button onClick={() => proofreading?.pick(slips[0]!.key, 'focus')}>{translate('submit.see')}</Button></p>
    </div>
  )
}
