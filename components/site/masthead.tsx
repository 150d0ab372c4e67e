import { localPath } from '#messages/local-path.ts'
import { translator } from '#messages/messages.ts'
import { Emblem } from './emblem.tsx'
import { SearchForm } from './search-form.tsx'
import { contentLanguage, type Site, siteName } from './story-link.ts'

/** Emblem, whose portal it is, its name, and the search. */
export function Masthead({ site }: { site: Site }) {
  const t = translator(site.locale, 'site')
  return (
    <header className="masthead">
      <div className="wrap">
        <a className="nameplate" href={localPath(site.locale, '/')} title={t('home')}>
          <Emblem />
          <span>
            {site.settings.parentBody && <span className="nameplate-parent" lang={contentLanguage(site.locale)}>{site.settings.parentBody}</span>}
            <span className="nameplate-name">{siteName(site.locale, site.settings)}</span>
          </span>
        </a>
        <SearchForm locale={site.locale} id="tim" />
      </div>
    </header>
  )
}
