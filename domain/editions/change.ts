import type { Transaction } from '#prisma/client.ts'
import { lockArticle } from '#prisma/locks.ts'
import { type Outcome, refuse } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { demand } from '../people/permissions.ts'
import { write } from '../write.ts'
import { projectDesk } from './desk-entry.ts'
import { type EditionVerb, refusalOf } from './edition.ts'
import { editionFacts, type Facts } from './facts.ts'

/** What was on the screen of who asks: the newest edition of an article, at one of its revisions. */
export type OnScreen = {
  articleId: number
  /** The edition; left out by verbs that concern the article whole. */
  editionId?: number
  /** The number of the head revision that the page showed; a later one makes the change stale. */
  headNumber?: number
}

/**
 * The way that every change of an article or edition goes: permission, one transaction, the article's row locked, the rules
 * of the workflow, the comparison with what was on screen, the change, the desk's projection.
 */
export async function change<T>(
  editor: Editor,
  verb: EditionVerb,
  onScreen: OnScreen,
  now: Date,
  apply: (transaction: Transaction, facts: Facts) => Promise<T>,
): Promise<Outcome<T>> {
  return write(async (transaction) => {
    demand(editor, verb)
    if (!(await lockArticle(transaction, onScreen.articleId))) refuse('notFound')
    const facts = (await editionFacts(transaction, onScreen.articleId))!
    const isStale =
      (onScreen.editionId !== undefined && onScreen.editionId !== facts.id) || (onScreen.headNumber !== undefined && onScreen.headNumber !== facts.headNumber)
    const refusal = refusalOf(verb, editor, facts)
    // Whoever may not do this at all is told so; to others a page that is out of date explains a wrong state better.
    if (refusal && (!isStale || refusal === 'forbidden' || refusal === 'notYours')) refuse(refusal)
    if (isStale) refuse('stale', { values: { name: facts.headSavedBy.name, at: facts.headSavedAt.toISOString() } })
    const result = await apply(transaction, facts)
    await projectDesk(transaction, onScreen.articleId, now)
    return result
  })
}
