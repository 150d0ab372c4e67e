import type { Metadata } from 'next'
import { ReportDesk } from '#components/newsroom/report/report-desk.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type Locale, translator } from '#messages/messages.ts'
import { PageFrame } from '../../page-frame.tsx'
import { requireEditor } from '../../require-editor.ts'
import { draftFromReport, readReport } from './actions.ts'

const path = '/toa-soan/bao-cao'
type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, 'report')('title') }
}

/** A new article from the report of a meeting. */
export default async function ReportPage({ params }: Props) {
  const { locale } = await params
  const editor = await requireEditor(locale, path)
  const translate = translator(locale, 'report')
  return (
    <PageFrame locale={locale} editor={editor} place="report" path={path} needs="article.create" texts={['editor', 'report', 'spelling', 'proofreading']}>
      <h1>{translate('title')}</h1>
      <p className="page-lead">{translate('lead')}</p>
      <noscript><Notice kind="warn" title={translate('noScript')}><p>{translate('noScriptText')}</p></Notice></noscript>
      <ReportDesk userId={editor.id} authorLine={editor.name} read={readReport} draft={draftFromReport} />
    </PageFrame>
  )
}
