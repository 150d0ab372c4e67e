import { occupationAfter } from './appositions.ts'
import { bodyHeads, pluralHonorifics, singularHonorifics, titles } from './lexicon.ts'
import { nameAt, nameKey, type Name } from './names.ts'
import { headAt, isElderOf, positionAt, titleAt } from './positions.ts'
import { skipAdverbs, verbAt } from './verbs.ts'
import { lengthAt, textOf, type Range, type Reading, type Word } from './words.ts'

/** Somebody mentioned: by name, with an honorific and positions where they stand there, or by a position alone. */
export type Mention = Range & { honorific?: Range; name?: Name; key: string; positions: Range[] }

const separators = new Set([',', '-', '–', '—', ':', '('])

/** How many words the honorifics before a name have here: "đồng chí", "Thượng tá, ThS", "đồng chí Đại tá". */
export function honorificsAt(words: readonly Word[], from: number, end: number): number {
  if (isElderOf(words, from, end)) return 0
  let at = from
  for (let turn = 0; turn < 4; turn++) {
    const comma = at > from && (words[at]?.text === ',' || (words[at]?.text === '.' && words[at + 1]?.isGlued)) ? 1 : 0
    const length = at === from ? Math.max(lengthAt(singularHonorifics, words, at, end), titleAt(words, at, end)) : titleAt(words, at + comma, end)
    if (length === 0) break
    // "TS." and "Đ/c." may be followed by a full stop.
    at += comma + length
    if (words[at]?.text === '.' && words[at]!.isGlued && words[at + 1]?.isCapital) at++
    if (words[at]?.text === ':' && at + 1 < end && words[at + 1]?.isCapital && turn === 0 && lengthAt(singularHonorifics, words, from, end) > 0) at++
  }
  return at - from
}

/** The positions after a name, and where they end: "- Tỉnh ủy viên, Giám đốc Sở", "(Trưởng Ban)", ", Bí thư kiêm Chủ tịch". */
function positionsAfter(reading: Reading, from: number, end: number, known: ReadonlySet<string>, isList: boolean, hasPositions: boolean): { positions: Range[]; to: number } {
  const { words } = reading
  const positions: Range[] = []
  let at = remarkEnd(reading.words, from, end)
  let isBracketed = false
  for (let turn = 0; turn < 12; turn++) {
    let next = at
    const sign = words[at]
    if (!sign || at >= end) break
    if (separators.has(sign.text) && sign.kind === 'sign') {
      if (sign.text === '(') isBracketed = true
      next++
      if (words[next]?.key === 'hiện' || words[next]?.key === 'là') next++
    } else if (sign.key === 'kiêm' || (sign.key === 'và' && positions.length > 0) || (turn === 0 && sign.key === 'là')) next++
    else if (turn > 0) break
    if (next < end && words[next]!.key === 'kiêm') next++
    // After "và" a position in small letters begins a group of people, not another position of this person.
    if (sign.key === 'và' && !words[next]?.isCapital) break
    if (next >= end || ((positions.length > 0 || hasPositions) && endsWithPerson(reading, next, end, known, hasPositions ? 4 : 5))) break
    const honorifics = honorificsAt(words, next, end)
    // "…, nhạc sĩ Y Phôn Ksor" is the next person.
    if (honorifics > 0 && nameAt(reading, next + honorifics, end, false)) break
    const position = positionAt(reading, next, end, known, undefined, isList)
    if (!position || (!words[next]!.isCapital && (verbAt(words, next, end)?.length ?? 0) >= position.to - position.from) || isGroup(words, position, positions.length)) break
    positions.push({ from: position.from, to: clauseOf(words, position, end) })
    at = positions.at(-1)!.to
    if (words[at]?.text === ')') {
      at++
      isBracketed = false
      if (turn > 0 || words[at]?.text !== ',') break
    }
  }
  if (isBracketed && words[at]?.text === ')') at++
  return { positions, to: at }
}

const owners = new Set(['đơn vị', 'công ty', 'doanh nghiệp', 'tổ chức', 'nhà thầu', 'nhóm'])

