import { likelihood, type Taken } from './context.ts'
import { boundness, completionsOf, helpers, isCompound, isDoubtful, isFree, isReduplication, listedSyllables, timesSeen } from './lexicon.ts'
import { neighboursOf } from './neighbours.ts'
import { isNamePart, type Word } from './read-words.ts'
import { otherSpelling } from './rules/iy-variation.ts'

/**
 * What each piece of evidence is worth, as found by a logistic regression over some thousand slips in context and 80,000 words of
 * correct prose that the model had not read. `least` is how much in sum is called a slip: chosen on reports and prose that the model
 * had not read, for few false alarms, which cost more trust than what is missed.
 */
const weights = {
  none: -1.2, gain: 0.4, firstGain: 0.26, cost: -3.51, isKey: -0.87, makesWord: 1.46, isTaken: 0.57, readLess: -0.23, readMore: 0.33, bound: 0.4,
  isUnfree: 0.57, unbound: -0.5, orphans: 0.06, readOrphans: 0.34, strange: -6.11, strangeWord: -2.74, repeated: -2.62, isWord: 0.62, isDoubtful: 0.35,
  readWord: 0.71, pairGain: 0.27,
}
const least = 2.3
// By hand: what a fixed phrase that only this word breaks is worth, and a name beside, of which nothing is known.
const frozenWorth = 3
const nameBeside = 1
// By hand as well: a neighbour that hardly stands without its other half, which was often read, and never with what is written.
const halfWorth = 1.2
const isHalfOf = (half: string, seen: number, seenWritten: number): boolean => seen >= 4 && seenWritten === 0 && boundness(half) >= 2

const isKnownPair = (first: string, second: string): boolean => isCompound(first, second) || timesSeen(first, second) > 0

/** What a whole text says about each of its words. */
export type Survey = {
  /**
   * How strange the text is to the model: the share of its words that go with neither neighbour by dictionary or reading. About 0.15
   * in reports and notices, 0.5 in stories and dialect. Where it is high, a pair that is not known proves little.
   */
  strangeness: number
  /** How often a word stands for itself: neither in a name nor in a word of the dictionary, which prove nothing of it elsewhere. */
  timesAlone: ReadonlyMap<string, number>
}

/** Reads a text's words once for what `betterWord` asks of the whole. */
export function survey(words: readonly Word[]): Survey {
  let lone = 12
  let all = 60
  const timesAlone = new Map<string, number>()
  for (const word of words) {
    const { before, after, key } = word
    const isPart = (before !== undefined && isCompound(before.key, key)) || (after !== undefined && isCompound(key, after.key))
    if (!isPart && (word.isHeading || word.isFirst || word.capital === 'none')) timesAlone.set(key, (timesAlone.get(key) ?? 0) + 1)
    if (!before || !after || word.capital !== 'none' || before.capital !== 'none' || after.capital !== 'none') continue
    all++
    if (!isKnownPair(before.key, key) && !isKnownPair(key, after.key)) lone++
  }
  return { strangeness: lone / all, timesAlone }
}

/** Whether the neighbours are already halves of compounds with the words beyond them: "mặc | áo phao" is no "mắc áo". */
function takenBeside({ before, after }: Word): Taken {
  return {
    before: before?.before !== undefined && !helpers.has(before.before.key) && isCompound(before.before.key, before.key),
    after: after?.after !== undefined && isCompound(after.key, after.after.key),
  }
}

const isNameBeside = ({ before, after, isHeading }: Word): boolean => !isHeading && [before, after].some((one) => one !== undefined && one.capital !== 'none' && isNamePart(one))

/** The words that would complete a fixed phrase with the two words before, beside or behind. */
function completionsAt({ before, after }: Word): (ReadonlySet<string> | undefined)[] {
  return [
    before?.before && completionsOf(`${before.before.key} ${before.key} _`),
    before && after && completionsOf(`${before.key} _ ${after.key}`),
    after?.after && completionsOf(`_ ${after.key} ${after.after.key}`),
  ]
}

/** What is the same for every candidate at a place. */
type Place = { word: Word; strangeness: number; taken: Taken; completions: (ReadonlySet<string> | undefined)[]; written: number; /** What speaks for or against the written word. */ base: number }

/** The pairs that the written word stands in: known from reading (a logarithm), and whether one is a word of the dictionary. */
function placeOf(word: Word, { strangeness, timesAlone }: Survey): Place {
  const { keyBefore: before, keyAfter: after, key } = word
  const taken = takenBeside(word)
  const reads = [timesSeen(before, key), timesSeen(key, after)].map((times) => (times > 0 ? 1 + Math.log(times) : 0)).sort((a, b) => a - b)
  const isWord = (word.before !== undefined && !taken.before && isCompound(before, key)) || (word.after !== undefined && !taken.after && isCompound(key, after))
  const base =
    weights.none + weights.readLess * reads[0]! + weights.readMore * reads[1]! + weights.bound * boundness(key) + weights.repeated * Math.log(timesAlone.get(key) ?? 1) +
    (isNameBeside(word) ? -nameBeside : 0) + (isWord ? weights.isWord : 0) + (isDoubtful(key) ? weights.isDoubtful : 0) + (isFree(key) ? 0 : weights.isUnfree) + weights.strange * strangeness
  return { word, strangeness, taken, completions: completionsAt(word), written: likelihood(before, key, after, taken), base }
}

