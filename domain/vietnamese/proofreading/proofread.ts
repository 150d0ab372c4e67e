import { type Finding, findingKinds, type ProofreadingOptions } from './finding.ts'
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

const rules: ((reading: Reading) => Finding[])[] = [
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
 * Reads a text for slips. Pure, and linear in the length of the text.
 * @param text NFC
 * @returns findings sorted by place, none over another
 */
export function proofread(text: string, options: ProofreadingOptions = {}): Finding[] {
  const reading = readWords(text, options)
  const found = withoutOverlaps(rules.flatMap((rule) => rule(reading)))
  return withoutHouseWords(found, reading)
}
