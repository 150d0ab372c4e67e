import { absolute } from '#app/[locale]/metadata.ts'
import { machineAnswer } from '#app/machine-answer.ts'
import { articlePath } from '#domain/articles/article.ts'
import { readPart } from '#domain/feeds/read.ts'
import { sitemap, type SitemapPage } from '#domain/feeds/sitemap.ts'
import { readSections } from '#domain/sections/read.ts'

export const dynamic = 'force-dynamic'

/** One part of the sitemap; 404 for a part with nothing in it. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const part = Number(/^(\d{1,9})\.xml$/.exec((await params).file)?.[1])
  const pages = part === 0 ? await sectionPages() : part > 0 ? await articlePages(part) : []
  return pages.length > 0 ? machineAnswer(sitemap(pages), 'application/xml') : machineAnswer('', 'text/plain', 404)
}

const page = (path: string, changedAt?: Date): SitemapPage => ({ vi: absolute('vi', path), en: absolute('en', path), changedAt })

async function sectionPages(): Promise<SitemapPage[]> {
  return ['/', '/so-do', ...(await readSections()).map(({ slug }) => `/${slug}`)].map((path) => page(path))
}

async function articlePages(part: number): Promise<SitemapPage[]> {
  const [articles, sections] = await Promise.all([readPart(part), readSections()])
  const slugs = new Map(sections.map(({ id, slug }) => [id, slug]))
  return articles.flatMap((article) => {
    const section = slugs.get(article.sectionId)
    return section ? [page(articlePath(section, article), article.updatedAt)] : []
  })
}