/** Where a position ends whose body is told by what it does: "giảng viên của đơn vị cung cấp phần mềm, trình bày". */
function clauseOf(words: readonly Word[], { from, to }: Range, end: number): number {
  if (to - from < 3 || to >= end || words[to]!.kind !== 'word' || !verbAt(words, to, end)) return to
  const last = words[to - 1]!
  if (last.isCapital || !words.slice(from, to).some(({ key }) => key === 'của') || !(owners.has(last.key) || owners.has(`${words[to - 2]!.key} ${last.key}`))) return to
  let at = to + 1
  while (at < Math.min(end, to + 9) && words[at]!.kind === 'word') at++
  return at < end && words[at]!.text === ',' && verbAt(words, skipAdverbs(words, at + 1, end), end) ? at : to
}

/** Passes over a remark right after a name that is no position: "(giữa)", "(thứ hai từ trái sang)", ", 67 tuổi" before a position. */
function remarkEnd(words: readonly Word[], from: number, end: number): number {
  const isAge = words[from + 1]?.kind === 'number' && words[from + 2]?.key === 'tuổi' && separators.has(words[from + 3]?.text ?? '')
  if (isAge && from + 4 < end && (headAt(words, from + 4, end) > 0 || occupationAfter(words, from + 3, end, false))) return from + 3
  if (words[from]?.text !== '(' || headAt(words, from + 1, end) > 0) return from
  for (let at = from + 1; at < Math.min(end, from + 9); at++) if (words[at]!.text === ')') return words[at + 1]?.text === ',' && headAt(words, at + 2, end) > 0 ? at + 1 : from
  return from
}

/** Whether a position here is followed by its holder's name, so that it begins the next item of a list. */
function endsWithPerson(reading: Reading, at: number, end: number, known: ReadonlySet<string>, least: number): boolean {
  return reading.words[at]!.isCapital && positionAt(reading, at, end, known, least)?.name !== undefined
}

/** Whether what looks like a position is many people: "trưởng các ban", "bí thư 16 chi bộ", "chuyên viên các phòng". */
export function isGroup(words: readonly Word[], range: Range, before = 0): boolean {
  const head = headAt(words, range.from, range.to)
  const next = words[range.from + head]
  // "Bí thư Đảng ủy các cơ quan Đảng tỉnh" is one person.
  if (next?.key === 'các' && words[range.from]!.isCapital && /^(cơ|khu)$/.test(words[range.from + head + 1]?.key ?? '') && !words[range.from + head - 1]!.isCapital && head > 3) return false
  if (next && range.from + head < range.to && (next.key === 'các' || next.key === 'một' || next.key === 'những' || (next.kind === 'number' && !(words[range.from]!.isCapital && head > 1) && !/^(số|lớp|khóa|tổ|thôn|khu|đội)$/.test(words[range.from + head - 1]!.key) && next.text.length < 6 && words[range.from + head + 1]?.kind === 'word' && words[range.from + head + 1]!.key !== 'tuổi'))) return true
  return before > 0 && !words[range.from]!.isCapital && /^(chuyên|cán|công|viên|giáo|hội|đoàn|học|sinh|phụ|nông|thanh|người|tiểu|đảng)$/.test(words[range.from]!.key)
}

export type MentionOptions = {
  /** Names of people in this text, by key. */
  known: ReadonlySet<string>
  /** Whether these are words of an attendance list, in which nothing is told. */
  isAttendance?: boolean
  /** Whether a name without honorific or position before it is one: in lists, and where a list needs people. */
  isList?: boolean
  /** How much evidence a name after a position needs (4, less in lists). */
  least?: number
}

/** In a list, capitals before a position are a name, though the family name is not a known one: "Chẩu Văn Lảnh (nguyên Chủ tịch)". */
function strangeName(reading: Reading, at: number, end: number): Name | undefined {
  const { words } = reading
  if (!words[at]?.isCapital || headAt(words, at, end) > 0 || lengthAt(bodyHeads, words, at, end) > 0) return undefined
  const name = nameAt(reading, at, end, true)
  if (!name || name.to - name.from < 2 || name.to + 1 >= end) return undefined
  return separators.has(words[name.to]!.text) && (headAt(words, name.to + 1, end) > 0 || (words[name.to + 1]!.isCapital && lengthAt(bodyHeads, words, name.to + 1, end) > 0)) ? name : undefined
}

