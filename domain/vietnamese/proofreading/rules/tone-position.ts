import { misplacedTone, withToneStyle } from '../../tone-placement.ts'
import type { Finding } from '../finding.ts'
import { listedSyllables } from '../lexicon.ts'
import { isNamePart, type Reading } from '../read-words.ts'

/**
 * Tone marks on a letter where neither style puts them: tòan for toàn, hùynh for huỳnh, qúy for quý, chu đaó. Names are looked at
 * only where the mended syllable exists. Source: the rules of tone marks as domain/vietnamese/syllable.ts has them.
 */
export function* tonePositions(reading: Reading): Generator<Finding> {
  for (const word of reading.words) {
    if (word.isJoined || listedSyllables.has(word.key)) continue
    const mended = misplacedTone(word.text, reading.toneStyle)
    if (mended === undefined) continue
    if (isNamePart(word) && !listedSyllables.has(withToneStyle(mended.toLowerCase(), 'old'))) continue
    yield { start: word.start, end: word.end, kind: 'tone-position', severity: 'error', message: 'tonePosition', values: { written: word.text, wanted: mended }, suggestions: [mended] }
  }
}
