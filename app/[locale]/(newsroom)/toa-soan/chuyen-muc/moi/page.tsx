import type { Metadata } from 'next'
import { SectionForm } from '#components/newsroom/manage/section-form.tsx'
import { readSections } from '#domain/sections/read.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { PageFrame } from '../../../page-frame.tsx'
import { requireEditor } from '../../../require-editor.ts'
import { addSection } from '../actions.ts'

const path = '/toa-soan/chuyen-muc/moi'
type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, 'manage')('sections.add') }
}

/** A new section. */
export default async function NewSectionPage({ params }: Props) {
  const { locale } = await params
  const editor = await requireEditor(locale, path)
  const parents = (await readSections()).filter(({ parentId }) => parentId === null)
  return (
    <PageFrame locale={locale} editor={editor} place="sections" path={path} needs="section.manage" texts={['manage']}>
      <h1>{translator(locale, 'manage')('sections.add')}</h1>
      <SectionForm action={addSection} locale={locale} listPath={localPath(locale, '/toa-soan/chuyen-muc')} parents={parents} />
    </PageFrame>
  )
}
