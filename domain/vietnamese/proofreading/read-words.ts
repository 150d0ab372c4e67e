import { tokens, type Span, type Token } from '../segment.ts'
import { toneStyleOf, withToneStyle } from '../tone-placement.ts'
import type { ToneStyle } from '../syllable.ts'
import { boundary, boundarySigns } from './boundaries.ts'
import { listedSyllables } from './lexicon.ts'
import type { ProofreadingOptions } from './finding.ts'

/** A word of a text, with what the rules ask of it. */
export type Word = Span & {
  text: string
  /** Lower case, tone mark in the old style: the key of every list. */
  key: string
  capital: 'none' | 'first' | 'all'
  /** At the beginning of a sentence, a line or a quotation: a capital says nothing there. */
  isFirst: boolean
  /** The words right before and after, with nothing but space between. */
  before: Word | undefined
  after: Word | undefined
  /** Keys of the neighbours for the model of pairs: of the words before and after, the sign of a boundary, or nothing. */
  keyBefore: string
  keyAfter: string
  /** Whether it is written together with something: by a hyphen, an apostrophe, a slash, a digit. */
  isJoined: boolean
  /** Whether its whole line is in capitals: a heading. */
  isHeading: boolean
}

/** A text as the rules read it. */
export type Reading = { text: string; options: ProofreadingOptions; tokens: Token[]; words: Word[]; times: ReadonlyMap<string, number>; /** Pairs of neighbours that the text has. */ pairs: ReadonlySet<string>; toneStyle: ToneStyle }

const joiners = new Set(['-', '‑', "'", '’', 'ʼ', '/', '_', '@', '.', '&', '#', '+'])

// After these signs a capital is no sign of a name; after a hyphen only where it stands for a dash.
const beginners = new Set('.?!…:“"‘«•·*–—')

/** Whether what stands at a place glues a word to what follows: a sign with a letter or digit at once behind it. */
function joins(sign: Token | undefined, beyond: Token | undefined): boolean {
  if (!sign || !beyond) return false
  if (sign.kind === 'number' || sign.kind === 'other') return true
  if (!joiners.has(sign.text)) return false
  if (sign.text === '.') return false
  return beyond.kind === 'word' || beyond.kind === 'number' || beyond.kind === 'other'
}

/** The style that most of a text's open oa, oe, uy follow, names apart; the old one where they are as many. */
export function majorityStyle(words: readonly Word[]): ToneStyle {
  let balance = 0
  for (const word of words) {
    const style = isNamePart(word) ? undefined : toneStyleOf(word.text)
    if (style) balance += style === 'old' ? 1 : -1
  }
  return balance >= 0 ? 'old' : 'new'
}

/** Whether a word with a capital stands where names do: inside a sentence, or first and followed by another capital. */
export function isNamePart(word: Word): boolean {
  if (word.isHeading) return word.capital === 'none'
  if (word.capital === 'none') return false
  if (!word.isFirst) return true
  return word.after !== undefined && word.after.capital !== 'none'
}

const keys = new Map<string, string>()
function keyOf(text: string): string {
  let key = keys.get(text)
  if (key === undefined) {
    if (keys.size > 20_000) keys.clear()
    key = withToneStyle(text.toLowerCase(), 'old')
    keys.set(text, key)
  }
  return key
}

/** Takes a text (NFC) apart for the rules. Linear in its length. */
export function readWords(text: string, options: ProofreadingOptions): Reading {
  const all = tokens(text)
  const words: Word[] = []
  const times = new Map<string, number>()
  const pairs = new Set<string>()
  let isFirst = true
  let before: Word | undefined
  // What stood before the next word, when that is no word.
  let edge: string = boundary.start
  let line: Word[] = []
  let hasSmall = false
  const endLine = () => {
    if (!hasSmall && line.length > 1) for (const word of line) word.isHeading = true
    line = []
    hasSmall = false
  }
  for (let at = 0; at < all.length; at++) {
    const token = all[at]!
    if (token.kind === 'space') {
      if (!/[\n\r\u2028\u2029]/.test(token.text)) continue
      endLine()
      isFirst = true
      if (before) before.keyAfter = boundary.end
      before = undefined
      edge = boundary.start
    } else if (token.kind === 'word') {
      const lower = token.text.toLowerCase()
      const capital = token.text === lower ? 'none' : token.text === token.text.toUpperCase() && token.text.length > 1 ? 'all' : 'first'
      const word: Word = {
        start: token.start, end: token.end, text: token.text, key: keyOf(token.text), capital, isFirst, before, after: undefined, keyBefore: before?.key ?? edge, keyAfter: boundary.end, isHeading: false,
        isJoined: joins(all[at - 1], all[at - 2]) || joins(all[at + 1], all[at + 2]),
      }
      if (before) {
        pairs.add(`${before.key} ${word.key}`)
        before.after = word
        before.keyAfter = word.key
      }
      before = word
      words.push(word)
      line.push(word)
      hasSmall ||= capital !== 'all' && lower.length > 1
      times.set(word.key, (times.get(word.key) ?? 0) + 1)
      isFirst = false
    } else {
      const isBoundary = boundarySigns.has(token.text)
      if (before) before.keyAfter = isBoundary ? boundary.end : ''
      before = undefined
      edge = isBoundary ? boundary.start : ''
      if (token.kind === 'punctuation' && (token.text === '-' ? all[at - 1]?.kind !== 'word' : beginners.has(token.text))) isFirst = true
    }
  }
  endLine()
  return { text, options, tokens: all, words, times, pairs, toneStyle: options.toneStyle ?? majorityStyle(words) }
}

/** Whether a word is one that exists, as far as the list and the house's dictionary know. */
export function isKnown(word: Word, options: ProofreadingOptions): boolean {
  return listedSyllables.has(word.key) || options.dictionary?.has(word.text.toLowerCase()) === true
}
