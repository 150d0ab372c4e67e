import type { HouseStyle } from '#domain/house-style/house-style.ts'
import { houseWordInput } from '#domain/house-style/house-style.ts'
import { toneStyleOf } from '#domain/vietnamese/tone-placement.ts'
import type { Finding } from '#domain/vietnamese/proofreading/finding.ts'

/** What a house that writes as a finding suggests, or does not want it, would set; undefined where it is no matter of style. */
export function houseChoice({ kind, message, suggestions }: Finding): Partial<HouseStyle> | undefined {
  if (kind === 'tone-placement') {
    const toneStyle = suggestions[0]?.split(/\s/).map(toneStyleOf).find((style) => style !== undefined)
    return toneStyle && { toneStyle }
  }
  return message === 'endMarkMissing' ? { endMark: 'drop' } : undefined
}

/** The word that the house dictionary would take so that this is no finding any more; undefined where that would hide other slips. */
export function houseWord({ kind, start, end }: Finding, text: string): string | undefined {
  if (kind !== 'misspelled-syllable' && kind !== 'iy-variation' && kind !== 'tone-position') return undefined
  return houseWordInput.safeParse({ word: text.slice(start, end) }).data?.word
}
