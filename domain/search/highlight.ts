import { fold } from '../vietnamese/fold.ts'
import type { Query } from './query.ts'
import { placeTone, wordForm } from './words.ts'

/** A piece of a text; those that were searched for are hits. */
export type Segment = { text: string; hit: boolean }

/** A word of a text: folded, with its marks, and where it stands in the original. */
type Word = { folded: string; plain: string; start: number; end: number }

const snippetLength = 240
const beforeHit = 70

/**
 * Marks in a text what was searched for. Words with the very marks that were typed go before those that only fold alike.
 * @returns pieces that make up the text again; neighbouring hits are one
 */
export function highlight(original: string, query: Query): Segment[] {
  return mark(original, hitsAmong([...wordsIn(original)], query))
}

/** A part of a text around the first place where the words stand together, else around the first hit, else its beginning. */
export function snippet(original: string, query: Query, length = snippetLength): Segment[] {
  const anchor = place(original, query)
  const before = Math.max(0, anchor - Math.min(beforeHit, Math.floor(length / 3)))
  const space = original.slice(before, anchor).search(/\s/)
  const start = before === 0 ? 0 : space < 0 ? anchor : before + space + 1
  const end = endOf(original, start, start + length)
  return [...(start > 0 ? [{ text: '… ', hit: false }] : []), ...highlight(original.slice(start, end), query), ...(end < original.length ? [{ text: ' …', hit: false }] : [])]
}

/** The end of the last whole word before `most`; in a word without end, anywhere but within a character. */
function endOf(original: string, start: number, most: number): number {
  if (most >= original.length) return original.length
  const space = original.lastIndexOf(' ', most)
  if (space > start + (most - start) / 2) return space
  return most + (/^[\p{M}\udc00-\udfff]+/u.exec(original.slice(most, most + 20))?.[0].length ?? 0)
}

/** The forms of words met before: texts say the same few thousand syllables again and again. */
const knownForms = new Map<string, Pick<Word, 'folded' | 'plain'>>()
const mostKnownForms = 20_000

function formsOf(word: string): Pick<Word, 'folded' | 'plain'> {
  let forms = knownForms.get(word)
  if (!forms) {
    if (knownForms.size === mostKnownForms) knownForms.clear()
    knownForms.set(word, (forms = { folded: fold(word), plain: placeTone(word.normalize('NFC').toLowerCase()) }))
  }
  return forms
}

function* wordsIn(original: string): Generator<Word> {
  for (const { 0: word, index } of original.matchAll(wordForm)) {
    const { folded, plain } = formsOf(word)
    yield { folded, plain, start: index, end: index + word.length }
  }
}

/** Where the query stands as it was typed; else where its words stand together; else the first of its words with its marks; else one that folds alike; else 0. */
function place(original: string, { text, plain, folded, exact }: Query): number {
  // Most often the words stand there just as they were typed, and nothing need be folded.
  const typed = exact ? asTyped(original, text) : -1
  if (typed >= 0) return typed
  const asMarked = (words: readonly Word[]) => !exact || words.every((word) => plain.includes(word.plain))
  const together = first(original, folded.map(spellings).join(String.raw`[^\p{L}\p{N}\p{M}]+`), asMarked)
  return together ?? (folded.length > 1 ? first(original, folded.map(spellings).join('|'), asMarked) : undefined) ?? 0
}

/** Where a pattern first stands as whole words that are the best; else where it first stands at all. */
function first(original: string, pattern: string, isBest: (words: readonly Word[]) => boolean): number | undefined {
  let other: number | undefined
  for (const { 0: found, index } of original.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}\p{M}])(?:${pattern})(?![\p{L}\p{N}\p{M}])`, 'gu'))) {
    if (isBest([...wordsIn(found)])) return index
    other ??= index
  }
  return other
}

/** The letters that fold to each folded letter. */
const lettersOf = new Map<string, string>()
for (let code = 0x41; code <= 0x1eff; code++) {
  const letter = String.fromCodePoint(code)
  const folded = /\p{L}/u.test(letter) ? fold(letter) : ''
  if (folded.length === 1 && folded !== letter) lettersOf.set(folded, (lettersOf.get(folded) ?? '') + letter)
}

/** A pattern for all words that fold to this one: a text is searched without being folded. */
const spellings = (folded: string): string => [...folded].map((letter) => String.raw`[${letter}${lettersOf.get(letter) ?? ''}]\p{M}*`).join('')

/** Where the typed words stand letter by letter, as whole words; else -1. */
function asTyped(original: string, text: string): number {
  const lower = original.toLowerCase()
  // Few letters change their length with their case; where one did, positions would not be the original's.
  if (lower.length !== original.length) return -1
  const wanted = text.toLowerCase()
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    if (!/[\p{L}\p{N}\p{M}]/u.test(lower.slice(Math.max(0, at - 1), at) + lower.slice(at + wanted.length, at + wanted.length + 1))) return at
  }
  return -1
}

function hitsAmong(words: Word[], query: Query): Word[] {
  const alike = words.filter((word) => query.folded.includes(word.folded))
  const same = query.exact ? alike.filter((word) => query.plain.includes(word.plain)) : []
  return same.length > 0 ? same : alike
}

function mark(text: string, hits: readonly { start: number; end: number }[]): Segment[] {
  const segments: Segment[] = []
  let done = 0
  for (const { start, end } of hits) {
    const between = text.slice(done, start)
    const previous = segments.at(-1)
    if (previous?.hit && /^\s*$/.test(between)) previous.text += between + text.slice(start, end)
    else segments.push(...(between ? [{ text: between, hit: false }] : []), { text: text.slice(start, end), hit: true })
    done = end
  }
  return done < text.length ? [...segments, { text: text.slice(done), hit: false }] : segments
}
