import type { Transaction } from '#prisma/client.ts'
import type { EditionFacts } from './edition.ts'

export type Facts = EditionFacts & { number: number; headId: number; headSavedAt: Date; headSavedBy: { id: number; name: string } }

/**
 * The facts of the newest edition of an article (the open one, where there is one), as of this transaction.
 * @returns null when there is no such article
 */
export async function editionFacts(transaction: Transaction, articleId: number): Promise<Facts | null> {
  const find = (where: { state?: { not: 'discarded' } }) =>
    transaction.edition.findFirst({
      where: { articleId, ...where },
      orderBy: { number: 'desc' },
      include: {
        article: { select: { id: true, state: true, createdById: true } },
        head: { select: { id: true, contentHash: true, savedAt: true, savedBy: { select: { id: true, name: true } } } },
      },
    })
  const edition = (await find({ state: { not: 'discarded' } })) ?? (await find({}))
  if (!edition) return null
  const unreviewed = await transaction.edition.findFirst({
    where: { articleId, state: 'published', forcedReason: { not: null }, reviewedById: null },
    select: { id: true, publishedById: true, submittedById: true },
  })
  const { head, article } = edition
  return {
    ...edition,
    article,
    headId: head.id,
    headHash: head.contentHash,
    headSavedAt: head.savedAt,
    headSavedBy: head.savedBy,
    saverIds: await saversOf(transaction, edition.id),
    unreviewed: unreviewed && { ...unreviewed, publishedById: unreviewed.publishedById!, saverIds: await saversOf(transaction, unreviewed.id) },
  }
}

/** Everybody who saved a revision of an edition. */
async function saversOf(transaction: Transaction, editionId: number): Promise<number[]> {
  const savers = await transaction.revision.findMany({ where: { editionId }, distinct: ['savedById'], select: { savedById: true } })
  return savers.map((one) => one.savedById)
}
