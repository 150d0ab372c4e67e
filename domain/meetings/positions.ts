import { isWellFormed } from '#domain/vietnamese/syllable.ts'
import { bodyHeads, eventKinds, groupHeads, listingBodies, markedHeads, pairs, partHeads, positionHeads, positionQualifiers, pluralHonorifics, singularHonorifics, titles, topics, villages } from './lexicon.ts'
import { apostrophes, nameAt, nameInRun, type Name } from './names.ts'
import { endsPosition, verbAt } from './verbs.ts'
import { lengthAt, phrases, type Range, type Reading, type Word } from './words.ts'

/** A position in the text, by words, and the name right after it where one was looked for. */
export type Position = Range & { name?: Name }

const longestPosition = 40
const dashes = new Set(['-', '–', '—'])

const notOwners = new Set(['trì', 'động', 'yếu', 'tọa', 'trương', 'quan', 'quyền', 'đề', 'đạo', 'lực', 'nghĩa', 'nhật', 'thể', 'khẩu', 'tịch'])

/** How many words the head of a position has here, with "nguyên" or "Quyền" before it; 0 where none begins. */
export function headAt(words: readonly Word[], at: number, end: number): number {
  const qualifier = lengthAt(positionQualifiers, words, at, end)
  const head = lengthAt(positionHeads, words, at + qualifier, end)
  if (head > 0) return qualifier + head
  const marked = lengthAt(markedHeads, words, at + qualifier, end)
  if (marked === 0) return 0
  // Abbreviations are in capitals, and "chủ", "hộ", "trưởng", "phó" need a noun after them.
  const first = words[at + qualifier]!
  const next = words[at + qualifier + marked]
  if (!next || at + qualifier + marked >= end || next.kind !== 'word') return /^\p{Lu}{2,}$/u.test(first.text) && first.text !== 'TP' ? qualifier + marked : 0
  if (/^\p{Lu}+$/u.test(first.text)) return first.text === 'TP' && next.text === next.text.toUpperCase() && next.text.length > 1 ? 0 : qualifier + marked
  return ['chủ', 'hộ'].includes(first.key) && !next.isCapital && !notOwners.has(next.key) ? qualifier + marked : ['trưởng', 'phó'].includes(first.key) ? qualifier + marked : 0
}

/** Whether "già làng" here names the village, "già làng Kon Hra Chót"; elsewhere it stands before a name as a title. */
export function isElderOf(words: readonly Word[], at: number, end: number): boolean {
  return words[at]?.key === 'già' && words[at + 1]?.key === 'làng' && at + 3 < end && words[at + 2]!.isCapital && words[at + 3]!.isCapital && villages.has(words[at + 2]!.key)
}

