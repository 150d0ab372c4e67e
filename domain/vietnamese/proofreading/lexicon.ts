import compounds from './lexicon/compounds.json' with { type: 'json' }
import confusables from './lexicon/confusables.json' with { type: 'json' }
import foreign from './lexicon/foreign.json' with { type: 'json' }
import freeWords from './lexicon/free-words.json' with { type: 'json' }
import pairs from './lexicon/word-pairs.json' with { type: 'json' }
import phrases from './lexicon/phrases.json' with { type: 'json' }
import reduplications from './lexicon/reduplications.json' with { type: 'json' }
import syllables from './lexicon/syllables.json' with { type: 'json' }

const words = (text: string): string[] => text.split(' ')

/** Syllables that exist, lower case, NFC, tone marks in the old style. */
export const listedSyllables: ReadonlySet<string> = new Set(Object.values(syllables).flatMap(words))

/** Words that are no Vietnamese syllables and yet no errors: units, loanwords, short forms, words of other peoples. Lower case. */
export const foreignWords: ReadonlySet<string> = new Set(Object.values(foreign).flatMap(words))

/** Wrong phrases and what is meant by them. */
export const confusedPhrases: ReadonlyMap<string, string> = new Map(Object.entries(confusables))

const firsts = new Map<string, string>(Object.entries(compounds))
const secondsOf = new Map<string, Set<string>>()

const none: ReadonlySet<string> = new Set()

/** The second syllables of the compounds that begin with a syllable. */
function secondsAfter(first: string): ReadonlySet<string> {
  let seconds = secondsOf.get(first)
  if (seconds === undefined) {
    const list = firsts.get(first)
    if (list === undefined) return none
    seconds = new Set(words(list))
    secondsOf.set(first, seconds)
  }
  return seconds
}

/** Whether two syllables, in the old style, make a word that stands in the dictionary of compounds: "rà soát". */
export const isCompound = (first: string, second: string): boolean => secondsAfter(first).has(second)

let frozen: ReadonlyMap<string, ReadonlySet<string>> | undefined

/**
 * The words that complete a row of three in a fixed phrase, "_" standing for the missing one: "hậu quả _" is completed by nghiêm,
 * "nông thôn _" by mới.
 */
export function completionsOf(row: string): ReadonlySet<string> | undefined {
  if (!frozen) {
    const found = new Map<string, Set<string>>()
    const keep = (key: string, word: string) => (found.get(key) ?? found.set(key, new Set()).get(key)!).add(word)
    for (const phrase of phrases) {
      const all = words(phrase)
      for (let at = 0; at + 2 < all.length; at++) {
        const [first, second, third] = [all[at]!, all[at + 1]!, all[at + 2]!]
        keep(`_ ${second} ${third}`, first)
        keep(`${first} _ ${third}`, second)
        keep(`${first} ${second} _`, third)
      }
    }
    frozen = found
  }
  return frozen.get(row)
}

/** Words that stand before any verb or noun, so that a pair with them proves nothing: "được | giải quyết". */
export const helpers: ReadonlySet<string> = new Set(words('được bị đã sẽ đang các những mọi và với cho để phải cần nên không chưa rất của'))

const model = pairs as { seen: Record<string, string>; total: number; words: Record<string, string> }
const seen = new Map(Object.entries(model.seen))
const followers = new Map<string, Map<string, number>>()

/** Entries are "word" and a digit to the base 36: how often, as a power of √2. */
function read(entries: string): Map<string, number> {
  return new Map(words(entries).map((entry) => [entry.slice(0, -1), Math.round(2 ** (parseInt(entry.at(-1)!, 36) / 2))]))
}

const nothing: ReadonlyMap<string, number> = new Map()

/** The words that were read right after a word, and how often. */
function followersOf(first: string): ReadonlyMap<string, number> {
  let known = followers.get(first)
  if (!known) {
    const entries = seen.get(first)
    if (entries === undefined) return nothing
    known = read(entries)
    followers.set(first, known)
  }
  return known
}

/** How often the second word followed the first in the texts that the model was built from. */
export function timesSeen(first: string, second: string): number {
  return followersOf(first).get(second) ?? 0
}

/** How many different words followed a word there: many for little words, few for halves of compounds. */
export function followersSeen(word: string): number {
  return followersOf(word).size
}

// How often a word stood, and how seldom it stood alone; entries end with a digit for the latter.
const frequencies = new Map<string, number>()
const bindings = new Map<string, number>()
for (const [power, list] of Object.entries(model.words)) {
  const times = Math.round(2 ** (Number(power) / 2))
  for (const entry of words(list)) {
    const word = entry.slice(0, -1)
    frequencies.set(word, times)
    bindings.set(word, parseInt(entry.at(-1)!, 36) / 3)
  }
}

/** How often a word stood in the texts of the model, and how many words these had. */
export const timesWritten = (word: string): number => frequencies.get(word) ?? 0
export const wordsOfModel: number = model.total

/**
 * How seldom a word stands outside of compounds, as a logarithm: near 0 for "và", 4 for "nghị", which is always half of a word; a
 * little for one that the model does not have.
 */
export const boundness = (word: string): number => bindings.get(word) ?? 1.2

let free: ReadonlySet<string> | undefined

/** Whether a word may well stand outside of compounds: by reading (often enough to judge otherwise), or by a list of such words. */
export function isFree(word: string): boolean {
  if (timesWritten(word) >= 6) return true
  free ??= new Set(Object.values(freeWords).flatMap(words))
  return free.has(word)
}

const doubled: ReadonlySet<string> = new Set(reduplications)

/** Whether a word may be written twice over: luôn luôn, người người. */
export const isReduplication = (word: string): boolean => doubled.has(word)

let inCompounds: Set<string> | undefined

/** Whether a listed syllable is borne out by nothing but the list: it stands in no compound and in none of our texts. */
export function isDoubtful(word: string): boolean {
  inCompounds ??= new Set([...firsts].flatMap(([first, seconds]) => [first, ...words(seconds)]))
  return !inCompounds.has(word) && timesWritten(word) === 0
}
