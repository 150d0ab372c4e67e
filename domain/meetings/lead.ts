import { bodyHeads, ceremonies, deedKinds, deeds, eventKinds, eventQualifiers, localities, venues, withinVenue } from './lexicon.ts'
import { endsPosition, verbAt } from './verbs.ts'
import { lengthAt, longestAt, spanOf, textOf, type Range, type Reading, type Word } from './words.ts'
import type { Span } from '#domain/vietnamese/segment.ts'
import { dateMentions, inferYear, isoDate, type DateMention } from '#domain/vietnamese/dates.ts'
import { timesOfDay } from './meeting.ts'
import type { Proposal, Proposed } from './proposal.ts'

/** What the first paragraph says of the event. */
export type Occasion = Pick<Proposal, 'date' | 'yearInferred' | 'dateEnd' | 'timeOfDay' | 'place' | 'organiser'>

/** Reads date, time of day, place and organiser from the first paragraph. Offsets are those of the whole text. */
export function readOccasion(reading: Reading, lead: Range, publishedOn: string): Occasion {
  const { text, words } = reading
  const occasion: Occasion = { date: null, yearInferred: false, dateEnd: null, timeOfDay: null, place: placeIn(reading, lead), organiser: organiserIn(reading, lead) }
  const span = spanOf(reading, lead)
  const mention = dateOfEvent(text, span, publishedOn)
  const from = Math.min(lead.to, lead.from + 40)
  const limit = mention ? mention.end : words[from - 1]!.end
  const said = mention?.timeOfDay
  for (let at = lead.from; at < from && words[at]!.start < limit; at++) {
    const part = timesOfDay.find((name) => name === words[at]!.key)
    if (!part || (words[at]!.kind !== 'word')) continue
    const next = words[at + 1]
    const isTime = !mention || said === part || words[at]!.start + 40 > mention.start || next?.key === 'nay' || next?.key === 'qua'
    if (isTime && (mention !== undefined || at < lead.from + 3)) { occasion.timeOfDay = { value: part, span: { start: words[at]!.start, end: words[at]!.end }, sureness: 'sure' }; break }
  }
  if (!mention) return occasion
  const { day, month, dayEnd, monthEnd, start, end } = mention
  if (day === undefined || month === undefined) return occasion
  const lastMonth = monthEnd ?? month
  const lastDay = dayEnd ?? day
  const goesOver = lastMonth < month || (lastMonth === month && lastDay < day)
  const written = mention.year ?? (mention.yearEnd !== undefined ? mention.yearEnd - (goesOver ? 1 : 0) : undefined)
  const year = written ?? inferYear(day, month, publishedOn)
  const first = isoDate(year, month, day)
  if (!first) return occasion
  const sureness = written === undefined ? 'likely' : 'sure'
  occasion.date = { value: first, span: { start, end }, sureness }
  occasion.yearInferred = written === undefined
  if (dayEnd !== undefined) {
    const last = isoDate(mention.yearEnd ?? year + (goesOver ? 1 : 0), lastMonth, lastDay)
    if (last) occasion.dateEnd = { value: last, span: { start, end }, sureness }
  }
  return occasion
}

/**
 * Of the days in a paragraph that of the event: the first with a time of day ("sáng 2/2"), else the first after "ngày", else the
 * first. Anniversaries of other years ("3/2/1930") are left aside.
 */
