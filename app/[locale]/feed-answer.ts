import { machineAnswer } from '#app/machine-answer.ts'
import { sectionName, siteName } from '#components/site/story-link.ts'
import { articlePath } from '#domain/articles/article.ts'
import { bodyHtml } from '#domain/articles/body-html.ts'
import { readFeed } from '#domain/feeds/read.ts'
import { rss } from '#domain/feeds/rss.ts'
import { readHouseStyle } from '#domain/house-style/read.ts'
import { readSections } from '#domain/sections/read.ts'
import { readSettings } from '#domain/settings/read.ts'
import { env } from '#env.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { absolute } from './metadata.ts'

/** The RSS feed of the portal, or of a section with those below it, in one language of the interface. */
export async function feedAnswer(locale: Locale, sectionSlug?: string): Promise<Response> {
  const [settings, sections, houseStyle] = await Promise.all([readSettings(), readSections(), readHouseStyle()])
  const section = sections.find((one) => one.slug === sectionSlug)
  if (sectionSlug && !section) return machineAnswer('', 'text/plain', 404)
  const stories = await readFeed(section && [section.id, ...sections.filter((one) => one.parentId === section.id).map((one) => one.id)])
  const t = translator(locale, 'site')
  const site = siteName(locale, settings)
  const body = settings.managingBody
  const path = section ? `/${section.slug}` : '/'
  return machineAnswer(rss({
    self: absolute(locale, section ? `${path}/feed.xml` : '/feed.xml'),
    url: absolute(locale, path),
    site: env().SITE_URL,
    title: section ? `${sectionName(section, locale)} | ${site}` : site,
    description: section ? t('sectionDescription', { section: sectionName(section, locale), body }) : t('frontDescription', { site, body }),
    stories: stories.flatMap(({ content, sectionId, ...story }) => {
      const home = sections.find((one) => one.id === sectionId)
      if (!home) return []
      return [{ ...story, url: absolute(locale, articlePath(home.slug, story)), html: bodyHtml(content.body, houseStyle), author: content.authorLine || site, section: sectionName(home, locale), tags: content.tags }]
    }),
  }), 'application/rss+xml')
}
