import type { Transaction } from '#prisma/client.ts'
import { lockName } from '#prisma/locks.ts'
import { record } from '../audit/record.ts'
import { announce } from '../changes/announce.ts'
import { type Outcome, refuse } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { demand } from '../people/permissions.ts'
import { write } from '../write.ts'
import type { SectionInput } from './section.ts'

/** Every change of the tree goes one after another: order and levels concern the tree as a whole. */
function changeTree<T>(editor: Editor | null, apply: (transaction: Transaction) => Promise<T>): Promise<Outcome<T>> {
  return write(async (transaction) => {
    if (editor) demand(editor, 'section.manage')
    await lockName(transaction, 'sections')
    const result = await apply(transaction)
    await announce(transaction, ['sections'])
    return result
  })
}

/**
 * Adds a section at the end of its level.
 * @param editor null for the first start
 */
export function createSection(editor: Editor | null, input: SectionInput, now: Date): Promise<Outcome<{ sectionId: number }>> {
  return changeTree(editor, async (transaction) => {
    await demandPlace(transaction, input)
    const last = await transaction.section.aggregate({ where: { parentId: input.parentId }, _max: { position: true } })
    const section = await transaction.section.create({ data: { ...input, position: (last._max.position ?? 0) + 1 }, select: { id: true } })
    // A redirect from an address that is taken again would never be reached.
    await transaction.redirect.deleteMany({ where: { fromPath: `/${input.slug}` } })
    await record(transaction, { at: now, actorId: editor?.id ?? null, action: 'section.created', details: { sectionId: section.id, ...input } })
    return { sectionId: section.id }
  })
}

/** Changes a section. Its old address leads to the new one (301) for ever. */
export function changeSection(editor: Editor, input: SectionInput & { sectionId: number; version: number }, now: Date): Promise<Outcome<void>> {
  const { sectionId, version, ...values } = input
  return changeTree(editor, async (transaction) => {
    const before = await transaction.section.findUnique({ where: { id: sectionId } })
    if (!before) refuse('notFound')
    if (before.version !== version) refuse('stale')
    await demandPlace(transaction, values, sectionId)
    await transaction.section.update({ where: { id: sectionId }, data: { ...values, version: { increment: 1 } }, select: { id: true } })
    if (before.slug !== values.slug) await redirect(transaction, editor, `/${before.slug}`, `/${values.slug}`, now)
    const { name, nameEnglish, slug, description, parentId } = before
    await record(transaction, { at: now, actorId: editor.id, action: 'section.changed', details: { sectionId, before: { name, nameEnglish, slug, description, parentId }, after: values } })
  })
}

/** Puts the sections of one level in the order given. */
export function orderSections(editor: Editor, input: { parentId: number | null; sectionIds: number[] }, now: Date): Promise<Outcome<void>> {
  return changeTree(editor, async (transaction) => {
    const level = await transaction.section.findMany({ where: { parentId: input.parentId }, select: { id: true } })
    if (level.length !== input.sectionIds.length || level.some(({ id }) => !input.sectionIds.includes(id))) refuse('stale')
    for (const [index, id] of input.sectionIds.entries()) await transaction.section.update({ where: { id }, data: { position: index + 1 }, select: { id: true } })
    await record(transaction, { at: now, actorId: editor.id, action: 'section.ordered', details: input })
  })
}

/** Deletes a section that nothing is in, nor ever was: an address with articles does not die. */
export function deleteSection(editor: Editor, input: { sectionId: number; version: number }, now: Date): Promise<Outcome<void>> {
  return changeTree(editor, async (transaction) => {
    const section = await transaction.section.findUnique({ where: { id: input.sectionId } })
    if (!section) refuse('notFound')
    if (section.version !== input.version) refuse('stale')
    const where = { sectionId: section.id }
    const uses = [await transaction.article.count({ where }), await transaction.deskEntry.count({ where }), await transaction.section.count({ where: { parentId: section.id } })]
    if (uses.some(Boolean)) refuse('sectionInUse')
    await transaction.section.delete({ where: { id: section.id }, select: { id: true } })
    await record(transaction, { at: now, actorId: editor.id, action: 'section.deleted', details: { sectionId: section.id, name: section.name, slug: section.slug } })
  })
}

/** The slug is free, and the parent is a main section: two levels, no more. */
async function demandPlace(transaction: Transaction, input: SectionInput, sectionId?: number): Promise<void> {
  const taken = await transaction.section.findUnique({ where: { slug: input.slug }, select: { id: true } })
  if (taken && taken.id !== sectionId) refuse('slugTaken', { field: 'slug' })
  if (input.parentId === null) return
  const parent = await transaction.section.findUnique({ where: { id: input.parentId }, select: { parentId: true } })
  const hasChildren = sectionId !== undefined && (await transaction.section.count({ where: { parentId: sectionId } })) > 0
  if (!parent || parent.parentId !== null || hasChildren || input.parentId === sectionId) refuse('parentTooDeep', { field: 'parentId' })
}

/** Leads an old path to a new one; paths that led to the old one lead straight to the new. */
async function redirect(transaction: Transaction, editor: Editor, fromPath: string, toPath: string, now: Date): Promise<void> {
  await transaction.redirect.deleteMany({ where: { fromPath: toPath } })
  await transaction.redirect.updateMany({ where: { toPath: fromPath }, data: { toPath } })
  await transaction.redirect.upsert({ where: { fromPath }, create: { fromPath, toPath, createdAt: now, createdById: editor.id }, update: { toPath, createdAt: now, createdById: editor.id }, select: { id: true } })
}