/** How much speaks for one candidate: undefined where it makes no known pair with either neighbour. */
function weigh(place: Place, candidate: string, cost: number): number | undefined {
  const { word, strangeness, taken } = place
  const { keyBefore: before, keyAfter: after } = word
  const wordBefore = word.before !== undefined && (isCompound(before, candidate) || (candidate === before && isReduplication(candidate)))
  const wordAfter = word.after !== undefined && (isCompound(candidate, after) || (candidate === after && isReduplication(candidate)))
  const seenBefore = timesSeen(before, candidate)
  const seenAfter = timesSeen(candidate, after)
  if (!wordBefore && !wordAfter && seenBefore === 0 && seenAfter === 0) return undefined
  const gain = likelihood(before, candidate, after, taken) - place.written
  const read = Math.log(1 + Math.max(wordBefore ? seenBefore : 0, wordAfter ? seenAfter : 0))
  const isFreed = (wordBefore && !taken.before) || (wordAfter && !taken.after)
  let sum = place.base + weights.gain * gain + weights.firstGain * Math.min(6, gain) + weights.cost * cost + weights.readWord * read
  if (cost > 0.7) sum += weights.isKey
  if (place.completions.some((words) => words?.has(candidate)) && !place.completions.some((words) => words?.has(word.key))) sum += frozenWorth
  if ((wordBefore && taken.before) || (wordAfter && taken.after)) sum += weights.isTaken
  if (!wordBefore && !wordAfter) sum += weights.unbound * boundness(candidate)
  if (isFreed) {
    // A neighbour that seldom stands outside of words finds its other half.
    let orphans = 0
    if (wordBefore && !taken.before && !isCompound(before, word.key)) orphans += boundness(before)
    if (wordAfter && !taken.after && !isCompound(word.key, after)) orphans += boundness(after)
    sum += weights.makesWord + weights.strangeWord * strangeness + weights.orphans * orphans
    if ((wordBefore && seenBefore > 1) || (wordAfter && seenAfter > 1)) sum += weights.readOrphans * orphans
    if ((wordBefore && !taken.before && isHalfOf(before, seenBefore, timesSeen(before, word.key))) || (wordAfter && !taken.after && isHalfOf(after, seenAfter, timesSeen(word.key, after)))) sum += halfWorth
  } else if (Math.max(wordBefore ? 0 : seenBefore, wordAfter ? 0 : seenAfter) > 0) sum += weights.pairGain * gain
  return sum
}

/** Whether a neighbour is no syllable and, once mended, may make a word with this one: "chuyên nghiêp". */
function awaitsRepair({ key, before, after }: Word): boolean {
  if (before && !listedSyllables.has(before.key) && neighboursOf(before.key).some(({ word }) => isCompound(word, key))) return true
  return after !== undefined && !listedSyllables.has(after.key) && neighboursOf(after.key).some(({ word }) => isCompound(key, word))
}

/** Whether a candidate would double a neighbour, and makes no word with the other one. */
function doubles({ keyBefore, keyAfter }: Word, candidate: string): boolean {
  return (candidate === keyBefore && !isCompound(candidate, keyAfter)) || (candidate === keyAfter && !isCompound(keyBefore, candidate))
}

/** The word that fits a place far better than what is written, if there is one, and how surely. */
export function betterWord(word: Word, whole: Survey): { meant: string; gain: number } | undefined {
  const { keyBefore: before, keyAfter: after } = word
  if (!word.before && !word.after) return undefined
  // A doubled word is the business of another rule.
  if (before === word.key || after === word.key) return undefined
  // What was read with both its neighbours is meant.
  if (word.before && word.after && timesSeen(before, word.key) > 0 && timesSeen(word.key, after) > 0) return undefined
  if (awaitsRepair(word)) return undefined
  const place = placeOf(word, whole)
  // What is a word of the dictionary with a neighbour, and was read so, needs no more thought; more than once, where the neighbour
  // may as well belong to the word beyond.
  if (word.before && timesSeen(before, word.key) > (place.taken.before ? 2 : 0) && isCompound(before, word.key)) return undefined
  if (word.after && timesSeen(word.key, after) > (place.taken.after ? 2 : 0) && isCompound(word.key, after)) return undefined
  let best: { meant: string; gain: number } | undefined
  const same = otherSpelling(word.key)
  for (const { word: candidate, cost } of neighboursOf(word.key)) {
    // kỹ and kĩ are the same word; and a doubling is seldom meant, but "chung trung" is, and "hành vi | vi phạm".
    if (candidate === same || (doubles(word, candidate) && cost > 0.5)) continue
    const gain = weigh(place, candidate, cost)
    if (gain !== undefined && gain > (best?.gain ?? least)) best = { meant: candidate, gain }
  }
  return best
}
