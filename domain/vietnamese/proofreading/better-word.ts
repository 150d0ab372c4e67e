import { likelihood, type Taken } from './context.ts'
import { followersOf, isCompound, isDoubtful, isReduplication, secondsAfter, timesSeen } from './lexicon.ts'
import { neighboursOf } from './neighbours.ts'
import type { Reading, Word } from './read-words.ts'
import { otherSpelling } from './rules/iy-variation.ts'

// How unlikely a slip is to begin with, and what a costlier one adds.
const slipBase = 1.8
const slipWeight = 5
// A word that the text writes again and again is meant; a pair that it writes elsewhere is likely meant here, too.
const repetitionWeight = 1
const inTextWeight = 2
const takenWeight = 2.5
// A mark left out or a sound mistaken, in a word of the dictionary: what editors meet every day.
const commonSlipWeight = 1.5
// How much proof is asked for beyond that, of a syllable that exists by the list alone, and of every other in a text of the kind
// that the model knows; and how that grows with the share of words that it knows next to neither neighbour.
const threshold = { doubtful: 1, known: 2.7, strangeness: 18, usual: 0.15 }

const isKnownPair = (first: string, second: string): boolean => isCompound(first, second) || timesSeen(first, second) > 0

/**
 * How strange a text is to the model: the share of its words that go with neither neighbour by dictionary or reading. About 0.15 in
 * reports and notices, 0.5 in stories and dialect. Where it is high, a pair that is not known proves little.
 */
export function strangenessOf(words: readonly Word[]): number {
  let lone = 12
  let all = 60
  for (const word of words) {
    if (!word.before || !word.after || word.capital !== 'none' || word.before.capital !== 'none' || word.after.capital !== 'none') continue
    all++
    if (!isKnownPair(word.keyBefore, word.key) && !isKnownPair(word.key, word.keyAfter)) lone++
  }
  return lone / all
}

/** Whether the neighbours are already halves of compounds with the words beyond them: "mặc | áo phao" is no "mắc áo". */
function takenBeside({ before, after }: Word): Taken {
  return {
    before: before?.before !== undefined && isCompound(before.before.key, before.key),
    after: after?.after !== undefined && isCompound(after.key, after.after.key),
  }
}

type Evidence = { isEnough: boolean; isCompound: boolean; isTaken: boolean; isInText: boolean }

/** Tells what speaks for a candidate at the place of a word: pairs of the dictionary, and pairs read in our texts or elsewhere in this one. */
function evidenceAt(word: Word, reading: Reading, taken: Taken): (candidate: string) => Evidence {
  const { keyBefore: before, keyAfter: after } = word
  const compounds = secondsAfter(before)
  const followers = followersOf(before)
  return (candidate) => {
    const isInText = reading.times.has(candidate) && (reading.pairs.has(`${before} ${candidate}`) || reading.pairs.has(`${candidate} ${after}`))
    const seenBefore = word.before ? (followers.get(candidate) ?? 0) : 0
    const seenAfter = word.after ? timesSeen(candidate, after) : 0
    const byBefore = seenBefore > 1 || compounds.has(candidate) || (candidate === before && isReduplication(candidate))
    const byAfter = seenAfter > 1 || isCompound(candidate, after) || (candidate === after && isReduplication(candidate))
    const makesCompound = (!taken.before && compounds.has(candidate)) || (!taken.after && isCompound(candidate, after))
    return { isCompound: makesCompound, isEnough: byBefore || byAfter || isInText || (seenBefore > 0 && seenAfter > 0), isTaken: byBefore !== byAfter && (byBefore ? taken.before : taken.after), isInText }
  }
}

/** The word that fits a place far better than what is written, if there is one, and by how much. */
export function betterWord(word: Word, reading: Reading, strangeness: number): { meant: string; gain: number } | undefined {
  const { keyBefore: before, keyAfter: after } = word
  if (!word.before && !word.after) return undefined
  // A doubled word is the business of another rule.
  if (before === word.key || after === word.key) return undefined
  // What is a known pair on either side needs no more thought; nor what was read on both.
  const taken = takenBeside(word)
  if ((!taken.before && isCompound(before, word.key)) || (!taken.after && isCompound(word.key, after))) return undefined
  if (before && after && timesSeen(before, word.key) > 0 && timesSeen(word.key, after) > 0) return undefined
  const written = likelihood(before, word.key, after, taken) + slipBase + repetitionWeight * Math.log(reading.times.get(word.key) ?? 1)
  let best: { meant: string; gain: number } | undefined
  const least = (isDoubtful(word.key) ? threshold.doubtful : threshold.known) + threshold.strangeness * Math.max(-0.1, strangeness - threshold.usual)
  const same = otherSpelling(word.key)
  const evidenceFor = evidenceAt(word, reading, taken)
  for (const { word: candidate, cost } of neighboursOf(word.key)) {
    // kỹ and kĩ are the same word; and a doubling is seldom meant, but "chung trung" is.
    if (candidate === same || ((candidate === before || candidate === after) && cost > 0.5)) continue
    const evidence = evidenceFor(candidate)
    if (!evidence.isEnough) continue
    const gain = likelihood(before, candidate, after, taken) - written - slipWeight * cost - (evidence.isTaken ? takenWeight : 0) + (evidence.isInText ? inTextWeight : 0) + (evidence.isCompound && cost <= 0.6 ? commonSlipWeight : 0)
    if (gain > (best?.gain ?? least)) best = { meant: candidate, gain }
  }
  return best
}
