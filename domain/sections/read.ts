import { database } from '#prisma/client.ts'
import type { Section } from './section.ts'

/** All sections, in the editors' order within each level. They are few: lists and addresses are made from them in memory. */
export function readSections(): Promise<Section[]> {
  return database().section.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
}
