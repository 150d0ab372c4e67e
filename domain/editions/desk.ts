import { database } from '#prisma/client.ts'
import { articlePath } from '../articles/article.ts'
import type { IssueCode } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { demand } from '../people/permissions.ts'
import type { Content } from './content.ts'
import { type DeskState, deskState } from './desk-entry.ts'
import { type ArticleState, type EditionFacts, type EditionVerb, offeredVerbs, refusalOf } from './edition.ts'
import { editionFacts } from './facts.ts'

/** Somebody's step, as it is told: who and when. */
export type Step = { name: string; at: Date }

/** What staff see of an article: its newest edition at its head, and what the one who asks may do with it. */
export type DeskEdition = {
  articleId: number
  articleState: ArticleState
  editionId: number
  number: number
  headNumber: number
  head: Step & { id: number }
  content: Content
  state: DeskState
  createdBy: string
  submitted: Step | null
  approved: Step | null
  published: Step | null
  /** When readers first got the article, and when they got a later edition of it. */
  firstPublishedAt: Date | null
  republishedAt: Date | null
  /** An open return: what is to be mended. */
  returned: (Step & { reason: string }) | null
  /** The live edition was put out without approval, and not reviewed since; it may be an older one than this. */
  forced: (Step & { editionId: number; reason: string }) | null
  /** What readers are told of a withdrawn article. */
  notice: string | null
  /** The path that readers use, while the article is live or withdrawn. */
  address: string | null
  movedTo: { id: number; title: string } | null
  offered: EditionVerb[]
  /** Why a second person is asked for, where only four eyes stand between the editor and the verb. */
  fourEyes: { verb: 'edition.approve' | 'edition.review'; code: IssueCode } | null
}

const name = { select: { name: true } } as const
const step = (person: { name: string } | null, at: Date | null): Step | null => (person && at ? { name: person.name, at } : null)

/**
 * The newest edition of an article as the desk shows it.
 * @returns null when there is no such article; throws the refusal `forbidden` for who may not read the desk
 */
export async function editForDesk(editor: Editor, articleId: number): Promise<DeskEdition | null> {
  demand(editor, 'desk.read')
  const facts = await editionFacts(database(), articleId)
  if (!facts) return null
  const { article, ...edition } = await database().edition.findUniqueOrThrow({
    where: { id: facts.id },
    include: {
      head: { select: { content: true } }, createdBy: name, submittedBy: name, returnedBy: name, approvedBy: name, publishedBy: name,
      article: { include: { createdBy: name, section: { select: { slug: true } }, movedTo: { select: { id: true, title: true } } } },
    },
  })
  const isPublic = article.state === 'live' || article.state === 'withdrawn'
  const returned = step(edition.returnedBy, edition.returnedAt)
  const published = step(edition.publishedBy, edition.publishedAt)
  return {
    articleId,
    articleState: article.state,
    editionId: facts.id,
    number: facts.number,
    headNumber: facts.headNumber,
    head: { ...facts.headSavedBy, at: facts.headSavedAt },
    content: edition.head.content as Content,
    state: deskState(article.state, edition.state, edition.returnReason !== null),
    createdBy: article.createdBy.name,
    submitted: step(edition.submittedBy, edition.submittedAt),
    approved: step(edition.approvedBy, edition.approvedAt),
    published,
    firstPublishedAt: article.publishedAt,
    republishedAt: article.updatedAt && article.publishedAt && article.updatedAt > article.publishedAt ? article.updatedAt : null,
    returned: returned && edition.returnReason !== null ? { ...returned, reason: edition.returnReason } : null,
    forced: article.state === 'live' ? await forcedOf(facts) : null,
    notice: article.notice,
    address: isPublic && article.section && article.slug ? articlePath(article.section.slug, { id: articleId, slug: article.slug }) : null,
    movedTo: article.movedTo && { id: article.movedTo.id, title: article.movedTo.title ?? '' },
    offered: offeredVerbs(editor, facts),
    fourEyes: fourEyesOf(editor, facts),
  }
}

async function forcedOf({ unreviewed }: EditionFacts): Promise<DeskEdition['forced']> {
  if (!unreviewed) return null
  const edition = await database().edition.findUniqueOrThrow({ where: { id: unreviewed.id }, select: { publishedBy: name, publishedAt: true, forcedReason: true } })
  return { editionId: unreviewed.id, name: edition.publishedBy!.name, at: edition.publishedAt!, reason: edition.forcedReason! }
}

function fourEyesOf(editor: Editor, facts: EditionFacts): DeskEdition['fourEyes'] {
  for (const verb of ['edition.approve', 'edition.review'] as const) {
    const code = refusalOf(verb, editor, facts)
    if (code === 'ownWork' || code === 'ownSubmission' || code === 'ownForcedPublication') return { verb, code }
  }
  return null
}

/** Names of the newest tags, for suggestions. */
export async function suggestedTags(editor: Editor): Promise<string[]> {
  demand(editor, 'desk.read')
  return (await database().tag.findMany({ orderBy: { id: 'desc' }, take: 300, select: { name: true } })).map((tag) => tag.name)
}
