import { decodeTcvn3, decodeVni, type Encoding } from '../../vietnamese/legacy-encoding.ts'
import { isWellFormed } from '../../vietnamese/syllable.ts'
import { type DraftRun, wordsOf } from './draft.ts'

/** A font from before Unicode: its glyphs for Vietnamese lie where Latin-1 has other letters. */
export type LegacyFont = 'TCVN3' | 'TCVN3 capitals' | 'VNI'

/** What a font's name says: ".VnTime" is TCVN3, ".VnTimeH" draws capitals alone, "VNI-Times" is VNI. */
export function legacyFont(name: string | undefined): LegacyFont | undefined {
  if (name === undefined) return undefined
  if (/^\.vn/i.test(name)) return name.endsWith('H') ? 'TCVN3 capitals' : 'TCVN3'
  return /^vni[- ]/i.test(name) ? 'VNI' : undefined
}

export const encodingOf = (font: LegacyFont): Encoding => (font === 'VNI' ? 'VNI-Windows' : 'TCVN3')

/** Letters of Vietnamese that Latin-1 does not have, and tone marks that stand alone: only Unicode text holds them. */
const unicodeLetters = /[\u0300-\u036f\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/

const decode = (text: string, font: LegacyFont): string => (font === 'VNI' ? decodeVni(text) : decodeTcvn3(text, font === 'TCVN3 capitals'))

/** How many words with a letter beyond ASCII are Vietnamese syllables. */
function syllables(text: string): number {
  let count = 0
  for (const word of text.split(/[\s!-/:-@[-`{-~]+/)) if (/[^\u0000-\u007f]/.test(word) && isWellFormed(word.normalize('NFC').toLowerCase())) count++
  return count
}

/** Letter and mark of VNI are two characters; a run may end between them. */
function isCut(left: string, right: string): boolean {
  return left !== '' && right !== '' && decodeVni(left.slice(-1) + right.slice(0, 1)).normalize('NFC').length === 1
}

/**
 * Decodes what stands in fonts from before Unicode; text that is Unicode in spite of its font stays as it is.
 * The runs are changed in place.
 * @returns the encoding that was decoded; `mixed` where there were two, or Unicode beside it; undefined where none was
 */
export function decodeFonts(runs: DraftRun[]): Encoding | undefined {
  const found = new Set<Encoding>()
  let hasUnicode = false
  // Runs next to each other in one font are one text: words and letters are often cut in two by a change of form.
  let group: DraftRun[] = []
  const close = () => {
    const font = group[0]?.font
    const written = group
    group = []
    if (!font) return
    // Looked at once: nothing is decoded twice.
    for (const run of written) delete run.font
    for (let index = 1; font === 'VNI' && index < written.length; index++) {
      const [left, right] = [written[index - 1]!, written[index]!]
      if (!isCut(left.text, right.text)) continue
      left.text += right.text[0]!
      right.text = right.text.slice(1)
    }
    const before = written.map((run) => run.text).join('')
    if (syllables(before) > syllables(decode(before, font))) return
    const after = decode(before, font)
    if (after !== before) found.add(encodingOf(font))
    let start = 0
    for (const run of written) {
      const end = start + run.text.length
      // What a character means may depend on its neighbours, so the whole is decoded where that keeps their number.
      run.text = after.length === before.length ? after.slice(start, end) : decode(run.text, font)
      start = end
    }
  }
  for (const run of runs) {
    if (run.note !== undefined || run.text === '') continue
    const isUnicode = unicodeLetters.test(run.text)
    hasUnicode ||= isUnicode
    if (run.font !== group[0]?.font || isUnicode) close()
    if (run.font && !isUnicode) group.push(run)
    else delete run.font
  }
  close()
  if (found.size === 0) return undefined
  return found.size > 1 || hasUnicode ? 'mixed' : [...found][0]
}

/** As much of a sample as is looked at: what is quoted of it, and what decoding and white space take away. */
const sampleLength = 500

/** The first words of runs, decoded by their fonts; the runs stay as they are. */
export function sampleOf(runs: readonly DraftRun[]): string {
  const first: DraftRun[] = []
  let length = 0
  for (const run of runs) {
    if (length >= sampleLength) break
    first.push({ ...run, text: run.text.slice(0, sampleLength) })
    length += run.text.length
  }
  decodeFonts(first)
  return wordsOf(first)
}
