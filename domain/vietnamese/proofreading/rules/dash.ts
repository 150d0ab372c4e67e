import type { Finding } from '../finding.ts'
import type { Reading, Word } from '../read-words.ts'

const dashes = new Set(['-', '–', '—'])
// With these words a position begins.
const positions = new Set(['bí', 'phó', 'chủ', 'giám', 'trưởng', 'ủy', 'uỷ', 'hiệu', 'chánh', 'tổng', 'quyền', 'nguyên', 'tỉnh', 'đại', 'thượng', 'trung', 'thiếu', 'chính', 'cục', 'vụ', 'viện', 'thư', 'chi', 'thành', 'huyện', 'đảng'])

/** Whether a word ends a name: two words with capitals in a row, not a heading. */
const endsName = (word: Word | undefined): boolean => word !== undefined && !word.isHeading && word.capital !== 'none' && word.before !== undefined && word.before.capital !== 'none'

/**
 * The dash between a name and its position, where the house writes another: "Nguyễn Văn A - Bí thư Đảng ủy" or with "–". House style,
 * so a hint, and only where the house has set one.
 */
export function* houseDashes(reading: Reading): Generator<Finding> {
  const { text, tokens, words, options } = reading
  const wanted = options.dash
  if (wanted === undefined) return
  const endings = new Map(words.map((word) => [word.end, word]))
  const beginnings = new Map(words.map((word) => [word.start, word]))
  for (const [at, sign] of tokens.entries()) {
    if (!dashes.has(sign.text)) continue
    const isSpacedBefore = tokens[at - 1]?.kind === 'space'
    const isSpacedAfter = tokens[at + 1]?.kind === 'space'
    if (!isSpacedBefore && !isSpacedAfter) continue
    const start = isSpacedBefore ? tokens[at - 1]!.start : sign.start
    const end = isSpacedAfter ? tokens[at + 1]!.end : sign.end
    const written = text.slice(start, end)
    const position = beginnings.get(end)
    if (written === wanted || /[\n\r]/.test(written) || !endsName(endings.get(start)) || position === undefined || position.capital === 'none' || !positions.has(position.key)) continue
    yield { start, end, kind: 'punctuation-space', severity: 'hint', message: 'houseDash', values: { written, wanted }, suggestions: [wanted] }
  }
}
