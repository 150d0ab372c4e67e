'use client'

import { useEffect, useRef, useState, useTransition } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { FindingList } from '#components/newsroom/proofreading/finding-list.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { isSame } from '#domain/editions/compare.ts'
import { type Content, emptyContent, limits } from '#domain/editions/content.ts'
import { replaceInText } from '#domain/meetings/edit-body.ts'
import type { ReadReport, ReportValues } from '#domain/meetings/read-report.ts'
import type { Issue, Outcome } from '#domain/outcome.ts'
import { DraftForm } from './draft-form.tsx'
import { keepSource, keptSource } from './kept-source.ts'
import { RepairView } from './repair-view.tsx'
import { spanOf } from './origins.ts'
import { type Given, SourceInput } from './source-input.tsx'
import { SourceView } from './source-view.tsx'

type Props = {
  userId: number
  authorLine: string
  /** Reads a file or a text; `as` says that the text is already repaired, or is to be left as it came. */
  read: (form: FormData) => Promise<Outcome<ReadReport>>
  /** Makes the draft; answers with issues, or leads to it. */
  draft: (input: { locale: string; content: string }) => Promise<{ issues: Issue[] } | undefined>
}
type Step = 'input' | 'repair' | 'understood'

/** "Viết từ báo cáo": a report comes in, what was understood stands beside it, and becomes a draft. */
export function ReportDesk({ userId, authorLine, read, draft }: Props) {
  const translate = useTranslations('report')
  const locale = useLocale()
  const [typed, setTyped] = useState('')
  const [step, setStep] = useState<Step>('input')
  const [report, setReport] = useState<ReadReport | null>(null)
  const [values, setValues] = useState<ReportValues | null>(null)
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(new Set())
  const [field, setField] = useState<string | null>(null)
  const [finding, setFinding] = useState<number | null>(null)
  const [issues, setIssues] = useState<readonly Issue[]>()
  const [isWorking, startWork] = useTransition()
  const [came, setCame] = useState<Given | null>(null)
  const newest = useRef('')

  useEffect(() => setTyped((now) => now || keptSource(userId)), [userId])
  const type = (text: string) => {
    setTyped(text)
    keepSource(userId, text)
  }

  /** Reads anew; what was corrected by hand stays, everything else follows the text. */
  const ask = (form: FormData, then: (report: ReadReport) => void) => startWork(async () => {
    const { done, issues: refused } = await read(form).catch(() => ({ done: undefined, issues: [{ code: 'unreachable' } as Issue] }))
    setIssues(refused)
    if (done) then(done)
  })
  const begin = (given: Given, as?: 'given') => {
    const form = new FormData()
    if ('file' in given) form.set('file', given.file)
    else if ('body' in given) form.set('body', JSON.stringify(given.body))
    else form.set('text', given.text)
    if (as) form.set('as', as)
    setCame(given)
    ask(form, (done) => {
      setReport(done)
      setValues(done.values)
      setIgnored(new Set())
      setField(null)
      setFinding(null)
      setStep(done.repairs.length > 0 ? 'repair' : 'understood')
    })
  }
  const replace = (changes: { start: number; end: number; suggestion: string }[]) => {
    if (!report) return
    // From the end, so that what is before stays where it is.
    const edited = [...changes].sort((a, b) => b.start - a.start).reduce((now, { start, end, suggestion }) => ({ ...now, ...replaceInText(now, start, end, suggestion) }), report)
    setReport({ ...edited, findings: report.findings.filter((one) => !changes.some(({ start }) => start === one.start)).map((one) => ({ ...one, ...moved(one, changes) })) })
    const form = new FormData()
    form.set('text', edited.text)
    form.set('as', 'given')
    newest.current = edited.text
    ask(form, (done) => {
      // Whoever mends faster than the server reads gets the answer to the last change alone.
      if (newest.current !== edited.text) return
      setReport({ ...done, body: edited.body, positions: edited.positions, encoding: report.encoding, notices: report.notices })
      setValues((now) => now && followed(now, report.values, done.values))
    })
  }
  const makeDraft = () => startWork(async () => {
    if (!report || !values) return
    const content: Content = { ...emptyContent, authorLine, title: values.title, lead: values.lead, body: withoutHead(report, values), ...(values.hasMeeting && { meeting: values.meeting }) }
    const answer = await draft({ locale, content: JSON.stringify(content) }).catch(() => ({ issues: [{ code: 'unreachable' } as Issue] }))
    setIssues(answer?.issues)
    if (!answer?.issues) keepSource(userId, '')
  })

  const findings = report?.findings.filter((one) => !ignored.has(signature(report.text, one))) ?? []
  if (step === 'input' || !report || !values) {
    return (
      <>
        <ErrorSummary issues={issues} idOf={() => 'source'} />
        <SourceInput text={typed} error={undefined} isReading={isWorking} onText={type} onGiven={(given) => {
          const refused = refusalOf(given)
          if (refused) setIssues([{ code: refused, field: 'source' }])
          else begin(given)
        }} />
      </>
    )
  }
  if (step === 'repair') return <RepairView report={report} onTake={() => setStep('understood')} onKeep={came && !('file' in came) ? () => begin(came, 'given') : undefined} />
  return (
    <div className="beside report-desk" aria-busy={isWorking}>
      <div className="stack report-left">
        {report.notices.length > 0 && (
          <Notice kind="warn" title={translate('notices.title')}>
            <ul className="notice-list">{report.notices.map(({ kind, count, samples }) => <li key={kind}>{translate(`notices.${kind}` as 'notices.comments', { count })}{samples.length > 0 && <span lang="vi">: {samples.map((one) => `“${one}”`).join(', ')}</span>}</li>)}</ul>
          </Notice>
        )}
        <div className="report-left-head">
          <h2>{translate('source')}</h2>
          <Button className="button--plain" onClick={() => { setStep('input'); setIssues(undefined); type(came && 'file' in came ? typed : report.text) }}>{translate('readAgain')}</Button>
        </div>
        <SourceView text={report.text} findings={findings} currentFinding={finding} span={field === null ? null : spanOf(report.proposal, field)} />
        <FindingList
          text={report.text} findings={findings} current={finding} onCurrent={(index) => { setFinding(index); setField(null) }}
          onAccept={(index, suggestion) => replace([{ ...findings[index]!, suggestion }])}
          onAcceptAll={(kind) => replace(findings.filter((one) => one.kind === kind && one.suggestions.length > 0).map((one) => ({ ...one, suggestion: one.suggestions[0]! })))}
          onIgnore={(index) => setIgnored(new Set([...ignored, signature(report.text, findings[index]!)]))}
        />
      </div>
      <DraftForm
        report={report} values={values} issues={issues} isWorking={isWorking} limits={limits}
        onValues={(change) => setValues((now) => now && { ...now, ...change })} onField={(name) => { setField(name); setFinding(null) }}
        onDraft={makeDraft}
      />
    </div>
  )
}