function dateOfEvent(text: string, span: Span, publishedOn: string): DateMention | undefined {
  const published = Number(publishedOn.slice(0, 4))
  let best: { mention: DateMention; score: number } | undefined
  for (const mention of dateMentions(text, span).slice(0, 40)) {
    if (mention.day === undefined || mention.month === undefined || !mention.valid) continue
    if (mention.year !== undefined && Math.abs(mention.year - published) > 2) continue
    const before = text.slice(Math.max(span.start, mention.start - 24), mention.start).toLowerCase()
    const isTimed = /(?:sáng|trưa|chiều|tối|đêm)(?: nay| qua| cùng)?(?: thứ \S+)?,? ?\(?(?:ngày )?$|(?:hôm (?:nay|qua)|nay|qua) \(?(?:ngày )?$/u.test(before)
    const score = isTimed ? 2 : before.endsWith('ngày ') && !/(?:trước|sau|kỷ niệm|đến|niệm) ngày $/u.test(before) ? 1 : 0
    if (!best || score > best.score) best = { mention, score }
  }
  return best?.mention
}

/** The words after "tại" that name where the event took place. */
function placeIn(reading: Reading, lead: Range): Proposed<string> | null {
  const { words } = reading
  for (let at = lead.from; at < Math.min(lead.to, lead.from + 150); at++) {
    const key = words[at]!.key
    if (key !== 'tại' && !(key === 'ở' && words[at - 1]?.text === ',')) continue
    const from = at + 1
    if (from >= lead.to) continue
    if (words[from]!.key === 'chỗ' || lengthAt(eventKinds, words, from, lead.to) > 0) continue
    const isVenue = lengthAt(venues, words, from, lead.to) > 0
    const before = words[at - 1]
    const isSetOff = before === undefined || at === lead.from || before.text === ',' || before.kind === 'number' || before.key === 'chức' || before.key === 'ra' || before.key === 'ngay'
    const isOwnClause = isSetOff && words[placeEnd(words, from, lead.to)]?.text === ',' && !notPlaces.has(words[from]!.key)
    if (!isVenue && !isOwnClause && !(isSetOff && lengthAt(localities, words, from, lead.to) > 0) && !(isSetOff && words[from]!.isCapital)) continue
    const to = placeEnd(words, from, lead.to)
    if (to > from) {
      const range = { from, to }
      return { value: textOf(reading, range), span: spanOf(reading, range), sureness: isVenue ? 'sure' : 'likely' }
    }
  }
  return null
}

const notPlaces = new Set(['đây', 'đó', 'phần', 'các', 'nhiều', 'những', 'một', 'mỗi', 'thời', 'văn', 'công', 'kế', 'quyết', 'nghị', 'thông', 'hai', 'từng', 'đa'])

function placeEnd(words: readonly Word[], from: number, limit: number): number {
  let at = from + 1
  const end = Math.min(limit, from + 40)
  for (; at < end; at++) {
    const word = words[at]!
    if (word.kind === 'sign') {
      if (word.text === ',' && continuesPlace(words, at + 1, end)) continue
      if (/^["“”'’/]$/.test(word.text) || ((word.text === '-' || word.text === '–') && words[at + 1]?.isCapital)) continue
      break
    }
    if ((word.key === 'đến' || word.key === 'tới') && words[from]!.key === 'điểm') break
    if (word.key === 'và' && (words[at + 1]?.key === 'điểm' || words[at + 1]?.key === 'các' || words[at + 1]?.key === 'trực' || words[at + 1]?.key === 'kết')) break
    if (!word.isCapital && (isHold(words, at) || (endsPosition(words, at, end, true) && word.key !== 'đến'))) break
    if (['về', 'vào', 'từ', 'cho', 'theo', 'sau', 'trước'].includes(word.key) || (word.key === 'nhân' && words[at + 1]?.key === 'dịp')) break
  }
  while (at > from && words[at - 1]!.kind === 'sign' && !/^[”"’]$/.test(words[at - 1]!.text)) at--
  return at
}

/** Whether after a comma the place goes on: "tầng 3, Trung tâm Hội nghị", and the clause has not begun yet. */
function continuesPlace(words: readonly Word[], from: number, end: number): boolean {
  const isBuilding = ['trung', 'nhà', 'hội', 'trụ', 'khách', 'khu', 'tòa'].includes(words[from]?.key ?? '') && lengthAt(venues, words, from, end) > 0
  if (words[from]?.isCapital && lengthAt(bodyHeads, words, from, end) > 0 && takesPlace(words, from, end)) return true
  if (!isBuilding && lengthAt(withinVenue, words, from, end) === 0 && words[from]?.kind !== 'number') return false
  for (let at = from; at < end; at++) {
    if (words[at]!.text === '(') {
      while (at < end && words[at]!.text !== ')') at++
      continue
    }
    if (words[at]!.kind === 'sign') return words[at]!.text === ',' || words[at]!.text === '.'
    if (isHold(words, at) || (!words[at]!.isCapital && verbAt(words, at, end) !== undefined)) return false
  }
  return true
}

/** Whether the first verb after a body says that something took place there: "tại Hội trường A, Trường Chính trị tỉnh đã diễn ra …". */
function takesPlace(words: readonly Word[], from: number, end: number): boolean {
  for (let at = from; at < end - 1 && words[at]!.kind === 'word'; at++) if (isHold(words, at) && words[at]!.key !== 'long') return words[at]!.key === 'diễn'
  return false
}

/** "tổ chức", "phối hợp", "diễn ra", "khai mạc": an event is held. */
function isHold(words: readonly Word[], at: number): boolean {
  const key = words[at]!.key
  const next = words[at + 1]?.key
  return !words[at]!.isCapital && ((key === 'tổ' && next === 'chức') || (key === 'diễn' && next === 'ra') || (key === 'phối' && next === 'hợp') || (key === 'long' && next === 'trọng') || (key === 'khai' && next === 'mạc') || (key === 'tiến' && next === 'hành') || (key === 'chủ' && next === 'trì') || (key === 'đồng' && next === 'chủ'))
}

/** Who held the event: what stands before "tổ chức" in its clause. */
function organiserIn(reading: Reading, lead: Range): Proposed<string> | null {
  const { words } = reading
  for (let at = lead.from + 1; at < Math.min(lead.to, lead.from + 120); at++) {
    if (!isHold(words, at) || words[at]!.key === 'diễn' || words[at]!.key === 'chủ' || words[at]!.key === 'đồng') continue
    let from = at
    while (from > lead.from && words[from - 1]!.text !== ',' && words[from - 1]!.text !== '.' && words[from - 1]!.text !== ')') from--
    if (words[from - 1]?.text === ')') while (from > lead.from && words[from - 1]!.text !== ',' ) from--
    let to = at
    while (to > from && !words[to - 1]!.isCapital && lengthAt(adverbsOfHolding, words, to - 1, at) > 0) to--
    const range = { from, to }
    const isBody = lengthAt(eventKinds, words, from, to) === 0 && !words.slice(from, to).some((word, index) => !word.isCapital && ((word.key === 'có' && words[from + index + 1]?.key === 'buổi') || word.key === 'đã'))
    if (to > from && isBody && words[from]!.isCapital && to - from < 40) return { value: textOf(reading, range), span: spanOf(reading, range), sureness: 'likely' }
  }
  return null
}

const adverbsOfHolding = { next: new Map(['đã', 'sẽ', 'vừa', 'trọng', 'long'].map((word) => [word, { next: new Map<string, never>(), entry: 0 }])), entry: -1 }

// "Đoàn kiểm tra", "công tác giám sát": the name of somebody or of a task, and no deed.
const doers = new Set(['đoàn', 'tổ', 'ban', 'đội', 'tác', 'phòng', 'việc', 'cuộc', 'hoạt', 'quyền', 'năng', 'trình', 'sau', 'trước', 'chuẩn', 'để', 'nhằm', 'quả', 'được', 'của'])

/** A kind of event in some words, as specific as they say, with how good the place is where it stands. */
export function eventIn(reading: Reading, range: Range, isLead: boolean): Proposed<string> | null {
  const { words } = reading
  let deed: Proposed<string> | null = null
  let loose: Proposed<string> | null = null
  for (let at = range.from; at < Math.min(range.to, range.from + 160); at++) {
    const found = kindAt(words, at, range.to)
    if (found) {
      const words_ = { from: at, to: at + found }
      const value: Proposed<string> = { value: textOf(reading, words_).toLowerCase(), span: spanOf(reading, words_), sureness: 'sure' }
      const before = words[at - 1]
      // "Ban Chỉ đạo Ngày hội" is a body.
      const isOfBody = words[at - 3]?.key === 'ban' && (before?.key === 'đạo' || before?.key === 'chức')
      const isHeld = isOfBody ? false : before === undefined || at === range.from || !isLead || /^(chức|có|trì|dự|mạc|hành|tại|ra|tham|họp|đạo|là|với|tiếp|mở|khai|dự|hợp|trọng|đến)$/.test(before.key) || before.kind === 'sign'
      if (isHeld) return value
      loose ??= value
      at += found - 1
      continue
    }
    const { length, entry } = longestAt(deeds, words, at, range.to)
    if (length > 0 && !deed && !words[at]!.isCapital && !doers.has(words[at - 1]?.key ?? '') && !(words[at - 1]?.isCapital && length === 1)) {
      deed = { value: deedKinds[entry]!, span: spanOf(reading, { from: at, to: at + length }), sureness: 'likely' }
    }
  }
  return isLead ? deed ?? loose : loose
}

/** How many words the kind of an event has here, with what makes it more specific. */
function kindAt(words: readonly Word[], at: number, end: number): number {
  const kind = lengthAt(eventKinds, words, at, end)
  if (kind === 0) return 0
  const word = words[at]!
  if (kind === 1 && word.key === 'lễ') {
    const ceremony = lengthAt(ceremonies, words, at + 1, end)
    return 1 + Math.max(ceremony, unknownCeremony(words, at + 1, end))
  }
  if (kind === 1 && word.key === 'giải') return word.isCapital && words[at + 1]?.kind === 'word' ? 1 : 0
  if (kind === 2 && word.key === 'chương') return word.isCapital || words[at - 1]?.key === 'chức' ? 2 : 0
  // "Hội thi Tuyên truyền viên"
  const length = lengthAt(eventQualifiers, words, at + kind, end)
  const qualifier = words[at + kind + length]?.key === 'viên' && length > 0 ? 0 : length
  return kind + qualifier
}

const notCeremonies = new Set(['có', 'này', 'là', 'gồm', 'được', 'còn', 'và', 'của', 'cho', 'tại', 'ở', 'các', 'những', 'một', 'về', 'với', 'giữa', 'do', 'vào', 'diễn', 'long', 'trọng', 'lớn', 'tân', 'nghi', 'phép', 'vật', 'đường', 'đài', 'phục', 'tiết'])

/** What follows "lễ" when no list knows it is mostly a word of two syllables: "lễ hạ thủy"; 0 where "lễ" names no kind. */
function unknownCeremony(words: readonly Word[], at: number, end: number): number {
  const isPart = (index: number) => index < end && words[index]!.kind === 'word' && !notCeremonies.has(words[index]!.key)
  if (!isPart(at)) return -1
  return isPart(at + 1) && !words[at + 1]!.isCapital ? 2 : 1
}

/** Further places: the ends of a video conference. */
export function venuesIn(reading: Reading, ranges: readonly Range[]): Proposed<string>[] {
  const { words } = reading
  const found = new Map<string, Proposed<string>>()
  for (const { from, to } of ranges) {
    for (let at = from; at < to - 2 && found.size < 200; at++) {
      if (words[at]!.key !== 'điểm' || words[at + 1]!.key !== 'cầu') continue
      let end = at + 2
      while (end < Math.min(to, at + 20) && words[end]!.kind !== 'sign' && !['có', 'và', 'đến', 'tới', 'cùng', 'chính', 'là', 'được', 'tại', 'hỏi'].includes(words[end]!.key) && !verbAt(words, end, to)) end++
      if (words[at + 2]!.kind !== 'word' && words[at + 2]!.kind !== 'number') continue
      const range = { from: at, to: end }
      const value = textOf(reading, range)
      if (end > at + 2 && !found.has(value)) found.set(value, { value, span: spanOf(reading, range), sureness: 'likely' })
    }
  }
  return [...found.values()]
}
