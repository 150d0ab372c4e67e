import type { Metadata } from 'next'
import { Results } from '#components/search/results.tsx'
import { SearchField } from '#components/search/search-field.tsx'
import { SearchHelp } from '#components/search/search-help.tsx'
import { Paging, pagePath } from '#components/site/paging.tsx'
import { SectionIndex } from '#components/site/section-index.tsx'
import { SiteShell } from '#components/site/site-shell.tsx'
import { sectionLink } from '#components/site/story-link.ts'
import { listPageSize, pageCount, pageNumber } from '#domain/addresses/page-number.ts'
import { articlePath } from '#domain/articles/article.ts'
import { maximumQuery, readQuery } from '#domain/search/query.ts'
import { countedHits, search } from '#domain/search/search.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { hiddenMetadata } from '../../metadata.ts'
import { readSite } from '../site-data.ts'

export const dynamic = 'force-dynamic'
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ q?: string | string[]; trang?: string | string[] }> }

/** What was typed, whatever the address holds; of several the first. */
async function typedIn({ searchParams }: Props): Promise<string> {
  const { q } = await searchParams
  return ((Array.isArray(q) ? q[0] : q) ?? '').toWellFormed().slice(0, maximumQuery)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale } = await props.params
  const t = translator(locale, 'search')
  const query = readQuery(await typedIn(props))
  return hiddenMetadata({ locale, site: (await readSite(locale)).settings, title: query ? t('titleFor', { query: query.text }) : t('title') })
}

/** Search: the field, how many were found, the hits of one page, and help where there are none. */
export default async function SearchPage(props: Props) {
  const { locale } = await props.params
  const typed = await typedIn(props)
  const query = readQuery(typed)
  const page = pageNumber(new URLSearchParams({ trang: String((await props.searchParams).trang ?? 1) })) ?? 1
  const [site, found] = await Promise.all([readSite(locale), query && search(query, page)])
  const t = translator(locale, 'search')
  const path = query ? `/tim-kiem?${new URLSearchParams({ q: query.text })}` : '/tim-kiem'
  const results = (found?.hits ?? []).flatMap(({ slug, sectionId, ...hit }) => {
    const section = site.sections.find((one) => one.id === sectionId)
    return section ? [{ ...hit, section: sectionLink(section, locale), href: localPath(locale, articlePath(section.slug, { id: hit.id, slug })) }] : []
  })
  const total = found?.total ?? 0
  return (
    <SiteShell site={site} path={pagePath(path, page)}>
      <div className="wrap list-page">
        <header className="list-head">
          <h1>{query ? t('titleFor', { query: query.text }) : t('title')}</h1>
          <SearchField locale={locale} query={query?.text ?? typed} />
        </header>
        <div className="list-main">
          {!query && <p className="search-said">{typed.trim() ? t('noWord') : t('introduction')}</p>}
          {found && total === 0 && <><p className="search-said" role="status">{t('nothing', { query: query!.text })}</p><SearchHelp locale={locale} /></>}
          {total > 0 && <p className="search-count" role="status">{found!.partial ? t('partial') : total > countedHits ? t('foundMany', { count: countedHits }) : t('found', { count: total })}</p>}
          {results.length > 0 && <Results results={results} start={(page - 1) * listPageSize + 1} locale={locale} />}
          {total > 0 && results.length === 0 && <p className="search-said">{t('beyond')} <a href={localPath(locale, path)}>{t('first')}</a></p>}
          {found && !found.partial && <Paging path={path} page={page} pages={pageCount(total)} locale={locale} />}
        </div>
        <aside className="list-aside" aria-label={translator(locale, 'site')('sections')}><SectionIndex site={site} /></aside>
      </div>
    </SiteShell>
  )
}
