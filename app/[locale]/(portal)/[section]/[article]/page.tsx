import type { Metadata } from 'next'
import { cache } from 'react'
import { ArticleView } from '#components/article/article-view.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { NotFound } from '#components/site/not-found.tsx'
import { readerElement } from '#components/site/reader-element.ts'
import { SiteShell } from '#components/site/site-shell.tsx'
import { sectionName, sectionTrail, storyLinks, siteName } from '#components/site/story-link.ts'
import { articlePath } from '#domain/articles/article.ts'
import { bodyHtml } from '#domain/articles/body-html.ts'
import { readArticle, readNewest, readRelated, tagsOf } from '#domain/articles/read.ts'
import { breadcrumbList, newsArticle } from '#domain/articles/structured-data.ts'
import { readHouseStyle } from '#domain/house-style/read.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { absolute, articleMetadata, hiddenMetadata } from '../../../metadata.ts'
import { readSite } from '../../site-data.ts'

export const dynamic = 'force-dynamic'
type Props = { params: Promise<{ locale: Locale; article: string }> }

/** The proxy has sent every other form of the address to the right one, which ends in the id. */
const read = cache(async (locale: Locale, last: string) => {
  const id = Number(/-(\d+)$/.exec(last)?.[1] ?? 0)
  const [site, article, houseStyle] = await Promise.all([readSite(locale), id > 0 ? readArticle(id) : null, readHouseStyle()])
  const section = site.sections.find((one) => one.id === article?.sectionId)
  return { site, found: article && section ? { article, section, houseStyle, path: articlePath(section.slug, article) } : null }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, article: last } = await params
  const { site, found } = await read(locale, last)
  if (!found) return hiddenMetadata({ locale, site: site.settings, title: translator(locale, 'site')('notFoundTitle') })
  const { article, section, path } = found
  const { title, lead, publishedAt, updatedAt, content } = article
  return articleMetadata({ locale, path, site: site.settings, title, description: lead, publishedAt, updatedAt, section: { name: sectionName(section, locale), slug: section.slug }, tags: tagsOf(content).map((tag) => tag.name) })
}

/** An article. */
export default async function ArticlePage({ params }: Props) {
  const { locale, article: last } = await params
  const { site, found } = await read(locale, last)
  if (!found) return <SiteShell site={site} path="/" sectionId={null}><NotFound site={site} newest={storyLinks(site, await readNewest(8))} /></SiteShell>
  const { article, section, houseStyle, path } = found
  const { title, lead, publishedAt, updatedAt, content } = article
  const tags = tagsOf(content)
  const url = absolute(locale, path)
  const trail = sectionTrail(site, section.id)
  const home = { name: siteName(locale, site.settings), url: absolute(locale, '/') }
  return (
    <SiteShell site={site} path={path} sectionId={section.id}>
      <JsonLd data={newsArticle({ url, title, lead, publishedAt, updatedAt, section: sectionName(section, locale), tags: tags.map((tag) => tag.name), authorLine: content.authorLine }, home)} />
      <JsonLd data={breadcrumbList([home, ...trail.map((link) => ({ name: link.name, url: new URL(link.href, url).href })), { name: title, url }])} />
      <ArticleView
        title={title} lead={lead} trail={trail} bodyHtml={bodyHtml(content.body, houseStyle)} meeting={content.meeting} authorLine={content.authorLine} source={content.source}
        tags={tags.map((tag) => ({ name: tag.name, href: localPath(locale, `/the/${tag.slug}`) }))}
        publishedAt={publishedAt} updatedAt={updatedAt > publishedAt ? updatedAt : null}
        related={storyLinks(site, await readRelated(article))} address={url} locale={locale}
      />
      {readerElement('reader-beacon', locale, { article: article.id })}
    </SiteShell>
  )
}
