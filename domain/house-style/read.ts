import { database } from '#prisma/client.ts'
import { note } from '../changes/note.ts'
import type { HouseStyle } from './house-style.ts'

/** How the house writes. */
export async function readHouseStyle(): Promise<HouseStyle & { version: number }> {
  note('settings')
  const { toneStyle, endMark, dash, version } = await database().houseStyle.findUniqueOrThrow({ where: { id: 1 } })
  return { toneStyle, endMark, dash, version } as HouseStyle & { version: number }
}

/** The house dictionary, as it is compared. */
export async function readHouseWords(): Promise<string[]> {
  const words = await database().houseWord.findMany({ orderBy: { word: 'asc' }, select: { word: true } })
  return words.map(({ word }) => word)
}
