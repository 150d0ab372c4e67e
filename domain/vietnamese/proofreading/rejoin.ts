import { foreignWords, isCompound, listedSyllables, timesSeen } from './lexicon.ts'
import type { Word } from './read-words.ts'

const isKnownPair = (first: string, second: string): boolean => isCompound(first, second) || timesSeen(first, second) > 1

/** Two syllables written as one, apart again: "hộinghị" is "hội nghị". Only where the two make a known pair. */
export function partsOf(key: string): string | undefined {
  if (key.length < 4 || key.length > 14) return undefined
  for (let at = key.length - 2; at >= 2; at--) {
    const [first, second] = [key.slice(0, at), key.slice(at)]
    if (listedSyllables.has(first) && listedSyllables.has(second) && isKnownPair(first, second)) return `${first} ${second}`
  }
  return undefined
}

/**
 * One syllable written as two, together again: "đồn g chí" is "đồng chí". Only where a half is no word and the whole makes a known
 * pair with the word before or after it.
 */
export function wholeOf(first: Word): string | undefined {
  const second = first.after
  if (!second || second.capital !== 'none' || first.isJoined || second.isJoined || first.capital === 'all') return undefined
  const isHalf = (key: string): boolean => (key.length === 1 ? /[bcdđghklmnpqrstvx]/.test(key) : !listedSyllables.has(key) && !foreignWords.has(key))
  if (!isHalf(first.key) && !isHalf(second.key)) return undefined
  const whole = first.key + second.key
  if (whole.length > 7 || !listedSyllables.has(whole)) return undefined
  const { before } = first
  const { after } = second
  return (before && isKnownPair(before.key, whole)) || (after && isKnownPair(whole, after.key)) ? whole : undefined
}
