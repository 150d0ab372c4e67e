import { decodeTcvn3, decodeUtf8, decodeVni } from './decode-legacy.ts'
import { isWellFormed } from './syllable.ts'

export { decodeTcvn3, decodeVni } from './decode-legacy.ts'

export type Encoding = 'NFC' | 'NFD' | 'CP1258' | 'TCVN3' | 'VNI-Windows' | 'UTF-8-as-CP1252' | 'mixed'

/** A line that was changed: where it is in the repaired text, what stood there, and how that was encoded. */
export type EncodingRepair = { start: number; end: number; before: string; from: Encoding }
export type RepairedText = { text: string; encoding: Encoding; repairs: EncodingRepair[] }

// Letters of Vietnamese that no legacy encoding can show, for it shows Latin-1 alone; and combining marks.
const unicodeLetter = /[\u0300-\u036f\u1ea0-\u1ef9]|[ăđĩũơưĂĐĨŨƠƯ]/
const latinSign = /[\u00a1-\u00ff]/
// Letters that text in an encoding does not hold unless it means something else. ý is itself in TCVN3, ì and í in VNI; code page
// 1258 has some letters with their tone; đ is the same in all of Unicode.
const beyondAscii = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]/
const beyond: Partial<Record<Encoding, RegExp>> = {
  NFD: /[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĨĩŨũƠơƯư\u1ea0-\u1ef9]/,
  CP1258: /[ãìòõĩũýÃÌÒÕĨŨÝ\u1ea0-\u1ef9]/,
  TCVN3: /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00fc\u00fe-\u024f\u1e00-\u1eff]/,
  'VNI-Windows': /[À-ËÎ-ÖØ-ëî-öø-\u024f\u1e00-\u1eff]/,
}

