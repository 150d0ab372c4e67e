import { followersSeen, isCompound, isReduplication, timesSeen, timesWritten, wordsOfModel } from './lexicon.ts'

// A word of the dictionary counts as if it had been read so often.
const compoundWorth = 6
// How much is believed of what was never seen, at least.
const leastUnseen = 6

/** How often a word stands anywhere, by the model; a little even for words that it does not have. */
export const frequencyOf = (word: string): number => timesWritten(word) + 0.7
const shareOf = (word: string): number => (word === '^' || word === '$' ? 0.12 : frequencyOf(word) / (wordsOfModel + 5000))

/** How much speaks for two words standing side by side: what was read, and whether they are a word of the dictionary. */
export function pairWeight(first: string, second: string): number {
  return timesSeen(first, second) + (isCompound(first, second) || (first === second && isReduplication(first)) ? compoundWorth : 0)
}

/** Which neighbours are already halves of a compound with the word beyond them, and so make none with this one. */
export type Taken = { before: boolean; after: boolean }
const noneTaken: Taken = { before: false, after: false }

/**
 * How likely a word is between its neighbours, as a logarithm; an empty neighbour says nothing. Only to be compared with
 * other words at the same place. A pair that was never read is the likelier the more different neighbours a word was seen with
 * (Witten and Bell): "và" goes with anything, "nghị" with little.
 */
export function likelihood(before: string, word: string, after: string, taken = noneTaken): number {
  const times = frequencyOf(word)
  const unseen = leastUnseen + followersSeen(word)
  let sum = Math.log(times)
  if (before) sum += Math.log(((taken.before ? timesSeen(before, word) : pairWeight(before, word)) + unseen * shareOf(before)) / (times + unseen))
  if (after) sum += Math.log(((taken.after ? timesSeen(word, after) : pairWeight(word, after)) + unseen * shareOf(after)) / (times + unseen))
  return sum
}
