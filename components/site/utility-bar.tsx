import { localPath, otherLocalePath } from '#messages/local-path.ts'
import { translator } from '#messages/messages.ts'
import { dayWords } from './moment.tsx'
import { readerElement } from './reader-element.ts'
import type { Site } from './story-link.ts'

/** The line above the masthead: today, the ways around, and the same page in the other language. */
export function UtilityBar({ site: { locale }, path, now }: { site: Site; path: string; now: Date }) {
  const t = translator(locale, 'site')
  const other = locale === 'vi' ? 'en' : 'vi'
  return (
    <div className="utility">
      <div className="wrap">
        <span className="utility-day">{dayWords(now, locale)}</span>
        <nav aria-label={t('utility')}>
          <ul>
            <li><a href={localPath(locale, '/so-do')}>{t('map')}</a></li>
            <li><a href={localPath(locale, '/feed.xml')}>RSS</a></li>
            <li><a href={otherLocalePath(locale, path)} hrefLang={other} lang={other} title={t('otherLanguageHint')}>{t('otherLanguage')}</a></li>
          </ul>
        </nav>
        {readerElement('reader-display', locale)}
      </div>
    </div>
  )
}
