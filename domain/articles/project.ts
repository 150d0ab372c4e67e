import type { Transaction } from '#prisma/client.ts'
import { announce } from '../changes/announce.ts'
import { articleTopic, sectionTopic, sitemapTopic, tagTopic } from '../changes/topic.ts'
import { bodyText } from '../editions/body.ts'
import type { Content } from '../editions/content.ts'
import { removeFromSearch, writeToSearch } from '../search/write-index.ts'
import { sitemapPart } from '../feeds/sitemap.ts'
import { slug } from '../vietnamese/slug.ts'
import { tagsOf } from './read.ts'

/** The slug of an article's address; an article whose title has no letter of ours still has one. */
export const articleSlug = (title: string): string => slug(title) || 'bai-viet'

type Standing = { state: 'live' } | { state: 'withdrawn'; notice: string } | { state: 'removed' } | { state: 'moved'; movedToId: number }

/**
 * Writes what readers see of an article from its published edition: the columns of lists, its tags, its place in the search.
 * A withdrawn, removed or moved article keeps the columns and leaves tags and search.
 * @param standing what becomes of the article; left out to rebuild it as it stands
 */
export async function projectArticle(transaction: Transaction, articleId: number, standing?: Standing): Promise<void> {
  const editions = await transaction.edition.findMany({
    where: { articleId, state: { in: ['published', 'superseded'] } },
    orderBy: { number: 'asc' },
    select: { publishedAt: true, head: { select: { id: true, content: true } } },
  })
  const newest = editions.at(-1)
  const before = await transaction.article.findUniqueOrThrow({ where: { id: articleId }, select: { sectionId: true, tags: { select: { tag: { select: { slug: true } } } } } })
  await transaction.articleTag.deleteMany({ where: { articleId } })
  if (!newest) return
  const content = newest.head.content as Content
  const publishedAt = editions[0]!.publishedAt!
  const article = await transaction.article.update({
    where: { id: articleId },
    data: {
      ...(standing && { notice: null, movedToId: null, ...standing }),
      slug: articleSlug(content.title), title: content.title, lead: content.lead, sectionId: content.sectionId, liveRevisionId: newest.head.id, publishedAt, updatedAt: newest.publishedAt,
    },
    select: { state: true },
  })
  const tags = article.state === 'live' ? tagsOf(content) : []
  await transaction.tag.createMany({ data: tags, skipDuplicates: true })
  const ids = new Map((await transaction.tag.findMany({ where: { slug: { in: tags.map((tag) => tag.slug) } }, select: { id: true, slug: true } })).map((tag) => [tag.slug, tag.id]))
  await transaction.articleTag.createMany({ data: tags.map((tag, position) => ({ articleId, tagId: ids.get(tag.slug)!, position, publishedAt })) })
  if (article.state === 'live') await writeToSearch(transaction, { articleId, publishedAt, title: content.title, text: `${content.lead}\n${bodyText(content.body)}`, tags: content.tags })
  else await removeFromSearch(transaction, articleId)
  await announce(transaction, [
    'articles', articleTopic(articleId), sitemapTopic(sitemapPart(articleId)),
    ...[before.sectionId, content.sectionId].flatMap((id) => (id === null ? [] : [sectionTopic(id)])),
    ...[...before.tags.map(({ tag }) => tag.slug), ...tags.map((tag) => tag.slug)].map(tagTopic),
  ])
}
