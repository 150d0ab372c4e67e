import type { Transaction } from '#prisma/client.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Content } from './content.ts'
import { type ArticleState, type EditionState, isOpen } from './edition.ts'

export type DeskState = 'draft' | 'returned' | 'submitted' | 'approved' | 'published' | 'withdrawn' | 'removed' | 'moved' | 'discarded'
export const deskStates: readonly DeskState[] = ['draft', 'returned', 'submitted', 'approved', 'published', 'withdrawn', 'removed', 'moved', 'discarded']

/** The one word that the desk shows: of the open edition where there is one, else of the article. */
export function deskState(article: ArticleState, edition: EditionState, isReturned: boolean): DeskState {
  if (isOpen(edition)) return edition === 'draft' && isReturned ? 'returned' : (edition as DeskState)
  if (article === 'unpublished') return 'discarded'
  return article === 'live' ? 'published' : article
}

/**
 * Writes what the desk lists of an article, from its editions.
 * @param changedAt when the change happened; null rebuilds the row and keeps its time
 */
export async function projectDesk(transaction: Transaction, articleId: number, changedAt: Date | null): Promise<void> {
  const article = await transaction.article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      state: true,
      createdById: true,
      createdAt: true,
      createdBy: { select: { name: true } },
      editions: { orderBy: { number: 'desc' }, select: { id: true, state: true, returnReason: true, forcedReason: true, reviewedById: true, head: { select: { content: true, savedAt: true } } } },
    },
  })
  const live = article.editions.find((one) => one.state === 'published')
  const shown = article.editions.find((one) => isOpen(one.state)) ?? live ?? article.editions[0]!
  const content = shown.head.content as Content
  const entry = {
    editionId: shown.id,
    state: deskState(article.state, shown.state, shown.returnReason !== null),
    isLive: article.state === 'live',
    needsReview: article.state === 'live' && live !== undefined && live.forcedReason !== null && live.reviewedById === null,
    title: content.title,
    searchText: fold(`${content.title} ${content.lead} ${content.authorLine} ${article.createdBy.name}`).slice(0, 2500),
    sectionId: content.sectionId,
    createdById: article.createdById,
  }
  await transaction.deskEntry.upsert({
    where: { articleId },
    create: { articleId, ...entry, changedAt: changedAt ?? shown.head.savedAt },
    update: { ...entry, ...(changedAt && { changedAt }) },
    select: { articleId: true },
  })
}
