import type { Prisma } from '#prisma/client.ts'
import { record } from '../audit/record.ts'
import { type Content, emptyContent } from '../editions/content.ts'
import { contentHash } from '../editions/content-hash.ts'
import { projectDesk } from '../editions/desk-entry.ts'
import { type Outcome, refuse } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { demand } from '../people/permissions.ts'
import { write } from '../write.ts'

/**
 * Begins an article with its first edition and revision.
 * @param content what is there already (pasted, imported); an empty draft signed with the editor's name otherwise
 */
export function createArticle(editor: Editor, content: Content = { ...emptyContent, authorLine: editor.name }, now: Date): Promise<Outcome<{ articleId: number; editionId: number; headNumber: number }>> {
  return write(async (transaction) => {
    demand(editor, 'article.create')
    if (content.sectionId !== null && !(await transaction.section.findUnique({ where: { id: content.sectionId }, select: { id: true } }))) refuse('sectionUnknown', { field: 'sectionId' })
    const article = await transaction.article.create({ data: { createdById: editor.id, createdAt: now }, select: { id: true } })
    const edition = await transaction.edition.create({ data: { articleId: article.id, number: 1, headNumber: 1, createdById: editor.id, createdAt: now }, select: { id: true } })
    await transaction.revision.create({ data: { editionId: edition.id, number: 1, savedById: editor.id, savedAt: now, content: content as Prisma.InputJsonObject, contentHash: contentHash(content) }, select: { id: true } })
    await projectDesk(transaction, article.id, now)
    await record(transaction, { at: now, actorId: editor.id, action: 'article.created', articleId: article.id, editionId: edition.id })
    return { articleId: article.id, editionId: edition.id, headNumber: 1 }
  })
}
