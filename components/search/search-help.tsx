import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'

/** What to try when nothing was found. */
export function SearchHelp({ locale }: { locale: Locale }) {
  const t = translator(locale, 'search')
  return (
    <section className="search-help" aria-labelledby="search-help">
      <h2 id="search-help">{t('helpTitle')}</h2>
      <ul>
        <li>{t('helpFewer')}</li>
        <li>{t('helpSpelling')}</li>
        <li>{t.rich('helpSections', { map: (words) => <a href={localPath(locale, '/so-do')}>{words}</a> })}</li>
      </ul>
    </section>
  )
}
