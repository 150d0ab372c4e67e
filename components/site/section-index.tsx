import { sectionTree } from '#domain/sections/section.ts'
import { translator } from '#messages/messages.ts'
import { sectionLink, type Site } from './story-link.ts'

/** All main sections as a list. */
export function SectionIndex({ site }: { site: Site }) {
  const t = translator(site.locale, 'site')
  return (
    <section className="part" aria-labelledby="cac-chuyen-muc">
      <header><h2 id="cac-chuyen-muc">{t('sections')}</h2></header>
      <ul className="section-index">
        {sectionTree(site.sections).map((section) => {
          const { name, href } = sectionLink(section, site.locale)
          return <li key={section.id}><a href={href}>{name}</a></li>
        })}
      </ul>
    </section>
  )
}
