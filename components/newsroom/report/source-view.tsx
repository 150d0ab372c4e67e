'use client'

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Finding } from '#domain/vietnamese/proofreading/finding.ts'

type Span = { start: number; end: number }
type Props = { text: string; findings: readonly Finding[]; currentFinding: number | null; span: Span | null }

/** The source as it was read: slips are underlined, and the sentence of the proposal that has the focus is marked and brought into sight. */
export function SourceView({ text, findings, currentFinding, span }: Props) {
  const translate = useTranslations('report')
  const view = useRef<HTMLDivElement>(null)
  const current = currentFinding === null ? undefined : findings[currentFinding]
  const sentence = span && sentenceAround(text, span)
  const target = current ?? span
  useEffect(() => {
    const box = view.current
    const mark = box?.querySelector<HTMLElement>('[data-target]')
    if (!box || !mark) return
    const [top, height] = [mark.offsetTop - box.offsetTop, box.clientHeight]
    if (top < box.scrollTop || top + mark.offsetHeight > box.scrollTop + height) box.scrollTop = Math.max(0, top - height / 3)
  }, [target?.start, target?.end])
  // Where the look of the text changes.
  const cuts = new Set([0, text.length])
  for (const one of [...findings, ...(sentence ? [sentence] : []), ...(span ? [span] : [])]) cuts.add(one.start).add(one.end)
  const places = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b)
  const isIn = (place: number, one: Span | null | undefined) => !!one && place >= one.start && place < one.end
  return (
    <div className="report-source" ref={view} role="textbox" aria-readonly aria-multiline aria-label={translate('source')} tabIndex={0} lang="vi">
      {places.slice(0, -1).map((start, index) => {
        const words = text.slice(start, places[index + 1])
        const finding = findings.find((one) => isIn(start, one))
        const className = [finding && `slip slip--${finding.severity}`, finding && finding === current && 'slip--current', isIn(start, sentence) && 'traced', isIn(start, span) && 'traced--exactly'].filter(Boolean).join(' ')
        return className ? <mark key={start} className={className} data-target={isIn(start, target) || undefined}>{words}</mark> : words
      })}
    </div>
  )
}

/** The sentence, or the line, around a place; at most 600 characters either way. */
function sentenceAround(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - 600), start)
  const after = text.slice(end, end + 600)
  const from = Math.max(before.lastIndexOf('\n'), before.search(/[.!?…]\s+(?=[^.!?…]*$)/))
  const to = after.search(/\n|[.!?…](\s|$)/)
  return { start: start - before.length + from + 1, end: to < 0 ? end + after.length : end + to + 1 }
}
