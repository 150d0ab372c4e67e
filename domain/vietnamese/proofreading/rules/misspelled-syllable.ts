import { isWellFormed, parseSyllable } from '../../syllable.ts'
import { misplacedTone, withToneStyle } from '../../tone-placement.ts'
import { type Finding, keepCase } from '../finding.ts'
import { foreignWords, timesWritten } from '../lexicon.ts'
import { fold } from '../../fold.ts'
import { spelledByTelex, spelledByVni, withToneLost } from '../left-keys.ts'
import { neighboursOf } from '../neighbours.ts'
import { partsOf, wholeOf } from '../rejoin.ts'
import { isKnown, isNamePart, type Reading, type Word } from '../read-words.ts'
import { searchesOfOneText, suggest } from '../suggest.ts'
import { otherSpelling } from './iy-variation.ts'

// Letters that no Vietnamese syllable has, and groups of letters that only other languages write.
const foreignLetters = /[fjwz]|^(?:st|sp|sk|sc|pr|pl|br|bl|cr|cl|dr|fr|gr|gl|tl|hm|hn|hl|mr|mn|kp|kr|kl|kb|ps|chh|chr|đh|đr)|[bcdghklmnprstvx]{4}/
const romanNumeral = /^[ivxlcdm]+$/
const isPlain = (text: string): boolean => /^[a-z]+$/.test(text)

const onsetOf = (key: string): string => parseSyllable(key)?.onset ?? ''

/** Whether a word could be a syllable of the list for all that its writer may think: i/y, or seen often in our own texts. */
function isAccepted(word: Word, reading: Reading): boolean {
  if (isKnown(word, reading.options) || foreignWords.has(word.key) || foreignWords.has(word.text.toLowerCase())) return true
  if (timesWritten(word.key) >= 3) return true
  const other = otherSpelling(word.key)
  return other !== undefined && isKnown({ ...word, key: other }, reading.options)
}

/** Whether a word is no Vietnamese at all as far as its letters tell, so that nothing can be said of it. */
function isStrange(word: Word): boolean {
  // "gop" is góp without its tone; but "top" and "web" are listed as what they are.
  if (word.key.length > 2 && /[cpt]$|ch$/.test(word.key) && parseSyllable(word.key) && !/^p[^h]/.test(word.key)) return false
  return isPlain(word.key) || word.key.startsWith('p') && !word.key.startsWith('ph') || (foreignLetters.test(word.key) && !parseSyllable(word.key))
}

/** VNI digits that stayed digits: "ngot5", "hop5", "nghie6m", "nhieu62". Not "km2", nor codes in capitals. */
function* keysLeft({ tokens, toneStyle }: Reading): Generator<Finding> {
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]!
    if (first.kind !== 'word' || tokens[at + 1]?.kind !== 'number') continue
    let written = first.text
    let last = at
    while (written.length <= 10 && (tokens[last + 1]?.kind === 'number' || tokens[last + 1]?.kind === 'word')) written += tokens[++last]!.text
    at = last
    if (written.length > 12 || !/^(?=.*\p{L}.*\p{L}.*\p{L})\p{Ll}+(?:[1-9]{1,2}\p{Ll}*){1,2}$/u.test(written)) continue
    const meant = spelledByVni(written)
    if (meant === undefined) continue
    yield { start: first.start, end: tokens[last]!.end, kind: 'misspelled-syllable', severity: 'error', message: 'misspelledSyllable', values: { written }, suggestions: [withToneStyle(meant, toneStyle)] }
  }
}

/** A foreign word, in small letters, that a syllable became whose tone was lost: "giám sat". */
function toneLostIn(word: Word, reading: Reading): string | undefined {
  if (word.capital !== 'none' || word.isJoined || isKnown(word, reading.options) || !foreignWords.has(word.key)) return undefined
  return withToneLost(word, neighboursOf(word.key).flatMap((one) => (fold(one.word) === word.key ? [one.word] : [])))
}

/**
 * Words that are no syllables of the language. A word is let pass where it stands in the list, the house's dictionary or among
 * loanwords and units; where it is a name, a short form or part of something hyphenated; and where the text writes it three
 * times, for then it is meant. What is badly formed by the rules of onset, rhyme and tone is an error; what is well formed but
 * does not exist is one where the neighbours bear a suggestion out, else a warning.
 */
export function* misspelledSyllables(reading: Reading): Generator<Finding> {
  let searches = 0
  yield* keysLeft(reading)
  const told = (word: Word, end: number, meant: string): Finding => {
    const written = reading.text.slice(word.start, end)
    return { start: word.start, end, kind: 'misspelled-syllable', severity: 'error', message: 'misspelledSyllable', values: { written }, suggestions: [keepCase(written, withToneStyle(meant, reading.toneStyle))] }
  }
  let coveredTo = 0
  for (const word of reading.words) {
    if (word.start < coveredTo) continue
    const whole = wholeOf(word)
    if (whole !== undefined) {
      coveredTo = word.after!.end
      yield told(word, coveredTo, whole)
      continue
    }
    if (word.text.length < 2 || word.isJoined) continue
    const toned = toneLostIn(word, reading)
    if (toned !== undefined) yield told(word, word.end, toned)
    if (isAccepted(word, reading)) continue
    if (word.capital === 'all' && (!word.isHeading || romanNumeral.test(word.key))) continue
    if (word.text.slice(1) !== word.text.slice(1).toLowerCase() && !word.isHeading) continue
    const mended = misplacedTone(word.key, 'old')
    if (mended !== undefined && isKnown({ ...word, key: withToneStyle(mended, 'old') }, reading.options)) continue
    const isCapital = word.capital !== 'none'
    if (isCapital && !word.isHeading && (!word.isFirst || isNamePart(word))) continue
    if ((reading.times.get(word.key) ?? 0) >= 3) continue
    const isFormed = isWellFormed(word.key)
    const isSurrounded = [word.before, word.after].some((other) => other && other.key.length > 1 && !isAccepted(other, reading))
    // "tủm tỉm", "xoèn xoẹt": a word that echoes its neighbour may be of anyone's making.
    const isEcho = isFormed && [word.before, word.after].some((other) => other && onsetOf(other.key) !== '' && onsetOf(other.key) === onsetOf(word.key))
    const isNearName = [word.before, word.after].some((other) => other && other.capital !== 'none' && !other.isFirst)
    const plainly = (isCapital && !word.isHeading ? undefined : partsOf(word.key)) ?? spelledByTelex(word, isSurrounded)
    if (plainly !== undefined) {
      yield told(word, word.end, plainly)
      continue
    }
    // Where the letters may be another language's, a heading's or a name's, only the neighbours can prove an error.
    const needsProof = isCapital || isStrange(word) || isSurrounded || isEcho || (isNearName && isFormed)
    const candidates = suggest(word, !needsProof && searches++ < searchesOfOneText)
    const best = candidates[0]
    if (!best || (needsProof && !best.isSupported)) continue
    if (isStrange(word) && best.cost > 1.6) continue
    yield {
      start: word.start, end: word.end, kind: 'misspelled-syllable',
      severity: !isFormed || best.isSupported ? 'error' : 'warning',
      message: isFormed ? 'unknownSyllable' : 'misspelledSyllable',
      values: { written: word.text },
      suggestions: candidates.slice(0, 5).map((candidate) => keepCase(word.text, withToneStyle(candidate.word, reading.toneStyle))),
    }
  }
}
