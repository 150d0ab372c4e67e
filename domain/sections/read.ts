import { database } from '#prisma/client.ts'
import { note } from '../changes/note.ts'
import type { Section } from './section.ts'

/** All sections, in the editors' order within each level. They are few: lists and addresses are made from them in memory. */
export function readSections(): Promise<Section[]> {
  note('sections')
  return database().section.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
}
