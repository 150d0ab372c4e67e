import { sectionTree } from '#domain/sections/section.ts'
import { localPath } from '#messages/local-path.ts'
import { translator } from '#messages/messages.ts'
import { sectionLink, type Site } from './story-link.ts'

/**
 * The main sections, in the editors' order. On a narrow page it scrolls sideways, by touch and by keyboard.
 * @param sectionId the section that is read, or that of the article: it or its main section is marked; null on pages that are nowhere (404, 410)
 */
export function SectionNav({ site, path, sectionId }: { site: Site; path: string; sectionId?: number | null }) {
  const t = translator(site.locale, 'site')
  const here = (href: string) => (href === localPath(site.locale, path) ? 'page' : 'true')
  return (
    <nav className="sections" aria-label={t('sections')}>
      <div className="wrap">
        <ul>
          <li><a href={localPath(site.locale, '/')} aria-current={path === '/' && sectionId !== null ? 'page' : undefined}>{t('home')}</a></li>
          {sectionTree(site.sections).map((section) => {
            const { name, href } = sectionLink(section, site.locale)
            const current = section.id === sectionId || section.children.some((child) => child.id === sectionId)
            return <li key={section.id}><a href={href} aria-current={current ? here(href) : undefined}>{name}</a></li>
          })}
        </ul>
      </div>
    </nav>
  )
}