// A word as any encoding may spell it: no white space, digit, ASCII sign or general punctuation in it.
const word = /[^\s!-@[-`{-~\u2010-\u205f\u3000-\u303f]+/g
const suspicious = /[\u00a1-\u00bf×÷]/g
// Names of places and people from other languages of Vietnam: Đắk, Lắk, Krông, Plei.
const otherOnset = /^(?:[kbđdghmps]r|[kbgmhcp]l)(?=\p{L})/iu

function isPlausible(text: string): boolean {
  if (text.length > 12) return false
  return isWellFormed(text) || isWellFormed(text.replace(/k$/i, 'c')) || (otherOnset.test(text) && isWellFormed(text.replace(otherOnset, 't')))
}

/** How Vietnamese a text looks, from -1 to 1: the share of its words that are syllables, less the share of odd characters. */
function score(text: string): number {
  let count = 0
  let plausible = 0
  for (const [found] of text.matchAll(word)) {
    // A letter alone is a syllable in any encoding.
    if (found.length === 1) continue
    count++
    if (isPlausible(found)) plausible++
  }
  return plausible / Math.max(count, 1) - (text.match(suspicious)?.length ?? 0) / Math.max(text.length, 1)
}

/**
 * A text as one encoding reads it. `gain` is how much more Vietnamese that looks. `better` counts the words that become
 * syllables, less those that cease to be and those that the encoding cannot have spelled; `rightly` is the share of syllables
 * among the words that change.
 */
type Reading = { from: Encoding; text: string; mapped: number; gain: number; better: number; rightly: number }

// Signs, whatever the font, where they stand alone: copyright, fractions. The sign of a product follows a number.
const signAlone = /^[©»¼½¾]$/
const besideSign = /^[\s\d()"“”]?$/

function decodeTcvn3Word(text: string, at: number, line: string): string {
  // No syllable begins with ã, so that a "·" in front is a bullet.
  if (text[0] === '·') return `·${decodeTcvn3(text.slice(1))}`
  if (signAlone.test(text) && besideSign.test(line[at - 1] ?? '') && besideSign.test(line[at + 1] ?? '')) return text
  if (/^[×÷]$/.test(text) && /\d\s?$/.test(line.slice(Math.max(0, at - 2), at))) return text
  const decoded = decodeTcvn3(text)
  if (isPlausible(decoded) || !/^«|»$/.test(text)) return decoded
  // « and » are ô and ằ, and quotation marks.
  const start = text[0] === '«' ? 1 : 0
  const end = text.length - (text.length > start && text.at(-1) === '»' ? 1 : 0)
  const inner = decodeTcvn3(text.slice(start, end))
  return isPlausible(inner) ? text.slice(0, start) + inner + text.slice(end) : decoded
}

function readFont(text: string, from: Encoding, decode: (found: string, at: number, text: string) => string): Reading {
  let mapped = 0
  let changed = 0
  let unread = 0
  let was = 0
  let is = 0
  const decoded = text.replace(word, (found, at: number) => {
    const made = decode(found, at, text)
    if (made === found) {
      if (beyond[from]?.test(found)) unread++
      return found
    }
    changed++
    for (let at = 0; at < found.length; at++) if (found.charCodeAt(at) > 127) mapped++
    if (isPlausible(found) && found.length > 1) was++
    if (isPlausible(made) && found.length > 1) is++
    return made
  })
  return { from, text: decoded, mapped, gain: score(decoded) - score(text), better: is - was - unread, rightly: is / Math.max(changed, 1) }
}

function readUtf8(text: string): Reading {
  const { text: decoded, mapped, longest } = decodeUtf8(text)
  const gain = mapped > 0 ? score(decoded) - score(text) : 0
  // A sequence of three is hardly ever an accident: “â€™” betrays itself in a line of English, too.
  const isUnmistakable = longest > 2 && gain >= 0
  return { from: 'UTF-8-as-CP1252', text: decoded, mapped, gain: isUnmistakable ? Math.max(gain, 1) : gain, better: isUnmistakable ? 1 : Math.sign(gain), rightly: 1 }
}

function readings(text: string): Reading[] {
  const found = [readUtf8(text)]
  if (!unicodeLetter.test(text)) found.push(readFont(text, 'TCVN3', decodeTcvn3Word), readFont(text, 'VNI-Windows', decodeVni))
  return found.filter((reading) => reading.mapped > 0 && reading.better >= 0 && reading.rightly >= 0.5).sort((a, b) => b.gain - a.gain)
}

/** Whether a reading stands without support from the rest of the document. */
function isClear(reading: Reading | undefined): reading is Reading {
  return reading !== undefined && reading.mapped >= 3 && reading.better > 0 && reading.gain > 0.2
}

/** A line of which a part is clean and a part is not: each stretch between words that only Unicode can spell is looked at. */
function readMixedLine(text: string): Reading | undefined {
  let best: Reading | undefined
  const pieces: string[] = []
  let start = 0
  const read = (end: number) => {
    const stretch = text.slice(start, end)
    const reading = latinSign.test(stretch) ? readings(stretch)[0] : undefined
    pieces.push(isClear(reading) ? reading.text : stretch)
    if (isClear(reading)) best = reading
  }
  for (const { 0: found, index } of text.matchAll(word)) {
    if (!unicodeLetter.test(found)) continue
    read(index)
    pieces.push(found)
    start = index + found.length
  }
  read(text.length)
  return best && { ...best, text: pieces.join('') }
}

type Line = { text: string; repaired: string; from?: Encoding; hasClean: boolean; unclear: Reading[] }

/** What a line says by itself. `unclear` are readings that need support from others. */
function examine(text: string): Line {
  const line: Line = { text, repaired: text, hasClean: false, unclear: [] }
  if (!latinSign.test(text)) return line
  if (unicodeLetter.test(text)) {
    const utf8 = readUtf8(text)
    const mixed = isClear(utf8) ? utf8 : readMixedLine(text)
    return mixed ? { ...line, repaired: mixed.text, from: mixed.from, hasClean: true } : line
  }
  const found = readings(text)
  return isClear(found[0]) ? { ...line, repaired: found[0].text, from: found[0].from } : { ...line, unclear: found }
}

const markOfShape = /[aeou][\u0302\u0306\u031b]/i
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/
const shapeWithTone = /[âăêôơư][\u0300\u0301\u0303\u0309\u0323]/i

/** How a line that NFC changes was composed. Undefined where it may be either: only plain vowels bear marks in it. */
function compositionOf(line: string): 'NFD' | 'CP1258' | undefined {
  if (markOfShape.test(line) || !toneMark.test(line)) return 'NFD'
  return shapeWithTone.test(line) ? 'CP1258' : undefined
}

/** Whether a clean line shows that the document is not throughout in the encodings found. */
function contradicts(clean: string, found: ReadonlySet<Encoding>): boolean {
  return [...found].every((encoding) => (beyond[encoding] ?? beyondAscii).test(clean))
}

/**
 * Makes text NFC Unicode whatever it was before, line by line: Vietnamese in the TCVN3 (ABC) and VNI-Windows fonts, UTF-8 read
 * as Windows-1252, decomposed Unicode and code page 1258. A line is read as legacy only where that makes many more of its
 * words syllables; a short one may follow the clear ones of its document. Clean lines stay as they are, and every character
 * that is not repaired stays, line ends included.
 *
 * To be called before `normalize`, which takes away characters that these encodings use (U+00A0, U+0081).
 */
export function repairEncoding(text: string): RepairedText {
  if (/^[\u0000-\u007f]*$/.test(text)) return { text, encoding: 'NFC', repairs: [] }
  const parts = text.split(/([\r\n]+)/)
  const lines = parts.map(examine)
  followClearOnes(lines)

  let majority = 0
  for (const line of lines) {
    if (line.from) continue
    const composedLine = line.text.normalize('NFC')
    if (composedLine === line.text) continue
    line.repaired = composedLine
    line.from = compositionOf(line.text)
    majority += line.from === 'NFD' ? 1 : line.from === 'CP1258' ? -1 : 0
  }

  const found = new Set<Encoding>()
  const repairs: EncodingRepair[] = []
  let length = 0
  for (const line of lines) {
    const repaired = line.from ? line.repaired.normalize('NFC') : line.repaired
    if (repaired !== line.text) {
      const from = line.from ?? (majority > 0 ? 'NFD' : 'CP1258')
      found.add(from)
      repairs.push({ start: length, end: length + repaired.length, before: line.text, from })
    }
    line.repaired = repaired
    length += repaired.length
  }
  const isMixed = found.size > 1 || lines.some((line) => line.hasClean || (found.size > 0 && (line.repaired === line.text || toneMark.test(line.text)) && contradicts(line.text, found)))
  const [only = 'NFC'] = found
  return { text: lines.map((line) => line.repaired).join(''), encoding: isMixed ? 'mixed' : only, repairs }
}

/** Gives the lines that are too short to be clear the reading that the clear ones have, or that all of them have together. */
function followClearOnes(lines: Line[]): void {
  const clear = new Set<Encoding>(lines.flatMap((line) => line.from ?? []))
  const unclear = lines.filter((line) => line.unclear.length > 0)
  if (clear.size === 0 && unclear.length > 1) {
    const together = readings(unclear.map((line) => line.text).join('\n'))[0]
    if (isClear(together)) clear.add(together.from)
  }
  // "Sè" may be Sè, or Số in TCVN3. It is the latter where nothing in the document is Unicode.
  const isThroughout = !lines.some((line) => line.hasClean || (!line.from && unicodeLetter.test(line.text)))
  for (const line of unclear) {
    const possible = line.unclear.filter((one) => clear.has(one.from))
    const reading = possible.find((one) => one.better > 0) ?? (isThroughout ? possible[0] : undefined)
    if (reading) Object.assign(line, { repaired: reading.text, from: reading.from })
  }
}