/** Who is mentioned by words that begin here, or undefined. */
export function mentionAt(reading: Reading, from: number, end: number, options: MentionOptions): Mention | undefined {
  const { words } = reading
  const { known } = options
  const word = words[from]
  if (!word || from >= end || word.kind !== 'word') return undefined
  const honorifics = honorificsAt(words, from, end)
  const at = from + honorifics
  const honorific = honorifics > 0 ? { from, to: at } : undefined
  const name = nameAt(reading, at, end, honorifics > 0) ?? (options.isList ? strangeName(reading, at, end) : undefined)
  const isPosition = headAt(words, at, end) > 0
  if (name && !(isPosition && honorifics === 0) && (honorifics > 0 || options.isList || known.has(nameKey(textOf(reading, name))))) {
    const after = positionsAfter(reading, name.to, end, known, options.isAttendance === true, false)
    const occupation = after.positions.length === 0 && honorifics > 0 && !options.isAttendance ? occupationAfter(words, after.to, end, false) : undefined
    if (occupation) return { from, to: occupation.to, honorific, name, key: nameKey(textOf(reading, name)), positions: [occupation] }
    return { from, to: after.to, honorific, name, key: nameKey(textOf(reading, name)), positions: after.positions }
  }
  if (!isPosition) return undefined
  // In small letters a position counts only where its holder's name follows: "trưởng thôn Giàng Mí Páo nói".
  const needsName = !word.isCapital && honorifics === 0 && !options.isList
  // Positions before the name: "Ủy viên Ban Thường vụ, Phó Chủ tịch UBND tỉnh A Hnao".
  const positions: Range[] = []
  let next = at
  for (let turn = 0; turn < 6; turn++) {
    let position = positionAt(reading, next, end, known, options.least ?? 4, options.isAttendance)
    if (!position) break
    // A name that stands right after the head of a position or of a body: "Trưởng phòng Lê Văn An".
    let rank = 0
    if (!position.name && words[position.to] && titleAt(words, position.to, end) > 0) {
      rank = titleAt(words, position.to, end)
      const named = nameAt(reading, position.to + rank, end, true)
      if (named) position = { ...position, name: named }
    }
    if (!position.name && lengthAt(singularHonorifics, words, position.to, end) > 0) {
      const skipped = honorificsAt(words, position.to, end)
      const named = nameAt(reading, position.to + skipped, end, true)
      if (named && named.to - named.from > 1) position = { ...position, name: named }
    }
    if (isGroup(words, position)) return undefined
    if (!position.name && words[position.to]?.key === 'là') {
      // "Trưởng bản là anh Lò Văn Inh"
      const skipped = honorificsAt(words, position.to + 1, end)
      const named = skipped > 0 ? nameAt(reading, position.to + 1 + skipped, end, true) : undefined
      if (named && named.to - named.from > 1) return { from, to: named.to, honorific: { from: position.to + 1, to: position.to + 1 + skipped }, name: named, key: nameKey(textOf(reading, named)), positions: [position] }
    }
    positions.push({ from: position.from, to: position.to })
    if (position.name) {
      // "nghệ nhân mộc Lò Văn Inh": a title with a word more is no position.
      if (honorifics === 0 && titleHead(words, position.from, end)) positions.pop()
      const after = positionsAfter(reading, position.name.to, end, known, options.isAttendance === true, true)
      return { from, to: after.to, honorific, name: position.name, key: nameKey(textOf(reading, position.name)), positions: [...positions, ...after.positions] }
    }
    next = position.to
    if (words[next]?.text === ',' || words[next]?.key === 'kiêm') next++
    else if ((words[next]?.text === '-' || words[next]?.text === '–' || (words[next]?.text === ':' && !options.isList))) {
      const skipped = lengthAt(singularHonorifics, words, next + 1, end)
      const named = nameAt(reading, next + 1 + skipped, end, skipped > 0)
      if (!named || named.to - named.from < 2 || headAt(words, next + 1, end) > 0) break
      const after = positionsAfter(reading, named.to, end, known, options.isAttendance === true, true)
      const called = skipped > 0 ? { from: next + 1, to: next + 1 + skipped } : honorific
      return { from, to: after.to, honorific: called, name: named, key: nameKey(textOf(reading, named)), positions: [...positions, ...after.positions] }
    } else break
    // "Trưởng Ban Quản lý chợ, ông Lò Văn Inh, nói"
    const holder = words[next - 1]?.text === ',' && !options.isList && word.isCapital && honorifics === 0 && words[from - 1]?.kind !== 'word' ? holderAt(reading, next, end) : undefined
    if (holder) return { ...holder, from, positions }
    if (words[next - 1]?.text === ',' && titleAt(words, next, end) > 0) {
      // "Trưởng Công an xã, Thiếu tá Lò Văn Inh"
      const rank = titleAt(words, next, end)
      const named = nameAt(reading, next + rank, end, true)
      if (named && named.to - named.from > 1 && !options.isList && word.isCapital) {
        const after = positionsAfter(reading, named.to, end, known, false, true)
        return { from, to: after.to, honorific: { from: next, to: next + rank }, name: named, key: nameKey(textOf(reading, named)), positions: [...positions, ...after.positions] }
      }
    }
    if (headAt(words, next, end) === 0 || (words[next]!.isCapital && needsName && words[next - 1]!.text === ',') || (!words[next]!.isCapital && (!word.isCapital || options.isList || positionAt(reading, next, end, known, 4)?.name === undefined))) break
  }
  const only = needsName ? undefined : positions[0]
  return only ? { from, to: only.to, honorific, key: '', positions: [only] } : undefined
}

