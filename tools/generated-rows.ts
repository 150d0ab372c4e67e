import { createHash } from 'node:crypto'
import { articleSlug } from '#domain/articles/project.ts'
import { bodyText } from '#domain/editions/body.ts'
import type { Content } from '#domain/editions/content.ts'
import { foldedWordsOf, pairsOf, wordsOf } from '#domain/search/words.ts'
import { fold } from '#domain/vietnamese/fold.ts'
import { slug } from '#domain/vietnamese/slug.ts'
import { copyLine } from './copy-rows.ts'

/** The columns of each table that get a value. What is referred to comes before what refers to it, as far as that goes. */
export const columns = {
  Article: ['id', 'state', 'createdById', 'createdAt', 'slug', 'title', 'lead', 'sectionId', 'publishedAt', 'updatedAt', 'liveRevisionId'],
  Edition: ['id', 'articleId', 'number', 'state', 'headNumber', 'createdById', 'createdAt', 'submittedById', 'submittedAt', 'submittedHash', 'approvedById', 'approvedAt', 'approvedHash', 'publishedById', 'publishedAt'],
  Revision: ['id', 'editionId', 'number', 'savedById', 'savedAt', 'content', 'contentHash'],
  ArticleTag: ['articleId', 'tagId', 'position', 'publishedAt'],
  ArticleSearch: ['articleId', 'publishedAt', 'titlePlain', 'titleFold', 'plain', 'fold', 'text'],
  DeskEntry: ['articleId', 'editionId', 'state', 'isLive', 'needsReview', 'title', 'searchText', 'sectionId', 'createdById', 'changedAt'],
  AuditEvent: ['at', 'actorId', 'action', 'articleId', 'editionId', 'revisionId', 'details'],
} as const
export type Table = keyof typeof columns
export const tables = Object.keys(columns) as Table[]

/** Lines for COPY, by table. */
export type Lines = Record<Table, string>
export const noLines = (): Lines => ({ Article: '', Edition: '', Revision: '', ArticleTag: '', ArticleSearch: '', DeskEntry: '', AuditEvent: '' })

/** The next ids, and the staff that writes and approves. */
export type Place = { firstIds: { article: number; edition: number; revision: number }; writers: { id: number; name: string }[]; approvers: number[] }

/** Adds what belongs to one published article: what the verbs would have written (a test compares). */
export function addArticle(lines: Lines, content: Content, index: number, { firstIds, writers, approvers }: Place, publishedAt: Date, tagIds: ReadonlyMap<string, number>): void {
  const [articleId, editionId, revisionId] = [firstIds.article + index, firstIds.edition + index, firstIds.revision + index]
  const writer = writers[index % writers.length]!
  const approverId = approvers[index % approvers.length]!
  const before = (minutes: number) => new Date(publishedAt.getTime() - minutes * 60_000).toISOString()
  const [made, submitted, approved, at] = [before(90), before(60), before(20), publishedAt.toISOString()]
  const json = JSON.stringify(content)
  // The content's keys are sorted: this is its canonical form, of which domain/editions/content-hash.ts makes the hash.
  const hash = createHash('sha256').update(json).digest('hex')
  const { title, lead, sectionId } = content
  const add = (table: Table, values: Parameters<typeof copyLine>[0]) => { lines[table] += copyLine(values) }
  add('Article', [articleId, 'live', writer.id, made, articleSlug(title), title, lead, sectionId, at, at, revisionId])
  add('Edition', [editionId, articleId, 1, 'published', 1, writer.id, made, writer.id, submitted, hash, approverId, approved, hash, approverId, at])
  add('Revision', [revisionId, editionId, 1, writer.id, made, json, hash])
  for (const [position, key] of [...new Set(content.tags.map((name) => slug(name)))].entries()) add('ArticleTag', [articleId, tagIds.get(key)!, position, at])
  add('ArticleSearch', [articleId, at, ...searchValues(content)])
  add('DeskEntry', [articleId, editionId, 'published', true, false, title, fold(`${title} ${lead} ${content.authorLine} ${writer.name}`).slice(0, 2500), sectionId, writer.id, at])
  add('AuditEvent', [made, writer.id, 'article.created', articleId, editionId, null, '{}'])
  add('AuditEvent', [submitted, writer.id, 'edition.submitted', articleId, editionId, revisionId, '{}'])
  add('AuditEvent', [approved, approverId, 'edition.approved', articleId, editionId, revisionId, `{"hash":"${hash}"}`])
  add('AuditEvent', [at, approverId, 'edition.published', articleId, editionId, revisionId, '{}'])
}

type Forms = { plain: string; folded: string }
const known = new Map<string, Forms>()

/** The words of a generated text, which only spaces, commas and full stops separate: each is normalised and folded once in a run. */
function formsOf(text: string): Forms[] {
  return text.split(/[ .,\n]+/).filter(Boolean).map((word) => {
    let forms = known.get(word)
    if (!forms) known.set(word, (forms = { plain: wordsOf(word)[0]!, folded: foldedWordsOf(word)[0]! }))
    return forms
  })
}

/** Lists for PostgreSQL, which sorts them and drops what comes twice. */
function vectors(words: Forms[]): [plain: string, fold: string] {
  const folded = words.map((word) => word.folded)
  return [`'${words.map((word) => word.plain).join("' '")}'`, `'${folded.join("' '")}' '${pairsOf(folded).join("' '")}'`]
}

/** What domain/search/write-index.ts makes of the article, five times as fast for these known words. */
function searchValues({ title, lead, body, tags }: Content): string[] {
  const text = `${lead}\n${bodyText(body)}`.replaceAll('\n', ' ')
  const inTitle = formsOf(title)
  const [titlePlain, titleFold] = vectors(inTitle)
  const [plain, whole] = vectors([...inTitle, ...formsOf(text), ...formsOf(tags.join('\n'))])
  return [titlePlain, titleFold, plain, whole, `${text} Từ khóa: ${tags.join(', ')}.`]
}
