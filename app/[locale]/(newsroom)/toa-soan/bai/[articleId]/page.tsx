import type { Metadata } from 'next'
import { ArticleEditor } from '#components/newsroom/editor/article-editor.tsx'
import { KeptNotice } from '#components/newsroom/editor/kept-notice.tsx'
import { Forbidden } from '#components/newsroom/forbidden.tsx'
import { Missing } from '#components/newsroom/missing.tsx'
import { ArticleHead } from '#components/newsroom/workflow/article-head.tsx'
import { ArticleNotices } from '#components/newsroom/workflow/article-notices.tsx'
import { ContentView } from '#components/newsroom/workflow/content-view.tsx'
import { WorkflowPanel } from '#components/newsroom/workflow/workflow-panel.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { bodyHtml } from '#domain/articles/body-html.ts'
import { type DeskEdition, editForDesk, suggestedTags } from '#domain/editions/desk.ts'
import { proofreadingStyle } from '#domain/house-style/house-style.ts'
import { readHouseStyle, readHouseWords } from '#domain/house-style/read.ts'
import type { Editor } from '#domain/people/editor.ts'
import { may } from '#domain/people/permissions.ts'
import { readSections } from '#domain/sections/read.ts'
import { sectionTree } from '#domain/sections/section.ts'
import { vietnamDay } from '#domain/vietnamese/time.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { PageFrame } from '../../../page-frame.tsx'
import { requireEditor, signInPath } from '../../../require-editor.ts'
import { chooseStyle, learnWord } from '../../tu-dien/actions.ts'
import { saveContent, takeStep } from './actions.ts'

type Props = { params: Promise<{ locale: Locale; articleId: string }>; searchParams: Promise<{ xong?: string | string[]; sua?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, articleId } = await params
  return { title: translator(locale, 'workflow')('pageTitle', { number: articleId }) }
}

/**
 * An article of the newsroom: the editor where the one who asks may save, the text to read otherwise, and the workflow. What
 * waits for a decision is opened to be read: who changes a letter of it may no longer approve it. `?sua=1` asks for the editor.
 */
export default async function ArticlePage({ params, searchParams }: Props) {
  const { locale, articleId } = await params
  const path = `/toa-soan/bai/${articleId}`
  const editor = await requireEditor(locale, path)
  const edition = may(editor.role, 'desk.read') ? await editForDesk(editor, Number(articleId)) : null
  const { xong: done, sua } = await searchParams
  return (
    <PageFrame locale={locale} editor={editor} place={may(editor.role, 'desk.read') ? 'desk' : 'home'} path={path} texts={['editor', 'report', 'workflow', 'spelling', 'proofreading']}>
      {!may(editor.role, 'desk.read') ? <Forbidden locale={locale} role={editor.role} /> : !edition ? <Missing locale={locale} backTo="/toa-soan" /> : <Article {...{ locale, editor, edition }} done={typeof done === 'string' ? done : undefined} wantsToEdit={sua === '1'} />}
    </PageFrame>
  )
}

async function Article({ locale, editor, edition, done, wantsToEdit }: { locale: Locale; editor: Editor; edition: DeskEdition; done: string | undefined; wantsToEdit: boolean }) {
  const translate = translator(locale, 'editor')
  const { articleId, editionId, headNumber, content } = edition
  const sections = await readSections()
  const nameOf = (section: { name: string; nameEnglish: string }) => (locale === 'en' ? section.nameEnglish : section.name)
  const waits = edition.state === 'submitted' || edition.state === 'approved'
  const maySave = edition.offered.includes('edition.save')
  const isEdited = maySave && (wantsToEdit || !waits)
  const editHref = maySave && !isEdited ? localPath(locale, `/toa-soan/bai/${articleId}?sua=1`) : undefined
  const heading = translate(isEdited ? 'heading' : 'headingRead', { title: content.title || translate('untitled') })
  const head = <><ArticleHead locale={locale} edition={edition} heading={heading} editHref={editHref} /><ArticleNotices locale={locale} edition={edition} done={done} isEdited={isEdited} /></>
  const workflow = <WorkflowPanel locale={locale} edition={edition} action={takeStep} />

  if (!isEdited) {
    const section = sections.find((one) => one.id === content.sectionId)
    return (
      <>
        {head}
        <KeptNotice userId={editor.id} articleId={articleId} current={content} headNumber={headNumber} editHref={editHref} />
        <div className="beside write">
          <ContentView locale={locale} content={content} bodyHtml={bodyHtml(content.body)} sectionName={section && nameOf(section)} />
          <aside className="stack write-side" aria-label={translate('side')}>{workflow}</aside>
        </div>
      </>
    )
  }
  const choices = sectionTree(sections).flatMap((branch) => [{ id: branch.id, name: nameOf(branch), depth: 0 as const }, ...branch.children.map((child) => ({ id: child.id, name: nameOf(child), depth: 1 as const }))])
  const [style, dictionary, suggestions] = await Promise.all([readHouseStyle(), readHouseWords(), suggestedTags(editor)])
  const options = { ...proofreadingStyle(style), dictionary, publishedOn: vietnamDay(edition.firstPublishedAt ?? new Date()) }
  return (
    <>
      <noscript><Notice kind="warn" title={translate('noScript')}><p>{translate('noScriptText')}</p></Notice></noscript>
      <ArticleEditor
        key={editionId} userId={editor.id} edition={{ articleId, editionId, headNumber, savedAt: edition.head.at.toISOString(), content }} sections={choices} suggestions={suggestions}
        house={{ options, mayChange: may(editor.role, 'houseStyle.change'), learn: learnWord, choose: chooseStyle }}
        save={saveContent} signInHref={signInPath(locale, `/toa-soan/bai/${articleId}${waits ? '?sua=1' : ''}`)} refreshAfterSave={waits} head={head} workflow={workflow}
      />
    </>
  )
}
