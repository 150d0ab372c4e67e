import type { IssueCode } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { may, type Verb } from '../people/permissions.ts'

export type EditionState = 'draft' | 'submitted' | 'approved' | 'published' | 'superseded' | 'discarded'
export type ArticleState = 'unpublished' | 'live' | 'withdrawn' | 'removed' | 'moved'

/** What the rules of the workflow look at: the newest edition of an article, its head revision, and who had a hand in it. */
export type EditionFacts = {
  article: { id: number; state: ArticleState; createdById: number }
  id: number
  state: EditionState
  headNumber: number
  headHash: string
  createdById: number
  submittedById: number | null
  submittedHash: string | null
  approvedHash: string | null
  /** Everybody who saved a revision of this edition. */
  saverIds: readonly number[]
  /** The live edition, which may be an older one, when it was published without approval and nobody has reviewed it since. */
  unreviewed: { id: number; publishedById: number; submittedById: number | null; saverIds: readonly number[] } | null
}

export type EditionVerb = Extract<Verb, `edition.${string}`> | 'article.withdraw' | 'article.restore' | 'article.remove' | 'article.move'
type Rule = (editor: Editor, facts: EditionFacts) => IssueCode | undefined

const openStates: readonly EditionState[] = ['draft', 'submitted', 'approved']
export const isOpen = (state: EditionState): boolean => openStates.includes(state)

const inState = (...states: EditionState[]): Rule => (_, { state }) => (states.includes(state) ? undefined : 'wrongState')
const articleIn = (...states: ArticleState[]): Rule => (_, { article }) => (states.includes(article.state) ? undefined : 'wrongState')

/** Reporters work on what is theirs; who may save for others may work on everything. */
const ownOrOthers: Rule = (editor, facts) =>
  facts.createdById === editor.id || facts.article.createdById === editor.id || may(editor.role, 'edition.saveOthers') ? undefined : 'notYours'

/** Four eyes: nobody passes an edition of which they saved any revision or which they submitted. */
const fourEyes = (editor: Editor, facts: { saverIds: readonly number[]; submittedById: number | null }): IssueCode | undefined =>
  facts.saverIds.includes(editor.id) ? 'ownWork' : facts.submittedById === editor.id ? 'ownSubmission' : undefined

const rules: Record<EditionVerb, readonly Rule[]> = {
  'edition.save': [ownOrOthers, (editor, facts) => (may(editor.role, 'edition.saveOthers') ? inState(...openStates) : inState('draft'))(editor, facts)],
  'edition.saveOthers': [inState(...openStates)],
  'edition.submit': [ownOrOthers, inState('draft')],
  // A review has begun when anybody has changed what was submitted.
  'edition.takeBack': [
    inState('submitted'),
    (editor, facts) => (facts.submittedById === editor.id || facts.createdById === editor.id ? undefined : 'notYours'),
    (_, facts) => (facts.headHash === facts.submittedHash ? undefined : 'reviewBegun'),
  ],
  'edition.return': [inState('submitted', 'approved')],
  'edition.approve': [inState('submitted'), fourEyes],
  'edition.publish': [inState('approved'), (_, facts) => (facts.approvedHash === facts.headHash ? undefined : 'wrongState')],
  'edition.forcePublish': [inState('draft', 'submitted')],
  'edition.review': [
    articleIn('live'),
    (editor, { unreviewed }) => (!unreviewed ? 'wrongState' : (fourEyes(editor, unreviewed) ?? (unreviewed.publishedById === editor.id ? 'ownForcedPublication' : undefined))),
  ],
  'edition.open': [
    articleIn('live', 'withdrawn'),
    (_, facts) => (isOpen(facts.state) ? 'openEdition' : undefined),
    (editor, facts) => (facts.article.createdById === editor.id || may(editor.role, 'edition.saveOthers') ? undefined : 'notYours'),
  ],
  'edition.discard': [ownOrOthers, inState('draft')],
  'article.withdraw': [articleIn('live')],
  'article.restore': [articleIn('withdrawn')],
  'article.remove': [articleIn('live', 'withdrawn')],
  'article.move': [articleIn('live', 'withdrawn')],
}

/**
 * Why the editor may not do this now, or undefined when they may. Verbs ask it inside their transaction; the desk asks it
 * to know what to offer.
 */
export function refusalOf(verb: EditionVerb, editor: Editor, facts: EditionFacts): IssueCode | undefined {
  if (!may(editor.role, verb)) return 'forbidden'
  for (const rule of rules[verb]) {
    const refusal = rule(editor, facts)
    if (refusal) return refusal
  }
  return undefined
}

/** What the editor may do with the edition now, in the order of the workflow. */
export function offeredVerbs(editor: Editor, facts: EditionFacts): EditionVerb[] {
  return (Object.keys(rules) as EditionVerb[]).filter((verb) => verb !== 'edition.saveOthers' && !refusalOf(verb, editor, facts))
}
