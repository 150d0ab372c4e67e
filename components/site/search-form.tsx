import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { readerElement } from './reader-element.ts'

/**
 * The search box: an ordinary form that leads to /tim-kiem?q=.
 * @param id of the field: one of its own for each box on a page
 * @param query what was searched for, to go on from
 */
export function SearchForm({ locale, id, query }: { locale: Locale; id: string; query?: string }) {
  const t = translator(locale, 'site')
  return (
    <form className="search" role="search" action={localPath(locale, '/tim-kiem')} method="get" aria-label={t('search')}>
      <label className="visually-hidden" htmlFor={id}>{t('searchLabel')}</label>
      {readerElement('reader-suggest', locale, { prefix: locale === 'vi' ? '' : `/${locale}` }, (
        <input id={id} name="q" type="search" defaultValue={query} placeholder={t('searchPlaceholder')} maxLength={200} autoComplete="off" enterKeyHint="search" />
      ))}
      <button type="submit">{t('searchButton')}</button>
    </form>
  )
}
