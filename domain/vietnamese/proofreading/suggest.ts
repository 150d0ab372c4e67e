import { likelihood, pairWeight } from './context.ts'
import { listedSyllables } from './lexicon.ts'
import { distantNeighboursOf, type Neighbour, neighboursOf } from './neighbours.ts'
import type { Word } from './read-words.ts'

/** A word that may be meant. `score` compares candidates of one place; `isSupported` where it makes a known pair with a neighbour. */
export type Candidate = { word: string; cost: number; score: number; isSupported: boolean }

// What one slip is worth against what the neighbours say.
const costWeight = 4.2

/** Scores candidates for the place of a word: how near by keys and sounds, and how well the neighbours bear it out. Best first. */
export function rank(word: Word, candidates: readonly Neighbour[]): Candidate[] {
  const { keyBefore: before, keyAfter: after } = word
  return candidates
    .map(({ word: candidate, cost }) => ({
      word: candidate,
      cost,
      score: likelihood(before, candidate, after) - costWeight * cost,
      isSupported: candidate !== before && candidate !== after && ((word.before !== undefined && pairWeight(before, candidate) > 1) || (word.after !== undefined && pairWeight(candidate, after) > 1)),
    }))
    .sort((a, b) => b.score - a.score)
}

/** How many words of one text are looked up in the whole list: enough for any text, and a limit for a hostile one. */
export const searchesOfOneText = 300

/**
 * What may be meant by a word that is no listed syllable, best first.
 * @param mayWalk whether words two slips away may be looked for as well, which takes a millisecond
 */
export function suggest(word: Word, mayWalk: boolean): Candidate[] {
  const near = rank(word, neighboursOf(word.key))
  if (!mayWalk || near.some(({ isSupported, cost }) => isSupported || cost <= 0.7)) return near
  const known = new Map(near.map((candidate) => [candidate.word, candidate.cost]))
  for (const { word: candidate, cost } of distantNeighboursOf(word.key)) if (listedSyllables.has(candidate)) known.set(candidate, Math.min(cost, known.get(candidate) ?? Infinity))
  return rank(word, [...known].map(([candidate, cost]) => ({ word: candidate, cost })))
}
