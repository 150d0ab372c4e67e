import type { ReactNode } from 'react'
import { translator } from '#messages/messages.ts'
import { Footer } from './footer.tsx'
import { Masthead } from './masthead.tsx'
import { SectionNav } from './section-nav.tsx'
import type { Site } from './story-link.ts'
import { UtilityBar } from './utility-bar.tsx'

/**
 * What stands around every page of the portal.
 * @param path the Vietnamese address of the page with its query, for the language switch and to mark where the reader is
 * @param sectionId the section of the page, if it has one
 * @param now the day that the page is of
 */
export function SiteShell({ site, path, sectionId, now = new Date(), children }: { site: Site; path: string; sectionId?: number | null; now?: Date; children: ReactNode }) {
  const t = translator(site.locale, 'site')
  return (
    <>
      <a className="skip" href="#noi-dung">{t('skip')}</a>
      <UtilityBar site={site} path={path} now={now} />
      <Masthead site={site} />
      <SectionNav site={site} path={path} sectionId={sectionId} />
      <main id="noi-dung" tabIndex={-1}>{children}</main>
      <Footer site={site} />
    </>
  )
}
