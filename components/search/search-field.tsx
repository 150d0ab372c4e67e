import { readerElement } from '#components/site/reader-element.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'

/** The large search field of the results page. The one in the masthead is the landmark; this one goes on from what was typed. */
export function SearchField({ locale, query }: { locale: Locale; query: string }) {
  const t = translator(locale, 'site')
  return (
    <form className="search search--large" action={localPath(locale, '/tim-kiem')} method="get">
      <label className="visually-hidden" htmlFor="tim-lai">{t('searchLabel')}</label>
      {readerElement('reader-suggest', locale, { prefix: locale === 'vi' ? '' : `/${locale}` }, (
        <input id="tim-lai" name="q" type="search" defaultValue={query} placeholder={t('searchPlaceholder')} maxLength={200} autoComplete="off" enterKeyHint="search" />
      ))}
      <button type="submit">{t('searchButton')}</button>
    </form>
  )
}
