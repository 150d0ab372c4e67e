import { absolute } from '#app/[locale]/metadata.ts'
import { machineAnswer } from '#app/machine-answer.ts'
import { articlePath } from '#domain/articles/article.ts'
import { readNews } from '#domain/feeds/read.ts'
import { newsSitemap } from '#domain/feeds/sitemap.ts'
import { readSections } from '#domain/sections/read.ts'
import { readSettings } from '#domain/settings/read.ts'

export const dynamic = 'force-dynamic'

/** What was published in the last 48 hours, for news search. */
export async function GET(): Promise<Response> {
  const [stories, sections, { name }] = await Promise.all([readNews(new Date()), readSections(), readSettings()])
  const slugs = new Map(sections.map(({ id, slug }) => [id, slug]))
  const pages = stories.flatMap((story) => {
    const section = slugs.get(story.sectionId)
    return section ? [{ url: absolute('vi', articlePath(section, story)), title: story.title, publishedAt: story.publishedAt }] : []
  })
  return machineAnswer(newsSitemap(name, pages), 'application/xml')
}
