'use client'

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import { Counter } from '#components/newsroom/editor/text-areas.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { TextAreaField } from '#components/ui/field.tsx'
import { listen } from '#components/ui/listen.ts'
import { Notice } from '#components/ui/notice.tsx'
import { useIssues } from '#components/ui/use-issues.ts'
import { isSame } from '#domain/editions/compare.ts'
import type { ReadReport, ReportValues } from '#domain/meetings/read-report.ts'
import type { Issue } from '#domain/outcome.ts'
import { MeetingForm } from './meeting-form.tsx'
import { originOf } from './origins.ts'

type Props = {
  report: ReadReport
  values: ReportValues
  issues: readonly Issue[] | undefined
  isWorking: boolean
  limits: { title: number; lead: number }
  onValues: (change: Partial<ReportValues>) => void
  /** Told of the field that has the focus: `date`, `participants.0`, `groups`… */
  onField: (field: string) => void
  onDraft: () => void
}

/** What was understood, to be corrected; then the draft is made with one click. */
export function DraftForm({ report, values, issues, isWorking, limits, onValues, onField, onDraft }: Props) {
  const translate = useTranslations('report')
  const { errorOf } = useIssues(issues)
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const tell = useRef(onField)
  tell.current = onField
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const field = (target as HTMLElement).closest<HTMLElement>('[data-field]')?.dataset.field
      if (field) tell.current(field)
    }
    return listen(form.current!, { focusin: onFocus })
  }, [])
  const { proposal } = report
  const origin = (field: string) => (isUntouched(values, report.values, field) ? originOf(proposal, field) : undefined)
  return (
    <form
      className="stack report-form panel" noValidate ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        onDraft()
      }}
    >
      <header className="form-actions report-form-head">
        <h2 tabIndex={-1} ref={heading}>{translate('understood')}</h2>
        <Button type="submit" variant="primary" disabled={isWorking}>{translate('makeDraft')}</Button>
      </header>
      <ErrorSummary issues={issues} />
      {!proposal.isMeetingReport && <Notice kind="info" title={translate('notReport')}><p>{translate('notReportText')}</p></Notice>}
      {(['title', 'lead'] as const).map((field) => (
        <div key={field}>
          <TextAreaField name={field} label={translate(`fields.${field}`)} error={errorOf(field)} rows={field === 'title' ? 2 : 4} value={values[field]} data-field={field} onChange={(event) => onValues({ [field]: event.target.value.replace(/\s*\n+\s*/g, ' ') })} lang="vi" />
          <Counter id={`${field}-count`} value={values[field]} maximum={limits[field]} />
        </div>
      ))}
      <label className="check"><input type="checkbox" checked={values.hasMeeting} onChange={(event) => onValues({ hasMeeting: event.target.checked })} /> {translate('withRecord')}</label>
      {values.hasMeeting && <MeetingForm meeting={values.meeting} onMeeting={(change) => onValues({ meeting: { ...values.meeting, ...change } })} originOf={origin} yearInferred={proposal.yearInferred && values.meeting.date === report.values.meeting.date} />}
    </form>
  )
}

function isUntouched(values: ReportValues, proposed: ReportValues, field: string): boolean {
  const [name, index] = field.split('.') as [keyof ReportValues['meeting'], string?]
  const [now, then] = [values.meeting[name], proposed.meeting[name]]
  return index === undefined ? isSame(now, then) : isSame((now as unknown[])[Number(index)], (then as unknown[])[Number(index)])
}