/** "đại diện" after a name and a comma or dash: whom the person speaks for. */
function delegateAt(words: readonly Word[], at: number, end: number): number {
  const isAfterName = at > 0 && /^[-–—,(]$/.test(words[at - 1]!.text)
  return isAfterName && words[at]!.text === 'đại' && words[at + 1]?.key === 'diện' && at + 2 < end && (words[at + 2]!.isCapital || ['hộ', 'các', 'gia', 'giáo', 'cán', 'hội', 'đoàn', 'nông', 'bà', 'tập', 'cựu', 'thanh', 'công', 'ngư', 'cha', 'ban', 'thôn', 'bản', 'dòng', 'khối', 'giới', 'ngành', 'nhóm', 'nhân', 'cử', 'phụ', 'nhà', 'đơn', 'doanh', 'lãnh', 'người', 'học'].includes(words[at + 2]!.key)) ? 2 : 0
}

/** Whether an item of a list begins here that is a person's or a group's. */
export function beginsItem(words: readonly Word[], at: number, end: number): boolean {
  const word = words[at]
  if (!word || at >= end) return false
  if (word.kind === 'number') return true
  return lengthAt(singularHonorifics, words, at, end) > 0 || lengthAt(pluralHonorifics, words, at, end) > 0
    || titleAt(words, at, end) > 0 || headAt(words, at, end) > 0
    || (!word.isCapital && lengthAt(groupHeads, words, at, end) > 0)
}

/** How many words a title or rank has here ("ThS", "Đại tá"), if a capital follows it; the full stop of "TS." belongs to it. */
export function titleAt(words: readonly Word[], at: number, end: number): number {
  const length = lengthAt(titles, words, at, end)
  if (length === 0 || isElderOf(words, at, end)) return 0
  const next = words[at + length]
  if (next?.isCapital) return length
  if (shortens(words, at + length, end)) {
    // "TS.KTS Lê Văn An", "TS. BS. Lê Văn An"
    return titleAt(words, at + length + 1, end) > 0 ? length : length + 1
  }
  // "Thượng tá, ThS Quàng Văn Lả"
  const second = next?.text === ',' ? lengthAt(titles, words, at + length + 1, end) : 0
  const last = at + length + 1 + second
  return second > 0 && (words[last]?.isCapital || shortens(words, last, end)) ? length : 0
}

/** Whether a full stop shortens the word before it, and a capital goes on: "TS. Lê Văn An", but not "nghệ sĩ. Lê Văn An". */
function shortens(words: readonly Word[], at: number, end: number): boolean {
  return words[at]?.text === '.' && words[at]!.isGlued && at + 1 < end && words[at + 1]!.isCapital && !isWellFormed(words[at - 1]!.text)
}

/** Whether a comma joins the words around it: "phòng, chống", "phổ biến, giáo dục". */
function isPair(words: readonly Word[], comma: number, end: number): boolean {
  for (let length = 1; length <= 4; length++) if (comma >= length && lengthAt(pairs, words, comma - length, end) > length) return true
  return false
}

/** Whether after a comma the name of a body goes on: "Sở Văn hóa, Thể thao và Du lịch". */
function goesOnAfterComma(words: readonly Word[], head: Range, at: number, end: number): boolean {
  let lists = false
  for (let index = head.from; index < at - 1 && !lists; index++) {
    lists = lengthAt(listingBodies, words, index, at) > 0 || ['ban', 'phòng', 'khoa', 'vụ', 'cục', 'viện', 'hội'].includes(words[index]!.key)
  }
  if (!lists || !words[at]?.isCapital || lengthAt(eventKinds, words, at, end) > 0 || lengthAt(bodyHeads, words, at, end) > lengthAt(topics, words, at, end)) return false
  const topic = lengthAt(topics, words, at, end)
  const next = words[at + 1]
  const isCompound = topic > 0 || (next !== undefined && next.kind === 'word' && !next.isCapital && !endsPosition(words, at + 1, end) && headAt(words, at, end) === 0)
  if (!isCompound) return false
  if (topic > 0) return true
  for (let index = at + 1; index < Math.min(at + 9, end); index++) {
    if (words[index]!.key === 'và') return words[index + 1]?.isCapital === true
    if (words[index]!.kind === 'sign') return false
  }
  return false
}

/** Whether "và" goes on with the name of a body ("Nông nghiệp và Môi trường") and not with the next item. */
function goesOnAfterAnd(reading: Reading, at: number, end: number): boolean {
  const { words } = reading
  const next = words[at]
  if (!next || at >= end || next.kind !== 'word') return false
  if (!next.isCapital) return lengthAt(topics, words, at, end) > 0
  // "Sở Y tế và Phạm Thị Thu"
  const name = nameAt(reading, at, end, false)
  if (name && name.to - name.from > 2) return false
  return !beginsItem(words, at, end) || lengthAt(topics, words, at, end) > 0
}

/**
 * The position that begins here, as far as it goes: up to a verb, a separator, or the next person. Commas and "và" inside the
 * names of bodies are kept; a part of a body takes the body after the comma along ("Trưởng phòng Nghiệp vụ, Sở Y tế").
 * @param known names of people in this text
 * @param least with a number, a name is looked for after the position, on at least so much evidence
 */
export function positionAt(reading: Reading, from: number, limit: number, known: ReadonlySet<string>, least?: number, isList = false): Position | undefined {
  const { words } = reading
  const head = headAt(words, from, limit) || (isList ? 0 : delegateAt(words, from, limit))
  if (head === 0) return undefined
  const end = Math.min(limit, from + longestPosition)
  const takesBody = lengthAt(partHeads, words, from + lengthAt(positionQualifiers, words, from, end), end) > 0
  return extent(reading, from, head, end, takesBody, known, least, isList)
}

const holding = phrases(['tổ chức', 'phối hợp', 'họp', 'long trọng', 'ban hành', 'nhân dịp', 'gặp mặt', 'vừa', 'đã', 'do'])

/** The name of a body that begins here, as far as it goes in running text: "Sở Văn hóa, Thể thao và Du lịch tỉnh Tân Hà". */
export function bodyAt(reading: Reading, from: number, limit: number): Range | undefined {
  const { words } = reading
  const head = lengthAt(bodyHeads, words, from, limit)
  if (head === 0 || lengthAt(eventKinds, words, from, limit) > 0) return undefined
  const range = extent(reading, from, head, Math.min(limit, from + 24), false, new Set())
  for (let at = from + head; at < range.to; at++) if (!words[at]!.isCapital && lengthAt(holding, words, at, range.to + 1) > 0) return { from, to: at }
  return range
}

// Posts abroad, whose holders mostly have foreign names and of which one says where they are.
const envoys = phrases(['đại sứ', 'phó đại sứ', 'tổng lãnh sự', 'phó tổng lãnh sự', 'lãnh sự', 'tham tán', 'đại biện', 'đại biện lâm thời', 'trưởng đại diện', 'phó trưởng đại diện', 'giám đốc quốc gia', 'tùy viên quân sự', 'bí thư thứ nhất'])

const isAbbreviation = ({ text }: Word): boolean => text.length > 1 && text === text.toUpperCase()

// "Trưởng ban Thanh niên, Công an tỉnh": the armed forces, the Front and the unions have boards within.
const chiefsOfParts = phrases(['trưởng ban', 'phó trưởng ban', 'phó ban', 'trợ lý ban'])
const bodiesWithBoards = phrases(['công an', 'bộ chỉ huy', 'ban chỉ huy', 'bộ chqs', 'ban chqs', 'bộ tư lệnh', 'tỉnh đoàn', 'thành đoàn', 'ủy ban mttq', 'ủy ban mặt trận tổ quốc', 'ubmttq', 'liên đoàn lao động', 'hội liên hiệp phụ nữ', 'hội lhpn', 'hội nông dân', 'hội cựu chiến binh', 'hội ccb'])

const advising = phrases(['tư vấn', 'chỉ đạo', 'quốc gia', 'công tác', 'chuyên gia', 'phụ trách'])

/** Whether "về" tells the field of a board or an expert, "Hội đồng tư vấn về kinh tế", and is no verb ("về dự"). */
function isField(words: readonly Word[], from: number, at: number, end: number): boolean {
  const next = words[at + 1]
  return at - 2 >= from && at + 1 < end && next!.kind === 'word' && lengthAt(advising, words, at - 2, at) === 2 && (verbAt(words, at, end)?.length ?? 0) < 2 && verbAt(words, at + 1, end) === undefined
}

/** How far a position or the name of a body goes that begins with so many words. */
function extent(reading: Reading, from: number, head: number, end: number, takesBody: boolean, known: ReadonlySet<string>, least?: number, isList = false): Position {
  const { words } = reading
  let at = from + head
  // "Phó Chủ tịch Thường trực", "Trưởng Ban" may be followed at once by a name.
  while (at < end) {
    const word = words[at]!
    const next = words[at + 1]
    if (word.kind === 'number') { at++; continue }
    if (word.kind === 'sign') {
      if (dashes.has(word.text) && next?.isCapital && words[at - 1]!.kind === 'word' && headAt(words, at + 1, end) === 0 && !beginsItem(words, at + 1, end)
        && !nameAt(reading, at + 1, end, false)) { at += 2; continue }
      if (word.text === ',' && at + 1 < end) {
        const isBody = (takesBody || (lengthAt(chiefsOfParts, words, from, at) > 0 && lengthAt(bodiesWithBoards, words, at + 1, end) > 0)) && words[at - 1]!.key !== 'tuổi' && next!.isCapital && lengthAt(eventKinds, words, at + 1, end) === 0 && lengthAt(bodyHeads, words, at + 1, end) > 0 && headAt(words, at + 1, end) === 0
        if (isBody || isPair(words, at, end) || next!.key === 'hđnd' || goesOnAfterComma(words, { from, to: at }, at + 1, end)) { at += 2; continue }
      }
      if (word.text === '/' && word.isGlued && next?.isGlued) { at += 2; continue }
      // "xã Cư M'Rơ"
      if (apostrophes.has(word.text) && word.isGlued && next?.isGlued && next.kind === 'word' && words[at - 1]!.isCapital) { at += 2; continue }
      if ((word.text === '“' || word.text === '"') && next?.isCapital) { at++; continue }
      if ((word.text === '”' || word.text === '"')) { at++; continue }
      break
    }
    if (word.key === 'và') {
      if (!goesOnAfterAnd(reading, at + 1, end)) break
      at += 2
      continue
    }
    if (least !== undefined && word.isCapital && (at === from + head || !words[at - 1]!.isCapital || isAbbreviation(words[at - 1]!))) {
      const name = nameInRun(reading, at, end, known, least) ?? (at === from + head && lengthAt(envoys, words, from, at) === head ? nameAt(reading, at, end, true) : undefined)
      if (name) return { from, to: name.from, name }
    }
    // "Tổng lãnh sự Hàn Quốc tại Đà Nẵng"
    if (word.key === 'tại' && next?.isCapital && (next.key === 'việt' || lengthAt(envoys, words, from, at) > 0)) { at++; continue }
    if (at > from + head || !word.isCapital) {
      if (word.key === 'về' && !word.isCapital && isField(words, from, at, end)) { at++; continue }
      if (endsPosition(words, at, end, isList)) break
      if (lengthAt(singularHonorifics, words, at, end) > 0 && !word.isCapital && words[at + lengthAt(singularHonorifics, words, at, end)]?.isCapital) break
      if (lengthAt(pluralHonorifics, words, at, end) > 0 || (titleAt(words, at, end) > 0 && /^\p{Lu}/u.test(word.text) && headAt(words, at, end) === 0 && lengthAt(topics, words, at, end) === 0)) break
      if (word.key === 'kiêm') break
    }
    at++
  }
  while (at > from + head && words[at - 1]!.kind === 'sign' && words[at - 1]!.text !== '”' && words[at - 1]!.text !== '"') at--
  return { from, to: at }
}
