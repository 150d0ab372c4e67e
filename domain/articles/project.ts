import type { Transaction } from '#prisma/client.ts'
import { bodyText } from '../editions/body.ts'
import type { Content } from '../editions/content.ts'
import { removeFromSearch, writeToSearch } from '../search/write-index.ts'
import { slug } from '../vietnamese/slug.ts'

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
  if (article.state !== 'live') return removeFromSearch(transaction, articleId)

  const tags = content.tags.map((name) => ({ name, slug: slug(name) })).filter((tag, index, all) => tag.slug && all.findIndex((one) => one.slug === tag.slug) === index)
  await transaction.tag.createMany({ data: tags, skipDuplicates: true })
  const ids = new Map((await transaction.tag.findMany({ where: { slug: { in: tags.map((tag) => tag.slug) } }, select: { id: true, slug: true } })).map((tag) => [tag.slug, tag.id]))
  await transaction.articleTag.createMany({ data: tags.map((tag, position) => ({ articleId, tagId: ids.get(tag.slug)!, position, publishedAt })) })
  await writeToSearch(transaction, { articleId, publishedAt, title: content.title, text: `${content.lead}\n${bodyText(content.body)}`, tags: content.tags })
}