/** Largest file that is sent, in bytes; the server takes no larger one. */
const maximumFile = 10 << 20

/** Why something is not sent at all. */
function refusalOf(given: Given): 'reportMissing' | 'fileTooLarge' | undefined {
  if ('text' in given && !given.text.trim()) return 'reportMissing'
  return 'file' in given && given.file.size > maximumFile ? 'fileTooLarge' : undefined
}

/** Fields that nobody touched since they were proposed follow the new proposal. */
function followed(now: ReportValues, before: ReportValues, after: ReportValues): ReportValues {
  const follow = <T extends object>(held: T, old: T, fresh: T): T => Object.fromEntries(Object.entries(held).map(([key, value]) => [key, isSame(value, old[key as keyof T]) ? fresh[key as keyof T] : value])) as T
  return { ...follow(now, before, after), meeting: follow(now.meeting, before.meeting, after.meeting) }
}

/** A finding by its words and their neighbours: the same place again after the text around it has moved. */
const signature = (text: string, { start, end, kind }: { start: number; end: number; kind: string }): string => `${kind} ${text.slice(Math.max(0, start - 12), end + 12)}`

function moved({ start, end }: { start: number; end: number }, changes: { start: number; end: number; suggestion: string }[]) {
  const shift = changes.filter((one) => one.end <= start).reduce((sum, one) => sum + one.suggestion.length - (one.end - one.start), 0)
  return { start: start + shift, end: end + shift }
}

/** The body of the draft: title and lead stand in fields of their own, and not once more in the text, unless a footnote hangs on them. */
function withoutHead({ body, text, positions }: ReadReport, { title, lead }: ReportValues): Content['body'] {
  let from = 0
  for (const words of [title, lead]) {
    const block = positions[from]
    if (words && block?.path.length === 1 && block.path[0] === from && text.slice(block.start, block.end).trim() === words.trim() && !hasFootnote(body.content[from])) from++
    else break
  }
  return { ...body, content: body.content.slice(from) }
}

const hasFootnote = (block: Content['body']['content'][number] | undefined): boolean => (block?.type === 'paragraph' || block?.type === 'heading') && (block.content ?? []).some(({ type }) => type === 'footnote')
