import type { Metadata } from 'next'
import { Administration } from '#components/newsroom/administration.tsx'
import { DeskFilters } from '#components/newsroom/desk-filters.tsx'
import { DeskList } from '#components/newsroom/desk-list.tsx'
import { DeskPager } from '#components/newsroom/desk-pager.tsx'
import { DeskTabs } from '#components/newsroom/desk-tabs.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { deskAddress, type DeskQuery, deskQuery, isFiltered } from '#domain/desk/desk.ts'
import { readDesk } from '#domain/desk/read-desk.ts'
import type { Editor } from '#domain/people/editor.ts'
import { may } from '#domain/people/permissions.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { PageFrame } from '../page-frame.tsx'
import { requireEditor } from '../require-editor.ts'
import { beginArticle } from './actions.ts'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, 'newsroom')('places.desk') }
}

/** The desk: what waits for the editor, or all articles. Who has no desk finds the way to what they administer. */
export default async function DeskPage({ params, searchParams }: Props) {
  const { locale } = await params
  const query = deskQuery(await searchParams)
  const path = deskAddress(query)
  const editor = await requireEditor(locale, path)
  const hasDesk = may(editor.role, 'desk.read')
  return (
    <PageFrame locale={locale} editor={editor} place={hasDesk ? (query.view === 'all' ? 'all' : 'desk') : 'home'} path={path}>
      {hasDesk ? <Desk {...{ locale, editor, query }} /> : <Administration locale={locale} />}
    </PageFrame>
  )
}

async function Desk({ locale, editor, query }: { locale: Locale; editor: Editor; query: DeskQuery }) {
  const { rows, previous, next, sections, people } = await readDesk(editor, query, locale)
  const translate = translator(locale, 'desk')
  const empty = query.after || query.before ? 'pageEmpty' : query.view === 'waiting' ? 'waitingEmpty' : isFiltered(query) ? 'filterEmpty' : 'allEmpty'
  return (
    <>
      <div className="page-head">
        <h1>{translate(query.view === 'all' ? 'allTitle' : 'title')}</h1>
        <form action={beginArticle}>
          <input type="hidden" name="locale" value={locale} />
          <SubmitButton>{translate('begin')}</SubmitButton>
        </form>
      </div>
      <DeskTabs locale={locale} view={query.view} />
      {query.view === 'all' && <DeskFilters {...{ locale, query, sections, people }} />}
      {rows.length > 0 ? (
        <div className="panel"><DeskList locale={locale} rows={rows} now={new Date()} /></div>
      ) : (
        <div className="panel desk-empty">
          <p className="desk-empty-title">{translate(`${empty}.title`)}</p>
          <p>{translate(`${empty}.text`)}</p>
          {empty === 'pageEmpty' && <p><a className="link" href={localPath(locale, deskAddress({ ...query, after: undefined, before: undefined }))}>{translate('firstPage')}</a></p>}
        </div>
      )}
      <DeskPager {...{ locale, query, previous, next }} />
    </>
  )
}
