'use client'

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import type { ReadReport } from '#domain/meetings/read-report.ts'

const shown = 12

/** What repairing the encoding changed, before and after, paragraph by paragraph: nothing is taken unseen. */
export function RepairView({ report, onTake, onKeep }: { report: ReadReport; onTake: () => void; onKeep: (() => void) | undefined }) {
  const translate = useTranslations('report')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { encoding, repairs, text } = report
  return (
    <section className="repair" aria-labelledby="repair-title">
      <h2 id="repair-title" tabIndex={-1} ref={heading}>{translate('repair.title', { encoding: encoding === 'mixed' ? translate('repair.mixed') : encoding })}</h2>
      <p>{translate('repair.text', { count: repairs.length })}</p>
      <ol>
        {repairs.slice(0, shown).map(({ start, end, before }) => (
          <li key={start}>
            <p className="repair-before"><span className="repair-label">{translate('repair.before')}</span><del>{excerpt(before)}</del></p>
            <p className="repair-after" lang="vi"><span className="repair-label">{translate('repair.after')}</span><ins>{excerpt(text.slice(start, end))}</ins></p>
          </li>
        ))}
      </ol>
      {repairs.length > shown && <p className="meta">{translate('repair.more', { count: repairs.length - shown })}</p>}
      <div className="banner-actions">
        <Button variant="primary" onClick={onTake}>{translate('repair.take')}</Button>
        {onKeep && <Button onClick={onKeep}>{translate('repair.keep')}</Button>}
      </div>
    </section>
  )
}

const excerpt = (text: string): string => (text.length > 240 ? `${text.slice(0, 240)}…` : text)
