import type { Metadata } from 'next'
import { siteName } from '#components/site/story-link.ts'
import { cut } from '#domain/articles/structured-data.ts'
import type { SiteSettings } from '#domain/settings/setting.ts'
import { isoTime } from '#domain/vietnamese/time.ts'
import { env } from '#env.ts'
import { localPath } from '#messages/local-path.ts'
import type { Locale } from '#messages/messages.ts'

type Names = Pick<SiteSettings, 'name' | 'nameEnglish'>

/** `path` is the Vietnamese address without a query; `page` the page of a list, 1 by default. `title` is left out on the front page. */
export type PageFacts = {
  locale: Locale
  path: string
  site: Names
  title?: string
  description: string
  page?: number
  /** The section whose own feed the page offers beside that of the site. */
  section?: { name: string; slug: string }
}

const maximumDescription = 300

/** The address of a page with its host, as search engines are told it. */
export const absolute = (locale: Locale, path: string): string => env().SITE_URL + localPath(locale, path)

/** Head of a page that search engines may index: title, canonical, languages, previews, feeds. */
export function pageMetadata({ locale, path, site, title, description, page = 1, section }: PageFacts): Metadata {
  const name = siteName(locale, site)
  const address = page > 1 ? `${path}?trang=${page}` : path
  const summary = cut(description, maximumDescription)
  const feeds = [{ url: absolute(locale, '/feed.xml'), title: name }, ...(section ? [{ url: absolute(locale, `/${section.slug}/feed.xml`), title: `${section.name} | ${name}` }] : [])]
  return {
    title: { absolute: title ? `${title} | ${name}` : name },
    description: summary,
    alternates: {
      canonical: absolute(locale, address),
      languages: { vi: absolute('vi', address), en: absolute('en', address), 'x-default': absolute('vi', address) },
      types: { 'application/rss+xml': feeds },
    },
    openGraph: { type: 'website', url: absolute(locale, address), title: title ?? name, description: summary, siteName: name, ...localesOf(locale) },
    twitter: { card: 'summary', title: title ?? name, description: summary },
  }
}

/** Head of an article's page: that of a page, and when, where and under what it was published. */
export function articleMetadata(facts: PageFacts & { title: string; publishedAt: Date; updatedAt: Date; section: { name: string; slug: string }; tags: readonly string[] }): Metadata {
  const { publishedAt, updatedAt, section, tags } = facts
  const common = pageMetadata(facts)
  return {
    ...common,
    openGraph: { ...common.openGraph, type: 'article', publishedTime: isoTime(publishedAt), modifiedTime: isoTime(updatedAt), section: section.name, tags: [...tags] },
  }
}

/** Head of a page that no search engine shall keep: search results, 404, 410, the newsroom. It has no canonical address. */
export function hiddenMetadata({ locale, site, title }: { locale: Locale; site: Names; title: string }): Metadata {
  return { title: { absolute: `${title} | ${siteName(locale, site)}` }, robots: { index: false, follow: true } }
}

function localesOf(locale: Locale): { locale: string; alternateLocale: string } {
  return locale === 'vi' ? { locale: 'vi_VN', alternateLocale: 'en_GB' } : { locale: 'en_GB', alternateLocale: 'vi_VN' }
}
