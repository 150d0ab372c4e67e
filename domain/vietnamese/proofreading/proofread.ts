import type { Span } from '../segment.ts'
import { type Finding, findingKinds, type ProofreadingOptions, type Severity } from './finding.ts'
import { type Reading, readWords } from './read-words.ts'
import { capitalisations } from './rules/capitalisation.ts'
import { confusableWords } from './rules/confusable-word.ts'
import { invalidDates } from './rules/date-invalid.ts'
import { numberFormats } from './rules/number-format.ts'
import { weekdayMismatches } from './rules/weekday-mismatch.ts'
import { houseDashes } from './rules/dash.ts'
import { doubleSpaces } from './rules/double-space.ts'
import { duplicateWords } from './rules/duplicate-word.ts'
import { ellipses } from './rules/punctuation-ellipsis.ts'
import { endMarks } from './rules/end-mark.ts'
import { iyVariations } from './rules/iy-variation.ts'
import { misspelledSyllables } from './rules/misspelled-syllable.ts'
import { punctuationSpaces } from './rules/punctuation-space.ts'
import { quotations } from './rules/quotation.ts'
import { tonePlacements } from './rules/tone-placement.ts'
import { tonePositions } from './rules/tone-position.ts'
import { wordBullets } from './rules/word-bullet.ts'

const rules: ((reading: Reading) => Iterable<Finding>)[] = [
  endMarks, ellipses, duplicateWords, tonePositions, misspelledSyllables, confusableWords, invalidDates, weekdayMismatches, numberFormats, quotations, punctuationSpaces, doubleSpaces, wordBullets, houseDashes,
  tonePlacements, iyVariations, capitalisations,
]

const precedence = new Map(findingKinds.map((kind, at) => [kind, at]))

/** Leaves, of findings that overlap, the one whose kind comes first. */
function withoutOverlaps(findings: Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Finding[] = []
  for (const finding of sorted) {
    const last = kept.at(-1)
    if (!last || finding.start >= last.end) kept.push(finding)
    else if (precedence.get(finding.kind)! < precedence.get(last.kind)!) kept[kept.length - 1] = finding
  }
  return kept
}

/** Leaves out findings on words and phrases of the house's dictionary. */
function withoutHouseWords(findings: Finding[], reading: Reading): Finding[] {
  const { dictionary } = reading.options
  if (!dictionary?.size) return findings
  const covered: { start: number; end: number }[] = []
  for (const word of reading.words) {
    let end: typeof word | undefined = word
    let phrase = word.text.toLowerCase()
    for (let length = 1; length <= 5; length++) {
      if (dictionary.has(phrase)) covered.push({ start: word.start, end: end.end })
      end = end.after
      if (!end) break
      phrase += ` ${end.text.toLowerCase()}`
    }
  }
  let at = 0
  return findings.filter((finding) => {
    while (at < covered.length && covered[at]!.end <= finding.start) at++
    return !(covered[at] && covered[at]!.start <= finding.start && finding.end <= covered[at]!.end)
  })
}

/**
 * Most findings of one text. The longest article with a slip in every second sentence has so many, and whoever gets them mends
 * a few hundred in one sitting; a file of nothing but quotation marks would have millions.
 */
export const maximumFindings = 2000

/** A text that is longer than an article can be is read in parts, each as a text of its own, so that its length costs time alone. */
const longestPart = 500_000

/**
 * Reads a text for slips. Pure, and linear in the length of the text.
 * @param text NFC
 * @returns findings sorted by place, none over another. Where there are `maximumFindings`, there may be more: then errors go before
 *   warnings, these before hints, and of one kind those that come first
 */
export function proofread(text: string, options: ProofreadingOptions = {}): Finding[] {
  let found: Finding[] = []
  for (const { start, end } of partsOf(text)) {
    // The end of a report is that of its last part.
    for (const finding of proofreadPart(text.slice(start, end), end < text.length ? { ...options, isReport: false } : options)) {
      found.push(start > 0 ? { ...finding, start: finding.start + start, end: finding.end + start } : finding)
    }
    found = weightiest(found, maximumFindings)
    if (found.length === maximumFindings && found.every(({ severity }) => severity === 'error')) break
  }
  return found
}

function proofreadPart(text: string, options: ProofreadingOptions): Finding[] {
  const reading = readWords(text, options)
  return withoutHouseWords(withoutOverlaps(rules.flatMap((rule) => firstOf(rule(reading)))), reading)
}

/** As many findings of a rule as there may be in all, those apart that another leaves out; with so many errors it is asked no further. */
function firstOf(findings: Iterable<Finding>): Finding[] {
  const kept: Finding[] = []
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 }
  let counted: Finding | undefined
  for (const finding of findings) {
    const isOver = counted !== undefined && finding.start >= counted.start && finding.start < counted.end
    if (!isOver) {
      counts[finding.severity]++
      counted = finding
    }
    if (counts.error > maximumFindings) break
    if (counts[finding.severity] <= maximumFindings) kept.push(finding)
  }
  return kept
}

/** Those that matter most where there are too many: errors, then warnings, then hints; sorted by place as they were. */
export function weightiest(findings: readonly Finding[], most: number): Finding[] {
  if (findings.length <= most) return [...findings]
  const bySeverity = (['error', 'warning', 'hint'] as const).flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  return bySeverity.slice(0, most).sort((a, b) => a.start - b.start)
}

/** The parts of a text: whole lines where they are no longer than a part, else whole words, else characters. */
function* partsOf(text: string): Generator<Span> {
  let start = 0
  while (text.length - start > longestPart) {
    const part = text.slice(start, start + longestPart)
    const gap = part.lastIndexOf('\n') + 1 || part.lastIndexOf(' ') + 1
    // Not between the halves of a character.
    const end = start + (gap || (/[\ud800-\udbff]$/.test(part) ? longestPart - 1 : longestPart))
    yield { start, end }
    start = end
  }
  yield { start, end: text.length }
}
