import { database } from '#prisma/client.ts'
import { newestBySection, newestInSections, relatedTo } from '#prisma/newest-by-section.ts'
import { lastListPage, listPageSize, pageCount } from '../addresses/page-number.ts'
import { note } from '../changes/note.ts'
import { articleTopic, sectionTopic, tagTopic } from '../changes/topic.ts'
import type { Content } from '../editions/content.ts'
import { sectionTree, type Section } from '../sections/section.ts'
import { slug } from '../vietnamese/slug.ts'
import type { Story, StoryPage } from './article.ts'

const storyColumns = { id: true, slug: true, title: true, lead: true, sectionId: true, publishedAt: true } as const
const newestFirst = [{ publishedAt: 'desc' }, { id: 'desc' }] as const

/** The newest live articles of the whole portal, newest first. */
export async function readNewest(take: number): Promise<Story[]> {
  note('articles')
  return (await database().article.findMany({ where: { state: 'live' }, orderBy: [...newestFirst], take, select: storyColumns })) as Story[]
}

/** What the front page shows: the lead story, those beside it, the newest, and a block for each main section. */
export type FrontPage = { lead: Story | undefined; beside: Story[]; newest: Story[]; blocks: { section: Section; children: Section[]; stories: Story[] }[] }

/**
 * The front page. A story that stands at its top does not stand in a block again.
 * @param sizes how many stories each part holds at most
 */
export async function readFrontPage(sections: readonly Section[], sizes = { beside: 2, newest: 6, block: 4 }): Promise<FrontPage> {
  const [lead, ...others] = await readNewest(1 + sizes.beside + sizes.newest)
  const beside = others.slice(0, sizes.beside)
  const rows = await newestBySection(sections.map((section) => section.id), sizes.block, [lead, ...beside].flatMap((story) => story?.id ?? []))
  const blocks = sectionTree(sections).map(({ children, ...section }) => {
    const ids = [section.id, ...children.map((child) => child.id)]
    return { section, children, stories: rows.filter((story) => ids.includes(story.sectionId)).slice(0, sizes.block) }
  })
  return { lead, beside, newest: others.slice(sizes.beside), blocks: blocks.filter((block) => block.stories.length > 0) }
}

/**
 * One page of a section and the sections below it.
 * @param page from 1; a page beyond the last is empty
 */
export async function readSectionPage(sectionIds: readonly number[], page: number): Promise<StoryPage> {
  note(...sectionIds.map(sectionTopic))
  const where = { sectionId: { in: [...sectionIds] }, state: 'live' as const }
  const [stories, count] = await Promise.all([
    newestInSections(sectionIds, listPageSize, (page - 1) * listPageSize),
    database().article.count({ where, take: lastListPage * listPageSize }),
  ])
  return { stories, page, pages: pageCount(count) }
}

/** A published article as readers see it. `updatedAt` is the time of its newest edition, equal to `publishedAt` for the first. */
export type PublishedArticle = Story & { updatedAt: Date; content: Content }

/** The live article with this id; null where there is none, withdrawn and removed ones included. */
export async function readArticle(id: number): Promise<PublishedArticle | null> {
  note(articleTopic(id))
  const article = await database().article.findFirst({ where: { id, state: 'live' }, select: { ...storyColumns, updatedAt: true, liveRevision: { select: { content: true } } } })
  if (!article?.liveRevision) return null
  const { liveRevision, ...story } = article
  return { ...(story as Story), updatedAt: article.updatedAt!, content: liveRevision.content as Content }
}

/** Live articles to read next: those that share tags with this one, then the newest of its section. */
export function readRelated(article: { id: number; sectionId: number; content: Pick<Content, 'tags'> }, take = 4): Promise<Story[]> {
  note(sectionTopic(article.sectionId), ...tagsOf(article.content).map((tag) => tagTopic(tag.slug)))
  return relatedTo(article, take)
}

/** What readers are told of an article that was taken from them: the editor's notice for a withdrawn one, nothing else; null for any other. */
export async function readGone(id: number): Promise<{ state: 'withdrawn'; notice: string } | { state: 'removed' } | null> {
  note(articleTopic(id))
  const article = await database().article.findFirst({ where: { id, state: { in: ['withdrawn', 'removed'] } }, select: { state: true, notice: true } })
  if (!article) return null
  return article.state === 'withdrawn' ? { state: 'withdrawn', notice: article.notice ?? '' } : { state: 'removed' }
}

/** The tags of a content with the slugs of their pages, each once, as publishing projects them. */
export function tagsOf(content: Pick<Content, 'tags'>): { name: string; slug: string }[] {
  const tags = content.tags.map((name) => ({ name, slug: slug(name) }))
  return tags.filter((tag, index) => tag.slug && tags.findIndex((one) => one.slug === tag.slug) === index)
}
