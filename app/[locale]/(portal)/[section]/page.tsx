import type { Metadata } from 'next'
import { cache } from 'react'
import { Breadcrumb } from '#components/site/breadcrumb.tsx'
import { fewestMostRead, MostRead } from '#components/site/most-read.tsx'
import { Newest } from '#components/site/newest.tsx'
import { NotFound } from '#components/site/not-found.tsx'
import { Paging, pagePath } from '#components/site/paging.tsx'
import { SiteShell } from '#components/site/site-shell.tsx'
import { StoryList } from '#components/site/story-list.tsx'
import { contentLanguage, sectionLink, sectionName, sectionTrail, storyLinks } from '#components/site/story-link.ts'
import { pageNumber } from '#domain/addresses/page-number.ts'
import { readNewest, readSectionPage } from '#domain/articles/read.ts'
import { readMostRead } from '#domain/readership/read.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { hiddenMetadata, pageMetadata } from '../../metadata.ts'
import { readSite } from '../site-data.ts'

export const dynamic = 'force-dynamic'
type Props = { params: Promise<{ locale: Locale; section: string }>; searchParams: Promise<{ trang?: string | string[] }> }

const find = cache(async (locale: Locale, slug: string) => {
  const site = await readSite(locale)
  return { site, section: site.sections.find((one) => one.slug === slug) }
})

/** The proxy has refused any other page number; the first is what remains. */
const pageOf = async ({ searchParams }: Props) => pageNumber(new URLSearchParams({ trang: String((await searchParams).trang ?? 1) })) ?? 1

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, section: slug } = await props.params
  const { site, section } = await find(locale, slug)
  const t = translator(locale, 'site')
  if (!section) return hiddenMetadata({ locale, site: site.settings, title: t('notFoundTitle') })
  const page = await pageOf(props)
  const name = sectionName(section, locale)
  return pageMetadata({
    locale, path: `/${slug}`, site: site.settings, page, section: { name, slug },
    title: page === 1 ? name : `${name} – ${t('page', { page })}`,
    description: (locale === 'vi' && section.description) || t('sectionDescription', { section: name, body: site.settings.managingBody }),
  })
}

/** A section with those below it: what it is about, and its articles, newest first, a page at a time. */
export default async function SectionPage(props: Props) {
  const { locale, section: slug } = await props.params
  const { site, section } = await find(locale, slug)
  if (!section) return <SiteShell site={site} path="/" sectionId={null}><NotFound site={site} newest={storyLinks(site, await readNewest(8))} /></SiteShell>
  const t = translator(locale, 'site')
  const children = site.sections.filter((one) => one.parentId === section.id)
  const sectionIds = [section.id, ...children.map((child) => child.id)]
  const [{ stories, page, pages }, newest, mostRead] = await Promise.all([readSectionPage(sectionIds, await pageOf(props)), readNewest(10), readMostRead(5, sectionIds)])
  const elsewhere = newest.filter((story) => !stories.some((shown) => shown.id === story.id)).slice(0, 5)
  const href = localPath(locale, `/${slug}`)
  return (
    <SiteShell site={site} path={pagePath(`/${slug}`, page)} sectionId={section.id}>
      <div className="wrap list-page">
        <header className="list-head">
          {section.parentId !== null && <Breadcrumb trail={sectionTrail(site, section.parentId)} locale={locale} />}
          <h1>{sectionName(section, locale)}{page > 1 && <span className="list-page-number"> {t('pageOf', { page, pages })}</span>}</h1>
          {section.description && <p className="list-description" lang={contentLanguage(locale)}>{section.description}</p>}
          <div className="list-ways">
            {children.length > 0 && <nav aria-label={t('subsections')}><ul>{children.map((child) => <li key={child.id}><a href={sectionLink(child, locale).href}>{sectionName(child, locale)}</a></li>)}</ul></nav>}
            <a className="list-feed" href={`${href}/feed.xml`} aria-label={t('feedOfSectionHint', { section: sectionName(section, locale) })}>{t('feedOfSection')}</a>
          </div>
        </header>
        <div className="list-main">
          {stories.length === 0 && <p className="empty">{page === 1 ? t('sectionEmpty') : t('pageEmpty')}</p>}
          {stories.length > 0 && <StoryList stories={storyLinks(site, stories)} locale={locale} label={t('sectionStories')} kicker={(story) => story.section.href !== href} firstLarge={page === 1} />}
          <Paging path={`/${slug}`} page={page} pages={pages} locale={locale} />
        </div>
        {(elsewhere.length > 0 || mostRead.length >= fewestMostRead) && (
          <aside className="list-aside" aria-label={t('aside')}>
            {elsewhere.length > 0 && <Newest stories={storyLinks(site, elsewhere)} locale={locale} />}
            <MostRead stories={storyLinks(site, mostRead)} locale={locale} />
          </aside>
        )}
      </div>
    </SiteShell>
  )
}
