import type { BreadcrumbList, NewsArticle, Organization, Person, WithContext } from 'schema-dts'
import { isoTime } from '../vietnamese/time.ts'

/** What search engines are told of a live article. Addresses are absolute. */
export type StoryData = { url: string; title: string; lead: string; publishedAt: Date; updatedAt: Date; section: string; tags: readonly string[]; authorLine: string }
/** Who publishes. `url` is the front page, absolute. */
export type PublisherData = { name: string; url: string; logo?: string }

/** Words that an organisation's name begins with; an author line that begins otherwise names people. */
const organisationForm = /^(ban|báo|bộ|cổng|cơ quan|công an|cục|đài|đảng|đoàn|hội|khối|liên đoàn|mặt trận|nhóm|phòng|sở|thông tấn|tổ|tòa soạn|toà soạn|trang|trung tâm|ttxvn|ubnd|ủy ban|uỷ ban|văn phòng|viện)(\s|$)/iu
const maximumHeadline = 110

/** The NewsArticle of schema.org for one story. `story.lead` is its description; the text of articles is Vietnamese in either interface. */
export function newsArticle(story: StoryData, publisher: PublisherData): WithContext<NewsArticle> {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: cut(story.title, maximumHeadline),
    description: story.lead,
    datePublished: isoTime(story.publishedAt),
    dateModified: isoTime(story.updatedAt),
    author: authors(story.authorLine, publisher),
    publisher: organisation(publisher),
    mainEntityOfPage: { '@type': 'WebPage', '@id': story.url },
    url: story.url,
    articleSection: story.section,
    ...(story.tags.length > 0 && { keywords: [...story.tags] }),
    inLanguage: 'vi',
    isAccessibleForFree: true,
  }
}

/** Where a page stands, from the front page to the page itself. */
export function breadcrumbList(trail: readonly { name: string; url: string }[]): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, url }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: url })),
  }
}

function organisation({ name, url, logo }: PublisherData): Organization {
  return { '@type': 'Organization', name, url, ...(logo && { logo: { '@type': 'ImageObject', url: logo } }) }
}

function authors(line: string, publisher: PublisherData): Organization | (Organization | Person)[] {
  const names = line.split(/\s*[,;]\s*|\s+[-–—]\s+|\s+và\s+/u).filter(Boolean)
  if (organisationForm.test(line)) return { '@type': 'Organization', name: line }
  return names.length > 0 ? names.map((name) => ({ '@type': 'Person', name })) : organisation(publisher)
}

/** At most so many characters, cut between words, with an ellipsis where something was cut. */
export function cut(text: string, maximum: number): string {
  if (text.length <= maximum) return text
  const words = text.slice(0, maximum).replace(/\s+\S*$/u, '')
  return `${words.slice(0, maximum - 1).toWellFormed()}…`
}
