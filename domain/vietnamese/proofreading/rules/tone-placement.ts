import { toneStyleOf, withToneStyle } from '../../tone-placement.ts'
import type { Finding } from '../finding.ts'
import { isCompound } from '../lexicon.ts'
import { isNamePart, type Reading, type Word } from '../read-words.ts'

/** Whether a capital inside a sentence begins or ends an office or a body, not a name: Uỷ viên, Tỉnh Uỷ, Ủy ban. */
function isOffice(word: Word): boolean {
  const { before, after, key } = word
  if (key === 'ủy') return (before !== undefined && isCompound(before.key, key)) || (after !== undefined && isCompound(key, after.key))
  return after !== undefined && after.capital === 'none' && isCompound(key, after.key) && before?.capital === 'none'
}

/**
 * Open oa, oe and uy whose tone mark stands otherwise than the house wants, or, without a house style, otherwise than in the
 * greater part of the text. Both styles are right: only the mix is told. Names of persons and places stay as they are.
 * Source: QĐ 1989/QĐ-BGDĐT, article 8 (new style); statutes and NĐ 30/2020 (old style).
 */
export function* tonePlacements(reading: Reading): Generator<Finding> {
  for (const word of reading.words) {
    const style = toneStyleOf(word.text)
    if (!style || style === reading.toneStyle || word.isJoined) continue
    if (isNamePart(word) && !word.isHeading && !isOffice(word)) continue
    const wanted = withToneStyle(word.text, reading.toneStyle)
    yield { start: word.start, end: word.end, kind: 'tone-placement', severity: 'warning', message: 'tonePlacement', values: { written: word.text, wanted }, suggestions: [wanted] }
  }
}
