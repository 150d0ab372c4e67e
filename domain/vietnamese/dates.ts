import type { Span } from './segment.ts'

/**
 * A day, or several, named in a text. The span holds the date itself ("20 và 21/8", "5 tháng 8 năm 2026"), without "ngày", the
 * weekday or the time of day before it. `dayEnd`, `monthEnd` and `yearEnd` are there for several days; the month and year of
 * the end only where they differ from those of the beginning. `year` is there where the text says it.
 */
export type DateMention = Span & {
  day?: number
  month?: number
  year?: number
  dayEnd?: number
  monthEnd?: number
  yearEnd?: number
  /** 1 Monday … 7 Sunday, as the text says it. */
  weekday?: number
  /** Where "thứ Hai" stands. */
  weekdayAt?: Span
  timeOfDay?: 'sáng' | 'trưa' | 'chiều' | 'tối'
  /** Whether such a day exists: not 31/11. Where no year is known, 29/2 does. */
  valid: boolean
}

/** Days of a month; February has 29 where the year is not known. 0 for no month. */
function daysOfMonth(month: number, year?: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const exists = (day: number, month: number, year?: number) => day >= 1 && day <= daysOfMonth(month, year)

/** The day as ISO has it, "2026-08-05"; undefined where there is none, as the thirtieth of February. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(day) || year < 1 || year > 9999 || !exists(day, month, year)) return undefined
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/**
 * The year of a day that a text names without one: that of the latest such day on or before the day of publication.
 * @param publishedOn ISO, "2026-11-22"
 */
export function inferYear(day: number, month: number, publishedOn: string): number {
  const [year = 0, publishedMonth = 1, publishedDay = 1] = publishedOn.slice(0, 10).split('-').map(Number)
  let inferred = month * 100 + day <= publishedMonth * 100 + publishedDay ? year : year - 1
  // A leap day is eight years back at most; what is no day in any year keeps the nearest.
  if (day === 29 && month === 2) while (inferred > 0 && !exists(29, 2, inferred)) inferred--
  return inferred
}

/** The weekday of a day: 1 Monday … 7 Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
}

const monthNames = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']
const weekdayNames: Record<string, number> = { hai: 1, ba: 2, tư: 3, năm: 4, sáu: 5, bảy: 6, 2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6 }

// After a date: no digit, no letter, no further part ("15/2026/NĐ-CP", "1.2.3", "5/8,5").
const after = String.raw`(?!\d|\p{L}|\/|[.,]\d)`
const withSigns = new RegExp(String.raw`(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?:\s{1,3}năm\s{1,3}(\d{4}))?${after}`, 'uy')
const withWords = new RegExp(String.raw`(\d{1,2})\s{1,3}tháng\s{1,3}(\d{1,2}|mười (?:một|hai)|(?:${monthNames.slice(0, 10).join('|')})(?! nay| qua))(?:(?:\s{1,3}năm\s{1,3}|[/-])(\d{4}))?${after}`, 'iuy')
// Days before the one that has the month: "20 và ", "3 - ", "từ ngày 3 đến ngày ", "1, 2 và ".
const daysBefore = /(\d{1,2})(?:\s?,\s?\d{1,2}){0,9}\s?(và|đến|tới|[-–—,])\s?(?:hết\s)?(?:ngày\s)?(?:mùng\s|mồng\s)?(?=\d)/iuy
const joint = /\s?(?:(và|đến|tới)\s(?:hết\s)?(?:(?:sáng|trưa|chiều|tối)\s)?(?:ngày\s)?|([-–—])\s?(?:ngày\s)?)(?=\d)/iuy
const lunar = /\s?\(?(?:âm lịch|ÂL)/iuy

type Day = { end: number; day: number; month: number; year?: number; sign: string }

/** The day that is written at a place; `sign` is what parts it from its month. */
function readDay(text: string, at: number): Day | undefined {
  withSigns.lastIndex = at
  const signs = withSigns.exec(text)
  if (signs) {
    const [whole, day, sign, month, short, long] = signs
    if (short?.length === 2 && sign !== '/') return undefined
    const year = long ?? (short?.length === 2 ? `20${short}` : short)
    return { end: at + whole.length, day: Number(day), month: Number(month), year: year === undefined ? undefined : Number(year), sign: sign! }
  }
  withWords.lastIndex = at
  const words = withWords.exec(text)
  if (!words) return undefined
  const [whole, day, month, year] = words
  return { end: at + whole.length, day: Number(day), month: Number(month) || monthNames.indexOf(month!.toLowerCase()) + 1, year: year === undefined ? undefined : Number(year), sign: 'tháng' }
}

// What stands before a date, all of it optional: "Sáng nay, " "thứ Hai, " "ngày ".
const before = /(?<!\p{L})(?:(?<time>sáng|trưa|chiều|tối|đêm)(?:\s+(?:hôm\s+)?(?:nay|qua|kia|mai))?[\s,(]*)?(?:(?<weekday>thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)[\s,(]*)?(?<day>(?:hôm\s+(?:nay|qua|kia)[\s,(]*)?(?:(?:ngày|hôm)\s+)?(?:(?:mùng|mồng)\s+)?)$/iu
// Not "lần thứ hai", "kỳ họp thứ 5"; but "15 giờ thứ Ba", "trước thứ Hai".
const ordinalBefore = /(?:lần|kỳ|(?:kỳ|phiên|cuộc)\s+họp|phiên|khóa|khoá|ngày|người|vòng|hạng|đợt|nghị|hội|buổi|tập|phần|thứ|giai|vị|bước|đoạn|điểm)\s*$/iu
const weekdayBefore = /(?:^|[^\p{L}\s]|(?:sáng|trưa|chiều|tối|đêm|vào|từ|đến|tới|trước|sau|hết|giờ|phút|hôm|\dh\d*|là))\s*$/iu
const notADay = /(?:mỗi|hằng|hàng|một|nửa)\s+ngày\s+$/iu
const weakCue = /(?:^|[^\p{L}])(?:dịp|trước|sau|từ|đến|tới|hết|vào|khánh|lễ|tết|\()\s*$/iu
// After a date without a clear sign before it: anything but a noun, which would make it a fraction ("2/3 dân số").
const noNoun = /^\s*(?:$|[^\p{L}\p{N}\s%]|\p{Lu}|(?:tại|ở|của|đến|tới|và|vừa|sắp|năm|hằng|hàng|là|với|do|để|theo|này|cùng|như|thì|đã|sẽ|được|có|cho|từ|trở|nhằm)(?!\p{L}))/u
const weekdayAfter = /^\s?\((thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)\)/iu

type Surroundings = { isClear: boolean; isWeak: boolean; timeOfDay?: DateMention['timeOfDay']; weekday?: number; weekdayAt?: Span }

function readWeekday(words: string): number {
  return weekdayNames[words.toLowerCase().replace(/^thứ\s+/u, '')] ?? 7
}

/** What the words before a date say of it; looks back fifty characters, within the line. */
function lookBack(text: string, at: number): Surroundings {
  const line = text.slice(Math.max(0, at - 50), at)
  const head = line.slice(line.lastIndexOf('\n') + 1)
  const found = before.exec(head)
  const { time, weekday, day } = found?.groups ?? {}
  const start = at - head.length + (found?.index ?? 0)
  const surroundings: Surroundings = { isClear: Boolean(time || weekday || day) && !notADay.test(head), isWeak: weakCue.test(head) }
  if (time && time.toLowerCase() !== 'đêm') surroundings.timeOfDay = time.toLowerCase() as DateMention['timeOfDay']
  if (weekday) {
    const from = start + found![0].indexOf(weekday)
    const preceding = head.slice(0, from - (at - head.length))
    const isNamed = /\s\p{Lu}/u.test(weekday) || /^chủ/iu.test(weekday) || weekdayBefore.test(preceding)
    if (isNamed && !ordinalBefore.test(preceding)) Object.assign(surroundings, { weekday: readWeekday(weekday), weekdayAt: { start: from, end: from + weekday.length } })
    else if (!time && !day) surroundings.isClear = false
  }
  return surroundings
}

/**
 * The days that a text names: 5/8, 05/8/2026, 05-8-2026, tối 5.8, ngày 5 tháng 8 năm 2026, and several days together: "20 và
 * 21/8", "từ ngày 3 đến 5/9", "30/12 đến 2/1". Not fractions and scores, not "24/7", document numbers, months and quarters;
 * nor days of the lunar calendar. Without a word that announces it, only a full date counts.
 */
export function dateMentions(text: string, within: Span = { start: 0, end: text.length }): DateMention[] {
  const part = text.slice(within.start, within.end)
  const found: DateMention[] = []
  let last = 0
  for (const { index } of part.matchAll(/\d+/g)) {
    if (index < last || !/^$|[\s([“"'‘,;:–—-]/u.test(part[index - 1] ?? '') || /[\p{L}\d]-$/u.test(part.slice(Math.max(0, index - 2), index))) continue
    const follows = last > 0 && index - last < 12 && /^\s?(?:,|;|và|hoặc|đến|tới|-)\s(?:ngày\s)?$/u.test(part.slice(last, index))
    const mention = readMention(part, index, follows)
    if (!mention) continue
    lunar.lastIndex = mention.end
    last = mention.end
    if (!lunar.test(part)) found.push(mention)
  }
  if (within.start > 0) for (const mention of found) shift(mention, within.start)
  return found
}

function shift(mention: DateMention, by: number): void {
  for (const span of [mention, mention.weekdayAt]) {
    if (!span) continue
    span.start += by
    span.end += by
  }
}

/** Days since an arbitrary one, near enough to tell days that follow each other. */
const order = (one: Day) => (one.year ?? 0) * 372 + one.month * 31 + one.day

function readMention(text: string, start: number, follows: boolean): DateMention | undefined {
  let first = readDay(text, start)
  let final = first
  if (first) {
    joint.lastIndex = first.end
    const joined = joint.exec(text)
    const second = joined ? readDay(text, joint.lastIndex) : undefined
    // Two days named with "và" are one mention where they follow each other.
    const gap = second ? (order({ ...second, year: undefined }) - order({ ...first, year: undefined }) + 372) % 372 : 0
    if (second && second.sign === first.sign && (joined![1]?.toLowerCase() !== 'và' || gap <= 3)) final = second
  } else {
    daysBefore.lastIndex = start
    const days = daysBefore.exec(text)
    final = days ? readDay(text, daysBefore.lastIndex) : undefined
    if (!days || !final) return undefined
    const day = Number(days[1])
    // "từ ngày 30 đến 2/1" begins in the month before.
    const isEarlier = day > final.day
    first = { ...final, day, month: isEarlier ? ((final.month + 10) % 12) + 1 : final.month, year: isEarlier && final.month === 1 && final.year ? final.year - 1 : final.year }
  }
  const surroundings = lookBack(text, start)
  if (!isDate(text, first, final!, surroundings, follows)) return undefined
  return describe(text, start, first, final!, surroundings)
}

/** Whether what looks like a date is meant as one. */
function isDate(text: string, first: Day, final: Day, { isClear, isWeak }: Surroundings, follows: boolean): boolean {
  if (isClear || follows) return true
  const isPlausible = [first, final].every((one) => one.day >= 1 && one.day <= 31 && one.month >= 1 && one.month <= 12)
  if (!isPlausible) return false
  if (final.year !== undefined && final.year >= 1000) return final.sign === 'tháng' || first.year !== undefined || isWeak || first !== final
  return isWeak && final.sign === '/' && noNoun.test(text.slice(final.end, final.end + 20))
}

function describe(text: string, start: number, first: Day, final: Day, surroundings: Surroundings): DateMention {
  const { timeOfDay, weekday, weekdayAt } = surroundings
  const mention: DateMention = { start, end: final.end, day: first.day, month: first.month, valid: exists(first.day, first.month, first.year) && exists(final.day, final.month, final.year) }
  if (first.year !== undefined) mention.year = first.year
  if (final !== first) {
    // The year may stand at the end alone: "30/12 đến 2/1/2026".
    if (first.year === undefined && final.year !== undefined) mention.year = first.month > final.month ? final.year - 1 : final.year
    mention.dayEnd = final.day
    if (final.month !== first.month) mention.monthEnd = final.month
    const yearEnd = final.year ?? (mention.year !== undefined && final.month < first.month ? mention.year + 1 : undefined)
    if (yearEnd !== undefined && yearEnd !== mention.year) mention.yearEnd = yearEnd
  }
  if (timeOfDay) mention.timeOfDay = timeOfDay
  if (weekday !== undefined) Object.assign(mention, { weekday, weekdayAt })
  else {
    const behind = weekdayAfter.exec(text.slice(final.end, final.end + 20))
    if (behind) {
      const from = final.end + behind[0].indexOf(behind[1]!)
      Object.assign(mention, { weekday: readWeekday(behind[1]!), weekdayAt: { start: from, end: from + behind[1]!.length } })
    }
  }
  return mention
}
