import type { Metadata } from 'next'
import { StyleForm, StyleView } from '#components/newsroom/proofreading/style-form.tsx'
import { AddWord, WordList } from '#components/newsroom/proofreading/word-forms.tsx'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readHouseStyle, readHouseWords } from '#domain/house-style/read.ts'
import type { Editor } from '#domain/people/editor.ts'
import { may } from '#domain/people/permissions.ts'
import { compareWords } from '#domain/vietnamese/collation.ts'
import { fold } from '#domain/vietnamese/fold.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { PageFrame } from '../../page-frame.tsx'
import { requireEditor } from '../../require-editor.ts'
import { addWord, dropWord, saveStyle } from './actions.ts'

const path = '/toa-soan/tu-dien'
/** Most words shown at once. */
const mostShown = 400
type Query = { xong?: string | string[]; tim?: string | string[] }
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, 'spelling')('page.title') }
}

/** The house's dictionary and style, by which everything is proofread. */
export default async function DictionaryPage({ params, searchParams }: Props) {
  const { locale } = await params
  const editor = await requireEditor(locale, path)
  const translate = translator(locale, 'spelling')
  return (
    <PageFrame locale={locale} editor={editor} place="dictionary" path={path} needs="desk.read" texts={['spelling']}>
      <h1>{translate('page.title')}</h1>
      <p className="page-lead">{translate('page.lead')}</p>
      <House locale={locale} editor={editor} query={await searchParams} />
    </PageFrame>
  )
}

async function House({ locale, editor, query }: { locale: Locale; editor: Editor; query: Query }) {
  const translate = translator(locale, 'spelling')
  const [style, all] = await Promise.all([readHouseStyle(), readHouseWords()])
  const mayChange = may(editor.role, 'houseStyle.change')
  const done = (['them', 'bo'] as const).find((one) => one === query.xong)
  const filter = typeof query.tim === 'string' ? query.tim.trim().slice(0, 60) : ''
  const words = (filter ? all.filter((word) => fold(word).includes(fold(filter))) : all).sort(compareWords)
  return (
    <>
      {done && <Notice kind="ok" live>{translate(`words.${done}`)}</Notice>}
      {!mayChange && <Notice>{translate('page.readOnly')}</Notice>}
      <div className="beside house">
        <section className="panel house-part" aria-labelledby="words-title">
          <h2 id="words-title">{translate('words.title')}</h2>
          <p className="field-hint">{translate('words.hint')}</p>
          {mayChange && <AddWord action={addWord} locale={locale} />}
          {(all.length > 10 || filter) && (
            <form className="house-filter" role="search" action={localPath(locale, path)}>
              <TextField name="tim" type="search" label={translate('words.filter')} defaultValue={filter} maxLength={60} lang="vi" />
              <Button type="submit">{translate('words.show')}</Button>
              {filter && <a className="link" href={localPath(locale, path)}>{translate('words.all')}</a>}
            </form>
          )}
          <p className="field-hint">{filter && words.length === 0 ? translate('words.none', { filter }) : translate('words.count', { count: words.length })}</p>
          {words.length > 0 && <WordList action={mayChange ? dropWord : undefined} locale={locale} words={words.slice(0, mostShown)} />}
          {words.length > mostShown && <p className="field-hint">{translate('words.more', { count: words.length - mostShown })}</p>}
        </section>
        <section className="panel house-part" aria-labelledby="style-title">
          <h2 id="style-title">{translate('style.title')}</h2>
          {mayChange ? <StyleForm action={saveStyle} style={style} /> : <StyleView style={style} />}
        </section>
      </div>
    </>
  )
}
