import { translator } from '#messages/messages.ts'
import { Newest } from './newest.tsx'
import { SearchForm } from './search-form.tsx'
import { SectionIndex } from './section-index.tsx'
import type { Site, StoryLink } from './story-link.ts'

/** What helps a reader who came to an address with nothing to read: the search, the sections, the newest. */
export function WaysOn({ site, newest }: { site: Site; newest: readonly StoryLink[] }) {
  return (
    <>
      <div className="ways-search"><SearchForm locale={site.locale} id="tim-tiep" /></div>
      <div className="ways">
        {newest.length > 0 && <Newest stories={newest} locale={site.locale} />}
        <SectionIndex site={site} />
      </div>
    </>
  )
}

/** The page for an address that never was. */
export function NotFound({ site, newest }: { site: Site; newest: readonly StoryLink[] }) {
  const t = translator(site.locale, 'site')
  return (
    <div className="wrap message-page">
      <p className="message-code">404</p>
      <h1>{t('notFoundTitle')}</h1>
      <p className="message-text">{t('notFoundHelp')}</p>
      <WaysOn site={site} newest={newest} />
    </div>
  )
}
