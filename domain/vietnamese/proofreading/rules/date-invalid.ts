import { dateMentions, isoDate, type DateMention } from '../../dates.ts'
import type { Finding } from '../finding.ts'
import type { Reading } from '../read-words.ts'

// Where the year is not known, 29/2 may be right; but what is meant by 30/2 is rather the last day of most Februaries.
const leapYear = 2024
const commonYear = 2026

/** The last day that a month has, up to the one that is written. */
function lastDay(day: number, month: number, year = commonYear): number | undefined {
  for (let last = Math.min(day, 31); last >= 28; last--) if (isoDate(year, month, last)) return last
  return undefined
}

/** The text of a mention with its impossible day made the last of the month: "31/9" gives "30/9". */
function mended(text: string, mention: DateMention): string | undefined {
  const { day = 0, month = 0, year } = mention
  const written = text.slice(mention.start, mention.end)
  const replace = (wrong: number, right: number | undefined, last: boolean) => {
    if (right === undefined || right === wrong) return undefined
    const places = [...written.matchAll(new RegExp(`(?<!\\d)0?${wrong}(?!\\d)`, 'g'))]
    const place = last ? (places.length > 1 ? places[1] : places[0]) : places[0]
    return place && written.slice(0, place.index) + String(right) + written.slice(place.index + place[0].length)
  }
  if (!isoDate(year ?? leapYear, month, day)) return replace(day, lastDay(day, month, year), false)
  const { dayEnd, monthEnd = month, yearEnd = year } = mention
  return dayEnd === undefined ? undefined : replace(dayEnd, lastDay(dayEnd, monthEnd, yearEnd), true)
}

const announced = /(?:ngày|sáng|trưa|chiều|tối|hôm|đến|từ|trước|sau)\s{1,3}$/iu

/** A month beyond 12 is rather a fraction ("9/14 bệnh viện"), but where a word announces a date. */
function isDate(text: string, { month = 0, start }: DateMention): boolean {
  return month <= 12 || /\p{L}/u.test(text[start] ?? '') || announced.test(text.slice(Math.max(0, start - 12), start))
}

/** Days that no calendar has: 31/9, 30/2, 29/2/2025. The suggestion is the last day of that month. */
export function* invalidDates({ text }: Reading): Generator<Finding> {
  for (const mention of dateMentions(text)) {
    if (mention.valid || !isDate(text, mention)) continue
    const { start, end } = mention
    const suggestion = mended(text, mention)
    yield { start, end, kind: 'date-invalid', severity: 'error', message: 'dateInvalid', values: { written: text.slice(start, end) }, suggestions: suggestion === undefined ? [] : [suggestion] }
  }
}