/** The holder of the position before a comma, where no position follows the name: "ông Lò Văn Inh cho biết". */
function holderAt(reading: Reading, from: number, end: number): Mention | undefined {
  const { words } = reading
  const honorifics = lengthAt(singularHonorifics, words, from, end)
  const name = honorifics > 0 ? nameAt(reading, from + honorifics, end, true) : undefined
  if (!name || name.to - name.from < 2 || name.to >= end || words[name.to]!.isCapital || words[name.to]!.key === 'và') return undefined
  const isClosed = words[name.to]!.text === ',' ? headAt(words, name.to + 1, end) === 0 : words[name.to]!.kind === 'word'
  if (!isClosed) return undefined
  return { from, to: name.to, honorific: { from, to: from + honorifics }, name, key: nameKey(textOf(reading, name)), positions: [] }
}

/** Whether a position in small letters is rather a title, such as "nghệ nhân". */
function titleHead(words: readonly Word[], at: number, end: number): boolean {
  return !words[at]!.isCapital && lengthAt(titles, words, at, end) > 0 && !isElderOf(words, at, end)
}

/** How many words a plural honorific has here ("các đồng chí:"). */
export function pluralAt(words: readonly Word[], at: number, end: number): number {
  const length = lengthAt(pluralHonorifics, words, at, end)
  // "Các Phó Giám đốc Sở: A, B", "hai Phó Hiệu trưởng là thầy A và cô B"
  const isSeveral = length === 0 && ['các', 'hai', 'ba', '2', '3'].includes(words[at]!.key) && words[at + 1]?.isCapital === true && headAt(words, at + 1, end) > 0
  return isSeveral ? 1 : length
}

/** The names that an honorific introduces anywhere in the text: later mentions without one are known by them. */
export function knownNames(reading: Reading, ranges: readonly Range[]): Set<string> {
  const known = new Set<string>()
  for (const { from, to } of ranges) {
    for (let at = from; at < to; at++) {
      const length = honorificsAt(reading.words, at, to)
      if (length === 0) continue
      const name = nameAt(reading, at + length, to, true)
      if (name && name.to - name.from > 1) known.add(nameKey(textOf(reading, name)))
    }
  }
  return known
}

