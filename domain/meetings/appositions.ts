import { bodyHeads, groupHeads, residences, singularHonorifics } from './lexicon.ts'
import { headAt, titleAt } from './positions.ts'
import { endsPosition, skipAdverbs, verbAt } from './verbs.ts'
import { lengthAt, phrases, type Range, type Reading, type Word } from './words.ts'

const dashes = new Set(['-', '–', '—'])
const longestApposition = 12

/** After a person, passes over where they live or work when that is no position: ", xã Nà Cóc", ", 78 tuổi". */
export function skipApposition(reading: Reading, from: number, end: number): number {
  const { words } = reading
  let at = from
  // "Chị Lò Thị Sáu ở bản Nà Cóc nói"
  if (at < end && !words[at]!.isCapital && /^(ở|ngụ|trú|quê|bản|thôn|xã|dân|tổ|ấp|buôn)$/.test(words[at]!.key)) {
    let to = at + 1
    while (to < Math.min(end, at + 16) && words[to]!.kind !== 'sign' && verbAt(words, to, end) === undefined) to++
    if (to < end && verbAt(words, to, end)) at = to
  }
  for (let turn = 0; turn < 3; turn++) {
    const sign = words[at]?.text
    if ((sign !== ',' && sign !== '(' && sign !== '-' && sign !== '–') || at + 1 >= end) return at
    const isResidence = residesAt(words, at + 1, end)
    if (!isResidence || headAt(words, at + 1, end) > 0 || isHonorific(words, at + 1, end) || verbAt(words, at + 1, end)) return at
    let to = at + 2
    while (to < Math.min(end, at + 22) && words[to]!.kind !== 'sign' && !(endsPosition(words, to, end) && words[to]!.key !== 'ở')) to++
    if (sign === '(' && words[to]?.text === ')') to++
    at = to
  }
  return at
}

/** Whether words say where somebody lives or belongs, or how old they are. */
function residesAt(words: readonly Word[], at: number, end: number): boolean {
  const word = words[at]!
  return lengthAt(residences, words, at, end) > 0 || (word.isCapital && lengthAt(bodyHeads, words, at, end) > 0) || (word.kind === 'number' && words[at + 1]?.key === 'tuổi')
}

function isHonorific(words: readonly Word[], at: number, end: number): boolean {
  return lengthAt(singularHonorifics, words, at, end) > 0 || titleAt(words, at, end) > 0
}

/** Passes over a remark in brackets: "(chủ trì)", "(trực tuyến)". */
export function skipBracket(words: readonly Word[], from: number, end: number): number {
  if (words[from]?.text !== '(' || from >= end) return from
  for (let at = from + 1; at < Math.min(end, from + 16); at++) if (words[at]!.text === ')') return at + 1
  return from
}

const noOccupation = phrases(['người', 'cả', 'nguyên văn', 'vợ', 'chồng', 'con', 'mẹ', 'bố', 'cha', 'em', 'anh', 'chị', 'một', 'những', 'các', 'ai', 'mỗi', 'mới', 'đúng', 'riêng', 'nhất là', 'tuổi', 'rồi', 'vậy', 'năm', 'ngày', 'giọng', 'mắt', 'tay', 'tóc', 'dáng', 'nhà'])

// Verbs that tell what somebody lives by: "bán cá ở chợ".
const trades = new Set(['bán', 'trồng', 'nuôi', 'làm', 'mua', 'dạy', 'lái', 'chạy', 'chữa', 'dệt', 'đan', 'buôn'])

/**
 * What somebody is, in words that no list of positions knows: in small letters after a name and a dash or comma, up to the next
 * sign ("bà B, lái đò trên sông Gâm, kể", "ông A - thợ ảnh;").
 * @param isItem in an attendance list a semicolon or the end of the item closes it; in running text a comma and a verb follow
 */
export function occupationAfter(words: readonly Word[], from: number, end: number, isItem: boolean): Range | undefined {
  const sign = words[from]
  const first = words[from + 1]
  if (!sign || !first || from + 1 >= end || first.kind !== 'word' || first.isCapital || (sign.text !== ',' && !dashes.has(sign.text))) return undefined
  const at = from + 1
  if (residesAt(words, at, end) || (!trades.has(first.key) && (verbAt(words, at, end) !== undefined || endsPosition(words, at, end))) || lengthAt(groupHeads, words, at, end) > 0 || lengthAt(noOccupation, words, at, end) > 0 || isHonorific(words, at, end)) return undefined
  let to = at + 1
  while (to < Math.min(end, at + longestApposition) && words[to]!.kind !== 'sign' && words[to]!.key !== 'và') {
    if (!isItem && verbAt(words, to, end) && verbAt(words, to, end)!.kind !== 'done') return undefined
    to++
  }
  if (to - at > longestApposition - 1) return undefined
  const closing = words[to]
  if (isItem) return to >= end || closing!.text === ';' || closing!.text === '.' ? { from: at, to } : undefined
  if (to >= end || (closing!.text !== ',' && closing!.text !== sign.text)) return undefined
  const verb = verbAt(words, skipAdverbs(words, to + 1, end), end)
  return verb && verb.kind !== 'done' ? { from: at, to } : undefined
}
