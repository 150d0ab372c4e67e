import { fold } from '../fold.ts'
import { type Keystrokes, keyDistance, keystrokesOf, oneSlip } from './keystrokes.ts'
import { listedSyllables } from './lexicon.ts'
import { soundVariants } from './slips.ts'

/** A syllable that may be meant, and what the slip costs that made it what is written: about 0.4 for hỏi/ngã, 1 for a key. */
export type Neighbour = { word: string; cost: number }

type Entry = Keystrokes & { word: string; letters: string; bits: number }
let known: { entries: Entry[]; bits: Int32Array; lengths: Uint8Array; byLetters: Map<string, Entry[]> } | undefined

/** The keys of a row as bits, so that rows with quite other keys are passed over quickly. */
function bitsOf(keys: string): number {
  let bits = 0
  for (let at = 0; at < keys.length; at++) bits |= 1 << (keys.charCodeAt(at) & 31)
  return bits
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** The listed syllables with their keys, and by their letters without marks. Built when first asked for. */
function index() {
  if (known) return known
  const entries: Entry[] = []
  const byLetters = new Map<string, Entry[]>()
  for (const word of listedSyllables) {
    const typed = keystrokesOf(word)
    const entry = { ...typed, word, letters: typed.plain, bits: bitsOf(typed.telex) }
    entries.push(entry)
    const same = byLetters.get(entry.letters)
    if (same) same.push(entry)
    else byLetters.set(entry.letters, [entry])
  }
  known = { entries, byLetters, bits: Int32Array.from(entries, ({ bits }) => bits), lengths: Uint8Array.from(entries, ({ telex }) => telex.length) }
  return known
}

/** Entries that could be within so many slips: a slip changes the length by one at most, and two kinds of keys. */
function* entriesNear(telex: string, slips: number): Generator<Entry> {
  const { entries, bits, lengths } = index()
  const own = bitsOf(telex)
  for (let at = 0; at < entries.length; at++) {
    if (Math.abs(lengths[at]! - telex.length) <= slips && bitCount(bits[at]! ^ own) <= 2 * slips) yield entries[at]!
  }
}

/** One slip away by Telex, VNI or sound. Marks that were left out or mistaken weigh less than letters. */
function findNear(word: string): Neighbour[] {
  const costs = new Map<string, number>()
  const keep = (candidate: string, cost: number) => {
    if (candidate !== word && cost < (costs.get(candidate) ?? Infinity)) costs.set(candidate, cost)
  }
  const typed = keystrokesOf(word)
  for (const entry of entriesNear(typed.telex, 1)) {
    const cost = oneSlip(typed.telex, entry.telex)
    if (cost !== undefined) keep(entry.word, cost)
  }
  const letters = fold(word)
  for (const entry of index().byLetters.get(letters) ?? []) {
    const distance = Math.min(keyDistance(typed.telex, entry.telex, 4), keyDistance(typed.vni, entry.vni, 4))
    // Only marks differ: a key for one of them was left out, or all of them; or one is another.
    const isLost = entry.telex.length > typed.telex.length
    keep(entry.word, isLost ? Math.min(0.6 + 0.3 * (distance - 1), letters === word ? 1.2 : 3) : distance * 0.85)
  }
  for (const [candidate, cost] of soundVariants(word)) if (listedSyllables.has(candidate)) keep(candidate, cost)
  return [...costs].map(([candidate, cost]) => ({ word: candidate, cost }))
}

function findDistant(word: string): Neighbour[] {
  const { telex } = keystrokesOf(word)
  const found: Neighbour[] = []
  for (const entry of entriesNear(telex, 2)) {
    const cost = keyDistance(telex, entry.telex, 2.1)
    if (cost <= 2.1) found.push({ word: entry.word, cost })
  }
  return found
}

/** Remembers what was asked, up to a limit. */
function remembering(find: (word: string) => Neighbour[], most: number): (word: string) => Neighbour[] {
  const answers = new Map<string, Neighbour[]>()
  return (word) => {
    let found = answers.get(word)
    if (found === undefined) {
      if (answers.size >= most) answers.clear()
      found = find(word)
      answers.set(word, found)
    }
    return found
  }
}

/** Listed syllables that are one slip away from a word (lower case, old style). */
export const neighboursOf = remembering(findNear, 20_000)

/** Listed syllables up to two slips away, for a word that is surely wrong and has no nearer ones that fit. */
export const distantNeighboursOf = remembering(findDistant, 2000)
