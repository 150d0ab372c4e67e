import type { Span } from '../segment.ts'
import type { ToneStyle } from '../syllable.ts'

/** What a finding is about. The order settles which one stays where two overlap: the earlier. */
export const findingKinds = [
  'legacy-encoding', 'decomposed-unicode', 'end-mark', 'punctuation-ellipsis', 'duplicate-word', 'tone-position', 'misspelled-syllable',
  'confusable-word', 'date-invalid', 'weekday-mismatch', 'number-format', 'quotation', 'punctuation-space', 'double-space', 'word-bullet',
  'tone-placement', 'iy-variation', 'capitalisation',
] as const
export type FindingKind = (typeof findingKinds)[number]

export type Severity = 'error' | 'warning' | 'hint'

/** The texts that findings are told with: keys of the messages' namespace "proofreading". */
export type MessageKey =
  | 'legacyEncoding' | 'decomposedUnicode' | 'endMarkMissing' | 'endMarkMalformed' | 'endMarkUnwanted' | 'ellipsis' | 'repeatedSign'
  | 'duplicateWord' | 'tonePosition' | 'misspelledSyllable' | 'unknownSyllable' | 'confusableWord' | 'dateInvalid' | 'weekdayMismatch'
  | 'thousandsComma' | 'decimalPoint' | 'straightQuotation' | 'unbalancedQuotation' | 'spaceBefore' | 'spaceAfterMissing' | 'spaceInside'
  | 'doubleSpace' | 'wordBullet' | 'tonePlacement' | 'houseDash' | 'iyVariation' | 'capitalisation'

/**
 * One thing to look at. `start` and `end` are UTF-16 offsets, half open; each suggestion replaces that part of the text, the
 * likeliest first. `values` fill the message.
 */
export type Finding = Span & { kind: FindingKind; severity: Severity; message: MessageKey; values: Record<string, string>; suggestions: string[] }

/** The settings of a house. */
export type ProofreadingOptions = {
  /** Where the tone mark of hòa/hoà stands; without it, the style that the text itself mostly follows. */
  toneStyle?: ToneStyle
  /** Whether a report ends with "./."; "any" only mends one that is mistyped. Without it, "keep" in a report, else "any". */
  endMark?: 'keep' | 'drop' | 'any'
  /** How a name is parted from its position. */
  dash?: ' - ' | ' – '
  /** The house's own words and phrases, NFC, lower case: never a finding. */
  dictionary?: ReadonlySet<string>
  /** A meeting report, which closes with "./.". */
  isReport?: boolean
  /** The day of publication (ISO), by which a date without a year gets its year. */
  publishedOn?: string
}

/** Writes a suggestion in the case of what it replaces, word by word: TINH THÂN, Tinh thân, tinh thân. */
export function keepCase(written: string, suggestion: string): string {
  const letters = [...written].filter((letter) => /\p{L}/u.test(letter))
  if (letters.length > 1 && letters.every((letter) => letter === letter.toUpperCase()) && written !== written.toLowerCase()) return suggestion.toUpperCase()
  const before = written.split(/\s+/)
  return suggestion
    .split(' ')
    .map((word, at) => {
      const first = before[Math.min(at, before.length - 1)]?.[0] ?? ''
      return at < before.length && first !== first.toLowerCase() ? (word[0] ?? '').toUpperCase() + word.slice(1) : word
    })
    .join(' ')
}
