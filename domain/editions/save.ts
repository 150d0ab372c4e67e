import type { Prisma } from '#prisma/client.ts'
import { record } from '../audit/record.ts'
import { type Outcome, refuse } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { change } from './change.ts'
import type { Content } from './content.ts'
import { contentHash } from './content-hash.ts'

/**
 * Saves the content as the next revision of the open edition. A save of what the head already holds makes no revision.
 * An approval holds for one content: saving over an approved edition voids it, and the edition waits for approval again.
 * @param input.headNumber the revision that the text on screen grew from; a newer head refuses the save as stale
 */
export function saveEdition(
  editor: Editor,
  input: { articleId: number; editionId: number; headNumber: number; content: Content },
  now: Date,
): Promise<Outcome<{ headNumber: number; savedAt: Date }>> {
  return change(editor, 'edition.save', input, now, async (transaction, facts) => {
    const hash = contentHash(input.content)
    if (hash === facts.headHash) return { headNumber: facts.headNumber, savedAt: facts.headSavedAt }
    const { sectionId } = input.content
    if (sectionId !== null && !(await transaction.section.findUnique({ where: { id: sectionId }, select: { id: true } }))) refuse('sectionUnknown', { field: 'sectionId' })

    const number = facts.headNumber + 1
    await transaction.revision.create({ data: { editionId: facts.id, number, savedById: editor.id, savedAt: now, content: input.content as Prisma.InputJsonObject, contentHash: hash }, select: { id: true } })
    const voided = facts.state === 'approved'
    const changed = await transaction.edition.updateMany({
      where: { id: facts.id, headNumber: facts.headNumber },
      data: { headNumber: number, ...(voided && { state: 'submitted', approvedById: null, approvedAt: null, approvedHash: null }) },
    })
    if (changed.count !== 1) refuse('stale')
    const event = { at: now, actorId: editor.id, articleId: facts.article.id, editionId: facts.id, details: { number } }
    await record(transaction, { ...event, action: 'edition.saved' })
    if (voided) await record(transaction, { ...event, action: 'edition.approvalVoided' })
    return { headNumber: number, savedAt: now }
  })
}
