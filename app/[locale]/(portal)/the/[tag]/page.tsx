import type { Metadata } from 'next'
import { cache } from 'react'
import { Breadcrumb } from '#components/site/breadcrumb.tsx'
import { NotFound } from '#components/site/not-found.tsx'
import { Paging, pagePath } from '#components/site/paging.tsx'
import { SectionIndex } from '#components/site/section-index.tsx'
import { SiteShell } from '#components/site/site-shell.tsx'
import { StoryList } from '#components/site/story-list.tsx'
import { contentLanguage, storyLinks } from '#components/site/story-link.ts'
import { pageNumber } from '#domain/addresses/page-number.ts'
import { readTagPage } from '#domain/tags/read.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { hiddenMetadata, pageMetadata } from '../../../metadata.ts'
import { readSite } from '../../site-data.ts'

export const dynamic = 'force-dynamic'
type Props = { params: Promise<{ locale: Locale; tag: string }>; searchParams: Promise<{ trang?: string | string[] }> }

const read = cache(async (locale: Locale, slug: string, trang: string) => {
  const page = pageNumber(new URLSearchParams({ trang })) ?? 1
  const [site, tag] = await Promise.all([readSite(locale), readTagPage(slug, page)])
  return { site, tag }
})
const readFor = async ({ params, searchParams }: Props) => {
  const { locale, tag } = await params
  return { locale, slug: tag, ...(await read(locale, tag, String((await searchParams).trang ?? 1))) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, slug, site, tag } = await readFor(props)
  const t = translator(locale, 'site')
  if (!tag) return hiddenMetadata({ locale, site: site.settings, title: t('notFoundTitle') })
  const title = tag.page === 1 ? t('tagTitle', { tag: tag.name }) : `${t('tagTitle', { tag: tag.name })} – ${t('page', { page: tag.page })}`
  return pageMetadata({ locale, path: `/the/${slug}`, site: site.settings, page: tag.page, title, description: t('tagDescription', { tag: tag.name, body: site.settings.managingBody }) })
}

/** The articles that carry a tag, newest first, a page at a time. */
export default async function TagPage(props: Props) {
  const { locale, slug, site, tag } = await readFor(props)
  if (!tag) return <SiteShell site={site} path="/" sectionId={null}><NotFound site={site} newest={[]} /></SiteShell>
  const t = translator(locale, 'site')
  const { name, stories, page, pages } = tag
  return (
    <SiteShell site={site} path={pagePath(`/the/${slug}`, page)}>
      <div className="wrap list-page">
        <header className="list-head">
          <Breadcrumb trail={[]} locale={locale} current={t('tag')} />
          <h1 lang={contentLanguage(locale)}>{name}{page > 1 && <span className="list-page-number" lang={locale}> {t('pageOf', { page, pages })}</span>}</h1>
        </header>
        <div className="list-main">
          {stories.length === 0 && <p className="empty">{t('tagEmpty')}</p>}
          {stories.length > 0 && <StoryList stories={storyLinks(site, stories)} locale={locale} label={t('tagStories')} firstLarge={page === 1} />}
          <Paging path={`/the/${slug}`} page={page} pages={pages} locale={locale} />
        </div>
        <aside className="list-aside" aria-label={t('sections')}><SectionIndex site={site} /></aside>
      </div>
    </SiteShell>
  )
}
