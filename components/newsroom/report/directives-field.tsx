'use client'

import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import type { Meeting } from '#domain/meetings/meeting.ts'

type Directive = Meeting['directives'][number]

/** What was directed, to whom, by when: suggestions, to be corrected or taken out. */
export function DirectivesField({ directives, onDirectives }: { directives: Meeting['directives']; onDirectives: (directives: Directive[]) => void }) {
  const translate = useTranslations('report')
  const change = (index: number, to: Partial<Directive>) => onDirectives(directives.map((one, at) => (at === index ? { ...one, ...to } : one)))
  return (
    <section className="meeting-list" aria-labelledby="directives-title">
      <h3 id="directives-title">{translate('fields.directives')} <span className="count">{directives.length}</span></h3>
      {directives.length === 0 && <p className="meta">{translate('none')}</p>}
      <ul>
        {directives.map((one, index) => (
          <li key={index} className="directive" data-field={`directives.${index}`}>
            <label className="small-field">
              <span>{translate('fields.what')}</span>
              <textarea className="control" rows={2} maxLength={2000} value={one.what} onChange={(event) => change(index, { what: event.target.value })} lang="vi" />
            </label>
            <div className="directive-pair">
              <label className="small-field">
                <span>{translate('fields.to')}</span>
                <input className="control" maxLength={400} value={one.to} onChange={(event) => change(index, { to: event.target.value })} autoComplete="off" lang="vi" />
              </label>
              <label className="small-field">
                <span>{translate('fields.by')}</span>
                <input className="control" type="date" value={one.by} onChange={(event) => change(index, { by: event.target.value })} />
              </label>
              <button type="button" className="remove" aria-label={translate('remove', { name: one.what.slice(0, 60) })} onClick={() => onDirectives(directives.filter((_, at) => at !== index))}>×</button>
            </div>
          </li>
        ))}
      </ul>
      <Button onClick={() => onDirectives([...directives, { what: '', to: '', by: '', speaker: '' }])}>{translate('add.directive')}</Button>
    </section>
  )
}
