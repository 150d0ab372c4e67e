import { isoTime } from '../vietnamese/time.ts'
import { element, xmlHead, xmlText } from './xml.ts'

/** Ids in a part of the sitemap: with both languages at most 10,000 addresses, of the 50,000 that are allowed. */
export const sitemapPartSize = 5_000

/** The part of the sitemap that an article stands in, from 1. */
export const sitemapPart = (articleId: number): number => Math.ceil(articleId / sitemapPartSize)

/** A page in both languages, as absolute addresses. */
export type SitemapPage = { vi: string; en: string; changedAt?: Date | undefined }

/** A story of the last two days. */
export type NewsPage = { url: string; title: string; publishedAt: Date }

const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The index that names the parts of the sitemap. */
export function sitemapIndex(parts: readonly { url: string; changedAt?: Date | undefined }[]): string {
  return `${xmlHead}<sitemapindex xmlns="${schema}">\n${parts.map(({ url, changedAt }) => `<sitemap>${element('loc', url)}${modified(changedAt)}</sitemap>\n`).join('')}</sitemapindex>\n`
}

/** One part: each page in Vietnamese and in English, and each naming both. */
export function sitemap(pages: readonly SitemapPage[]): string {
  const entries = pages.map(({ vi, en, changedAt }) => {
    const others = ([['vi', vi], ['en', en], ['x-default', vi]] as const).map(([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${xmlText(href)}"/>`).join('')
    return [vi, en].map((url) => `<url>${element('loc', url)}${modified(changedAt)}${others}</url>\n`).join('')
  })
  return `${xmlHead}<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`
}

/** The sitemap for news. The stories are Vietnamese. */
export function newsSitemap(publication: string, pages: readonly NewsPage[]): string {
  const entries = pages.map(({ url, title, publishedAt }) =>
    `<url>${element('loc', url)}<news:news><news:publication>${element('news:name', publication)}${element('news:language', 'vi')}</news:publication>` +
    `${element('news:publication_date', isoTime(publishedAt))}${element('news:title', title)}</news:news></url>\n`)
  return `${xmlHead}<urlset xmlns="${schema}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${entries.join('')}</urlset>\n`
}

const modified = (at: Date | undefined): string => (at ? element('lastmod', isoTime(at)) : '')
