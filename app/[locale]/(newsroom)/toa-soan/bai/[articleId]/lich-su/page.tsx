import type { Metadata } from 'next'
import { Forbidden } from '#components/newsroom/forbidden.tsx'
import { Missing } from '#components/newsroom/missing.tsx'
import { ArticleHead } from '#components/newsroom/workflow/article-head.tsx'
import { Comparison } from '#components/newsroom/workflow/comparison.tsx'
import { ContentView } from '#components/newsroom/workflow/content-view.tsx'
import { RestoreForm } from '#components/newsroom/workflow/restore-form.tsx'
import { RevisionChoice } from '#components/newsroom/workflow/revision-choice.tsx'
import { RevisionName } from '#components/newsroom/workflow/revision-name.tsx'
import { Timeline } from '#components/newsroom/workflow/timeline.tsx'
import { bodyHtml } from '#domain/articles/body-html.ts'
import { compareContents } from '#domain/editions/compare.ts'
import { type DeskEdition, editForDesk } from '#domain/editions/desk.ts'
import { revisionOf, revisionsOf, timeline } from '#domain/editions/history.ts'
import type { Editor } from '#domain/people/editor.ts'
import { may } from '#domain/people/permissions.ts'
import { readSections } from '#domain/sections/read.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { PageFrame } from '../../../../page-frame.tsx'
import { requireEditor } from '../../../../require-editor.ts'
import { restoreRevision } from '../actions.ts'

type Query = { truoc?: string; cu?: string; moi?: string; ban?: string }
type Props = { params: Promise<{ locale: Locale; articleId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, articleId } = await params
  return { title: translator(locale, 'workflow')('historyTitle', { number: articleId }) }
}

/** What happened to an article: a timeline, any of its revisions, and what changed between two of them. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { locale, articleId } = await params
  const path = `/toa-soan/bai/${articleId}/lich-su`
  const editor = await requireEditor(locale, path)
  const mayRead = may(editor.role, 'desk.read')
  const edition = mayRead ? await editForDesk(editor, Number(articleId)) : null
  const query = Object.fromEntries(Object.entries(await searchParams).filter(([, value]) => typeof value === 'string' && /^\d{1,18}$/.test(value))) as Query
  return (
    <PageFrame locale={locale} editor={editor} place={mayRead ? 'desk' : 'home'} path={path} texts={['editor', 'workflow']}>
      {!mayRead ? <Forbidden locale={locale} role={editor.role} /> : !edition ? <Missing locale={locale} backTo="/toa-soan" /> : <History {...{ locale, editor, edition, query }} />}
    </PageFrame>
  )
}

async function History({ locale, editor, edition, query }: { locale: Locale; editor: Editor; edition: DeskEdition; query: Query }) {
  const translate = translator(locale, 'workflow')
  const { articleId } = edition
  const read = (id: string | undefined) => (id && Number(id) <= 2_147_483_647 ? revisionOf(editor, articleId, Number(id)) : null)
  const [older, newer, shown, sections, revisions, told] = await Promise.all([
    read(query.cu), read(query.moi), read(query.ban), readSections(), revisionsOf(editor, articleId), timeline(editor, articleId, query.truoc ? BigInt(query.truoc) : undefined),
  ])
  const sectionName = (id: number) => {
    const section = sections.find((one) => one.id === id)
    return (section && (locale === 'en' ? section.nameEnglish : section.name)) ?? `#${id}`
  }
  const title = edition.content.title || translator(locale, 'editor')('untitled')
  const restorable = edition.offered.includes('edition.save')
  const onScreen = { articleId, editionId: edition.editionId, headNumber: edition.headNumber }
  return (
    <>
      <ArticleHead locale={locale} edition={edition} heading={translate('historyOf', { title })} isHistory />
      {older && newer && (
        <section className="panel stack side-panel" aria-labelledby="compare-title">
          <h2 id="compare-title">{translate('compare.title')}</h2>
          <p className="meta"><RevisionName locale={locale} revision={older} /> → <RevisionName locale={locale} revision={newer} /></p>
          <Comparison locale={locale} changes={compareContents(older.content, newer.content, sectionName)} />
        </section>
      )}
      {shown && (
        <section className="stack" aria-labelledby="revision-title">
          <div className="page-head">
            <h2 id="revision-title"><RevisionName locale={locale} revision={shown} /></h2>
            {restorable && <RestoreForm action={restoreRevision} locale={locale} onScreen={onScreen} revisionId={shown.id} />}
          </div>
          <ContentView locale={locale} content={shown.content} bodyHtml={bodyHtml(shown.content.body)} sectionName={shown.content.sectionId === null ? undefined : sectionName(shown.content.sectionId)} />
        </section>
      )}
      <div className="beside write write--history">
        <section className="panel stack side-panel" aria-labelledby="timeline-title">
          <h2 id="timeline-title">{translate('timeline')}</h2>
          <Timeline {...{ locale, articleId }} entries={told.entries} next={told.next} />
        </section>
        <aside className="stack write-side" aria-label={translate('compare.choose')}>
          <RevisionChoice {...{ locale, revisions }} older={query.cu} newer={query.moi} />
        </aside>
      </div>
    </>
  )
}
