import type { Metadata } from 'next'
import { ArticleView } from '#components/article/article-view.tsx'
import { NotFound } from '#components/site/not-found.tsx'
import { SiteShell } from '#components/site/site-shell.tsx'
import { sectionTrail, storyLinks } from '#components/site/story-link.ts'
import { bodyHtml } from '#domain/articles/body-html.ts'
import { readNewest, readRelated, tagsOf } from '#domain/articles/read.ts'
import { editForDesk } from '#domain/editions/desk.ts'
import { readHouseStyle } from '#domain/house-style/read.ts'
import { may } from '#domain/people/permissions.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { readSite } from '../../../../../(portal)/site-data.ts'
import { requireEditor } from '../../../../../(newsroom)/require-editor.ts'

export const dynamic = 'force-dynamic'
type Props = { params: Promise<{ locale: Locale; articleId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, articleId } = await params
  return { title: translator(locale, 'workflow')('previewTitle', { number: articleId }), robots: { index: false, follow: false } }
}

/** The page that readers will get, made of the newest revision. For staff alone. */
export default async function PreviewPage({ params }: Props) {
  const { locale, articleId } = await params
  const editor = await requireEditor(locale, `/toa-soan/bai/${articleId}/xem-truoc`)
  const id = Number(articleId)
  const [site, edition, houseStyle] = await Promise.all([readSite(locale), may(editor.role, 'desk.read') ? editForDesk(editor, id) : null, readHouseStyle()])
  if (!edition) return <SiteShell site={site} path="/"><NotFound site={site} newest={storyLinks(site, await readNewest(8))} /></SiteShell>
  const { content, firstPublishedAt } = edition
  const { sectionId } = content
  return (
    <SiteShell site={site} path="/" sectionId={sectionId}>
      <ArticleView
        title={content.title} lead={content.lead} trail={sectionTrail(site, sectionId)} bodyHtml={bodyHtml(content.body, houseStyle)} meeting={content.meeting} authorLine={content.authorLine} source={content.source}
        tags={tagsOf(content).map((tag) => ({ name: tag.name, href: localPath(locale, `/the/${tag.slug}`) }))}
        publishedAt={firstPublishedAt ?? new Date()} updatedAt={firstPublishedAt && edition.state !== 'published' ? new Date() : edition.republishedAt}
        related={sectionId === null ? [] : storyLinks(site, await readRelated({ id, sectionId, content }))} locale={locale}
      />
    </SiteShell>
  )
}
