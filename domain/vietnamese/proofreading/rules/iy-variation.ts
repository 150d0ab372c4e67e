import { withToneStyle } from '../../tone-placement.ts'
import { type Finding, keepCase } from '../finding.ts'
import { isCompound } from '../lexicon.ts'
import { isNamePart, type Reading, type Word } from '../read-words.ts'

const toY: Record<string, string> = { i: 'y', í: 'ý', ì: 'ỳ', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' }
const toI: Record<string, string> = Object.fromEntries(Object.entries(toY).map(([i, y]) => [y, i]))

/** The same syllable with the other letter, where both spellings are in use: kỹ and kĩ, quý and quí. Old style, lower case. */
export function otherSpelling(key: string): string | undefined {
  if (!/^(?:h|k|l|m|s|t|qu)[iíìỉĩịyýỳỷỹỵ]$/.test(key)) return undefined
  const last = key.at(-1)!
  return key.slice(0, -1) + (toY[last] ?? toI[last]!)
}

/**
 * Words written now with i and now with y in one text (kỹ thuật, kĩ thuật): what the text writes more rarely. Both are in use, so
 * that nothing is said of a text that keeps to one; nor of names, nor where the two spellings are different words (tỉ mỉ, tỷ lệ):
 * only one and the same pair of words counts. Source: QĐ 1989/QĐ-BGDĐT, article 9, and the usage of statutes.
 */
export function* iyVariations(reading: Reading): Generator<Finding> {
  const uses = new Map<string, Word[]>()
  const pairsOf = (word: Word): string[] => {
    const { before, after } = word
    const other = otherSpelling(word.key)!
    return [
      before && (isCompound(before.key, word.key) || isCompound(before.key, other)) ? `${before.key} ${word.key}` : '',
      after && (isCompound(word.key, after.key) || isCompound(other, after.key)) ? `${word.key} ${after.key}` : '',
    ].filter(Boolean)
  }
  for (const word of reading.words) {
    if (otherSpelling(word.key) === undefined || (isNamePart(word) && !word.isHeading)) continue
    for (const pair of pairsOf(word)) {
      const same = uses.get(pair)
      if (same) same.push(word)
      else uses.set(pair, [word])
    }
  }
  const rarer = new Map<Word, string>()
  for (const [pair, words] of uses) {
    const word = words[0]!
    const other = otherSpelling(word.key)!
    const opposite = pair.split(' ').map((part) => (part === word.key ? other : part)).join(' ')
    const rivals = uses.get(opposite)?.length ?? 0
    // As many of each: y is what statutes write, but for sĩ.
    const isRight = other.startsWith('s') ? toY[other.at(-1)!] === undefined : toY[other.at(-1)!] !== undefined
    if (rivals === 0 || words.length > rivals || (words.length === rivals && isRight)) continue
    for (const one of words) rarer.set(one, other)
  }
  for (const [{ start, end, text }, usual] of rarer) {
    yield { start, end, kind: 'iy-variation', severity: 'warning', message: 'iyVariation', values: { written: text, usual }, suggestions: [keepCase(text, withToneStyle(usual, reading.toneStyle))] }
  }
}
