import type { Metadata } from 'next'
import { SectionTree } from '#components/newsroom/manage/section-tree.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readSections } from '#domain/sections/read.ts'
import { sectionTree } from '#domain/sections/section.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { PageFrame } from '../../page-frame.tsx'
import { requireEditor } from '../../require-editor.ts'
import { moveSection } from './actions.ts'

const path = '/toa-soan/chuyen-muc'
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ xong?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, 'manage')('sections.title') }
}

/** The tree of sections and its order. */
export default async function SectionsPage({ params, searchParams }: Props) {
  const { locale } = await params
  const { xong } = await searchParams
  const done = (['tao', 'luu', 'xoa'] as const).find((one) => one === xong)
  const editor = await requireEditor(locale, path)
  const translate = translator(locale, 'manage')
  const tree = sectionTree(await readSections())
  return (
    <PageFrame locale={locale} editor={editor} place="sections" path={path} needs="section.manage" texts={['manage']}>
      <div className="page-head">
        <h1>{translate('sections.title')}</h1>
        <ButtonLink variant="primary" href={localPath(locale, `${path}/moi`)}>{translate('sections.add')}</ButtonLink>
      </div>
      <p className="page-lead">{translate('sections.lead')}</p>
      {done && <Notice kind="ok" live>{translate(`sections.done.${done}`)}</Notice>}
      {tree.length > 0 ? <SectionTree locale={locale} tree={tree} move={moveSection} /> : <p className="panel desk-empty">{translate('sections.empty')}</p>}
    </PageFrame>
  )
}
