import { mailTime } from '../vietnamese/time.ts'
import { element, xmlHead, xmlText } from './xml.ts'

/** A story of a feed. `url` is absolute; `html` is the whole text; its addresses may be paths of the site. */
export type FeedStory = { url: string; title: string; lead: string; html: string; publishedAt: Date; author: string; section: string; tags: readonly string[] }

/** A feed: `self` is its own address, `url` that of the page it belongs to, `site` the origin of the portal. */
export type Feed = { self: string; url: string; site: string; title: string; description: string; stories: readonly FeedStory[] }

/** The feed as RSS 2.0, with the whole text of each story. The stories are Vietnamese whatever the language of the interface. */
export function rss({ self, url, site, title, description, stories }: Feed): string {
  const newest = stories[0] ? element('lastBuildDate', mailTime(stories[0].publishedAt)) : ''
  return `${xmlHead}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${element('title', title)}
${element('link', url)}
${element('description', description)}
${element('language', 'vi')}
${newest}
<atom:link href="${xmlText(self)}" rel="self" type="application/rss+xml"/>
${stories.map((story) => item(story, site)).join('\n')}
</channel>
</rss>
`
}

function item({ url, title, lead, html, publishedAt, author, section, tags }: FeedStory, site: string): string {
  return `<item>
${element('title', title)}
${element('link', url)}
<guid isPermaLink="true">${xmlText(url)}</guid>
${element('pubDate', mailTime(publishedAt))}
${element('dc:creator', author)}
${[section, ...tags].map((name) => element('category', name)).join('')}
${element('description', lead)}
${element('content:encoded', absoluteLinks(html, url, site))}
</item>`
}

/** A feed is read elsewhere: paths of the site and places within the page get their whole address. */
function absoluteLinks(html: string, url: string, site: string): string {
  return html.replaceAll(' href="/', ` href="${site}/`).replaceAll(' href="#', ` href="${url}#`)
}
