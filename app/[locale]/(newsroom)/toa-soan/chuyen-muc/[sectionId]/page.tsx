import type { Metadata } from 'next'
import { SectionDelete } from '#components/newsroom/manage/section-delete.tsx'
import { SectionForm } from '#components/newsroom/manage/section-form.tsx'
import { Missing } from '#components/newsroom/missing.tsx'
import { readSections } from '#domain/sections/read.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { PageFrame } from '../../../page-frame.tsx'
import { requireEditor } from '../../../require-editor.ts'
import { dropSection, editSection } from '../actions.ts'

const list = '/toa-soan/chuyen-muc'
type Props = { params: Promise<{ locale: Locale; sectionId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, 'manage')('sections.edit') }
}

/** One section. */
export default async function SectionPage({ params }: Props) {
  const { locale, sectionId } = await params
  const path = `${list}/${sectionId}`
  const editor = await requireEditor(locale, path)
  const sections = await readSections()
  const section = sections.find(({ id }) => String(id) === sectionId)
  // Two levels only: what has sections under it stays a main section.
  const parents = sections.some(({ parentId }) => parentId === section?.id) ? [] : sections.filter(({ id, parentId }) => parentId === null && id !== section?.id)
  return (
    <PageFrame locale={locale} editor={editor} place="sections" path={path} needs="section.manage" texts={['manage']}>
      {section ? (
        <>
          <h1>{locale === 'en' ? section.nameEnglish : section.name}</h1>
          <SectionForm action={editSection} locale={locale} listPath={localPath(locale, list)} parents={parents} section={section} />
          <SectionDelete action={dropSection} locale={locale} section={section} />
        </>
      ) : (
        <Missing locale={locale} backTo={list} />
      )}
    </PageFrame>
  )
}
