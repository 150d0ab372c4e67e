import { database } from '#prisma/client.ts'
import { lastListPage, listPageSize, pageCount } from '../addresses/page-number.ts'
import type { Story, StoryPage } from '../articles/article.ts'
import { note } from '../changes/note.ts'
import { tagTopic } from '../changes/topic.ts'

/**
 * One page of the live articles that carry a tag.
 * @param page from 1; a page beyond the last is empty
 * @returns null where no article ever had the tag
 */
export async function readTagPage(slug: string, page: number): Promise<(StoryPage & { name: string }) | null> {
  note(tagTopic(slug))
  const tag = await database().tag.findUnique({ where: { slug }, select: { id: true, name: true } })
  if (!tag) return null
  const [rows, count] = await Promise.all([
    database().articleTag.findMany({
      where: { tagId: tag.id },
      orderBy: [{ publishedAt: 'desc' }, { articleId: 'desc' }],
      skip: (page - 1) * listPageSize,
      take: listPageSize,
      select: { article: { select: { id: true, slug: true, title: true, lead: true, sectionId: true, publishedAt: true } } },
    }),
    database().articleTag.count({ where: { tagId: tag.id }, take: lastListPage * listPageSize }),
  ])
  return { name: tag.name, stories: rows.map((row) => row.article as Story), page, pages: pageCount(count) }
}
