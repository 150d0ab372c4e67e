import type { Metadata } from 'next'
import { SiteShell } from '#components/site/site-shell.tsx'
import { contentLanguage, sectionLink } from '#components/site/story-link.ts'
import { sectionTree } from '#domain/sections/section.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { pageMetadata } from '../../metadata.ts'
import { readSite } from '../site-data.ts'

export const dynamic = 'force-dynamic'
type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const { settings } = await readSite(locale)
  const t = translator(locale, 'site')
  return pageMetadata({ locale, path: '/so-do', site: settings, title: t('map'), description: t('mapIntroduction') })
}

/** The site map for people: every section with what it is about, and every other way in. */
export default async function MapPage({ params }: Props) {
  const { locale } = await params
  const site = await readSite(locale)
  const t = translator(locale, 'site')
  const pages = [{ name: t('home'), path: '/' }, { name: t('search'), path: '/tim-kiem' }, { name: t('feedWhole'), path: '/feed.xml' }]
  return (
    <SiteShell site={site} path="/so-do">
      <div className="wrap map">
        <header className="list-head">
          <h1>{t('map')}</h1>
          <p className="list-description">{t('mapIntroduction')}</p>
        </header>
        <section className="part" aria-labelledby="so-do-chuyen-muc">
          <header><h2 id="so-do-chuyen-muc">{t('mapSections')}</h2></header>
          <ul className="map-sections">
            {sectionTree(site.sections).map((section) => (
              <li key={section.id}>
                <h3><a href={sectionLink(section, locale).href}>{sectionLink(section, locale).name}</a></h3>
                {section.description && <p lang={contentLanguage(locale)}>{section.description}</p>}
                {section.children.length > 0 && <ul>{section.children.map((child) => <li key={child.id}><a href={sectionLink(child, locale).href}>{sectionLink(child, locale).name}</a></li>)}</ul>}
              </li>
            ))}
          </ul>
        </section>
        <div className="map-others">
          <section className="part" aria-labelledby="so-do-trang">
            <header><h2 id="so-do-trang">{t('mapPages')}</h2></header>
            <ul className="map-links">{pages.map((page) => <li key={page.path}><a href={localPath(locale, page.path)}>{page.name}</a></li>)}</ul>
          </section>
          <section className="part" aria-labelledby="so-do-may">
            <header><h2 id="so-do-may">{t('mapSitemaps')}</h2></header>
            <ul className="map-links">
              <li><a href="/sitemap.xml">{t('sitemap')}</a></li>
              <li><a href="/news-sitemap.xml">{t('newsSitemap')}</a></li>
              {sectionTree(site.sections).map((section) => {
                const { name, href } = sectionLink(section, locale)
                return <li key={section.id}><a href={`${href}/feed.xml`}>{t('feedOfSectionHint', { section: name })}</a></li>
              })}
            </ul>
          </section>
        </div>
      </div>
    </SiteShell>
  )
}
