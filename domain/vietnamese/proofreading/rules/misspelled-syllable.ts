import { isWellFormed, parseSyllable } from '../../syllable.ts'
import { misplacedTone, withToneStyle } from '../../tone-placement.ts'
import { type Finding, keepCase } from '../finding.ts'
import { foreignWords, timesWritten } from '../lexicon.ts'
import { keystrokesOf } from '../keystrokes.ts'
import { spelledByTelex, spelledByVni } from '../neighbours.ts'
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

/** VNI digits that stayed digits: "ngot5", "hop5". Not "km2", nor codes in capitals. */
function keysLeft({ tokens, toneStyle }: Reading): Finding[] {
  return tokens.flatMap((token, at): Finding[] => {
    const digit = tokens[at + 1]
    if (token.kind !== 'word' || token.text.length < 3 || !/^[1-9]$/.test(digit?.text ?? '') || tokens[at + 2]?.kind === 'word' || token.text !== token.text.toLowerCase()) return []
    const meant = spelledByVni(keystrokesOf(token.text).vni + digit!.text)
    if (meant === undefined) return []
    return [{ start: token.start, end: digit!.end, kind: 'misspelled-syllable', severity: 'error', message: 'misspelledSyllable', values: { written: token.text + digit!.text }, suggestions: [withToneStyle(meant, toneStyle)] }]
  })
}

/**
 * Words that are no syllables of the language. A word is let pass where it stands in the list, the house's dictionary or among
 * loanwords and units; where it is a name, a short form or part of something hyphenated; and where the text writes it three
 * times, for then it is meant. What is badly formed by the rules of onset, rhyme and tone is an error; what is well formed but
 * does not exist is one where the neighbours bear a suggestion out, else a warning.
 */
export function misspelledSyllables(reading: Reading): Finding[] {
  const found: Finding[] = []
  let searches = 0
  found.push(...keysLeft(reading))
  const tell = (word: Word, end: number, meant: string) => {
    const written = reading.text.slice(word.start, end)
    found.push({ start: word.start, end, kind: 'misspelled-syllable', severity: 'error', message: 'misspelledSyllable', values: { written }, suggestions: [keepCase(written, withToneStyle(meant, reading.toneStyle))] })
  }
  let coveredTo = 0
  for (const word of reading.words) {
    if (word.start < coveredTo) continue
    const whole = wholeOf(word)
    if (whole !== undefined) {
      coveredTo = word.after!.end
      tell(word, coveredTo, whole)
      continue
    }
    if (word.text.length < 2 || word.isJoined) continue
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
    const plainly = isCapital && !word.isHeading ? undefined : (partsOf(word.key) ?? (isSurrounded ? undefined : spelledByTelex(word.key)))
    if (plainly !== undefined && (reading.times.get(word.key) ?? 0) < 3) {
      tell(word, word.end, plainly)
      continue
    }
    // Where the letters may be another language's, a heading's or a name's, only the neighbours can prove an error.
    const needsProof = isCapital || isStrange(word) || isSurrounded || isEcho || (isNearName && isFormed)
    const candidates = suggest(word, !needsProof && searches++ < searchesOfOneText)
    const best = candidates[0]
    if (!best || (needsProof && !best.isSupported)) continue
    if (isStrange(word) && best.cost > 1.6) continue
    found.push({
      start: word.start, end: word.end, kind: 'misspelled-syllable',
      severity: !isFormed || best.isSupported ? 'error' : 'warning',
      message: isFormed ? 'unknownSyllable' : 'misspelledSyllable',
      values: { written: word.text },
      suggestions: candidates.slice(0, 5).map((candidate) => keepCase(word.text, withToneStyle(candidate.word, reading.toneStyle))),
    })
  }
  return found
}
