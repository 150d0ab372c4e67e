import type { Prisma } from '#prisma/client.ts'
import { record } from '../audit/record.ts'
import type { Outcome } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { change } from './change.ts'

/** Begins a new edition of a published article from what readers see; that stays live until the new one is published. */
export function openEdition(editor: Editor, input: { articleId: number }, now: Date): Promise<Outcome<{ editionId: number }>> {
  return change(editor, 'edition.open', input, now, async (transaction, facts) => {
    const { articleId } = input
    const newest = await transaction.edition.findFirstOrThrow({ where: { articleId }, orderBy: { number: 'desc' }, select: { number: true } })
    const { content, contentHash } = await transaction.revision.findUniqueOrThrow({ where: { id: facts.headId } })
    const edition = await transaction.edition.create({ data: { articleId, number: newest.number + 1, headNumber: 1, createdById: editor.id, createdAt: now }, select: { id: true } })
    await transaction.revision.create({ data: { editionId: edition.id, number: 1, savedById: editor.id, savedAt: now, content: content as Prisma.InputJsonObject, contentHash }, select: { id: true } })
    await record(transaction, { at: now, actorId: editor.id, action: 'edition.opened', articleId, editionId: edition.id })
    return { editionId: edition.id }
  })
}
