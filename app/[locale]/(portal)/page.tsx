import type { Metadata } from 'next'
import { cache } from 'react'
import { MostRead } from '#components/site/most-read.tsx'
import { Newest } from '#components/site/newest.tsx'
import { SectionBlock } from '#components/site/section-block.tsx'
import { SiteShell } from '#components/site/site-shell.tsx'
import { Story } from '#components/site/story.tsx'
import { sectionLink, storyLinks, siteName } from '#components/site/story-link.ts'
import { readFrontPage } from '#domain/articles/read.ts'
import { readMostRead } from '#domain/readership/read.ts'
import type { Locale } from '#messages/messages.ts'
import { translator } from '#messages/messages.ts'
import { pageMetadata } from '../metadata.ts'
import { readSite } from './site-data.ts'

export const dynamic = 'force-dynamic'
type Props = { params: Promise<{ locale: Locale }> }

const read = cache(async (locale: Locale) => {
  const site = await readSite(locale)
  return { site, front: await readFrontPage(site.sections) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const { site: { settings } } = await read(locale)
  const t = translator(locale, 'site')
  return pageMetadata({ locale, path: '/', site: settings, description: t('frontDescription', { site: siteName(locale, settings), body: settings.managingBody }) })
}

/** The front page: the lead story and those beside it, the newest with their times, a block for each main section. */
export default async function FrontPage({ params }: Props) {
  const { locale } = await params
  const { site, front } = await read(locale)
  const t = translator(locale, 'site')
  const [lead] = storyLinks(site, front.lead ? [front.lead] : [])
  const newest = storyLinks(site, front.newest)
  const mostRead = storyLinks(site, await readMostRead(6))
  return (
    <SiteShell site={site} path="/">
      <div className="wrap front">
        <h1 className="visually-hidden">{t('frontTitle', { site: siteName(locale, site.settings) })}</h1>
        {!lead && <p className="empty">{t('siteEmpty')}</p>}
        <div className="front-top">
          <section className="front-lead" aria-label={t('lead')}>
            {lead && <Story story={lead} locale={locale} size="lead" level={2} />}
            <div className="front-beside">{storyLinks(site, front.beside).map((story) => <Story key={story.id} story={story} locale={locale} />)}</div>
          </section>
          {newest.length > 0 && <Newest stories={newest} locale={locale} />}
        </div>
        <MostRead stories={mostRead} locale={locale} />
        <div className="front-blocks">
          {front.blocks.map(({ section, children, stories }) => (
            <SectionBlock key={section.id} section={sectionLink(section, locale)} subsections={children.map((child) => sectionLink(child, locale))} stories={storyLinks(site, stories)} locale={locale} />
          ))}
        </div>
      </div>
    </SiteShell>
  )
}
