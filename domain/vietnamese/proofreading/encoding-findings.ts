import type { RepairedText } from '../legacy-encoding.ts'
import type { Finding } from './finding.ts'

/**
 * One finding for each stretch of text whose encoding was repaired, so that the editor sees what was done. The offsets are those of
 * the repaired text, and the suggestion is what stands there now.
 */
export function encodingFindings(repaired: RepairedText): Finding[] {
  return repaired.repairs.map(({ start, end, before, from }) => {
    const isOnlyComposed = from === 'NFD' || from === 'CP1258'
    return {
      start, end, kind: isOnlyComposed ? 'decomposed-unicode' : 'legacy-encoding', severity: 'warning', message: isOnlyComposed ? 'decomposedUnicode' : 'legacyEncoding',
      values: { encoding: from, written: before.slice(0, 60) }, suggestions: [repaired.text.slice(start, end)],
    }
  })
}
