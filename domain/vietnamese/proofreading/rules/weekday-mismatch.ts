import { dateMentions, inferYear, isoDate, weekdayOf } from '../../dates.ts'
import type { Finding } from '../finding.ts'
import type { Reading } from '../read-words.ts'

const names = ['', 'Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy']

/** A weekday in the manner of the written one: "Thứ Tư", "thứ tư", "thứ 4". */
function weekdayLike(written: string, weekday: number): string {
  const isCapital = /^\p{Lu}/u.test(written)
  if (weekday === 7) return isCapital ? 'Chủ nhật' : /\s\p{Ll}/u.test(written) ? 'chủ nhật' : 'Chủ nhật'
  const thu = isCapital ? 'Thứ' : 'thứ'
  if (/\d/.test(written)) return `${thu} ${weekday + 1}`
  return `${thu} ${/\s\p{Ll}/u.test(written) && !/^chủ/iu.test(written) ? names[weekday]!.toLowerCase() : names[weekday]}`
}

// How far a text looks ahead with a date that names no year.
const daysAhead = 180

/** The days from one ISO day to another. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/**
 * Weekdays that do not go with their date. Where the text has no year, it is that of the latest such day before publication; nothing
 * is said where the weekday would be right for the day that comes next, within half a year, for the text may look ahead.
 */
export function* weekdayMismatches(reading: Reading): Generator<Finding> {
  const { text, options } = reading
  for (const { day, month, year, weekday, weekdayAt, valid, dayEnd } of dateMentions(text)) {
    if (!valid || !weekday || !weekdayAt || !day || !month || dayEnd !== undefined) continue
    const inferred = year ?? (options.publishedOn ? inferYear(day, month, options.publishedOn) : undefined)
    if (inferred === undefined || !isoDate(inferred, month, day)) continue
    const actual = weekdayOf(inferred, month, day)
    if (actual === weekday) continue
    const next = year === undefined ? isoDate(inferred + 1, month, day) : undefined
    if (next && weekdayOf(inferred + 1, month, day) === weekday && daysBetween(options.publishedOn!.slice(0, 10), next) <= daysAhead) continue
    const written = text.slice(weekdayAt.start, weekdayAt.end)
    const wanted = weekdayLike(written, actual)
    yield { ...weekdayAt, kind: 'weekday-mismatch', severity: 'error', message: 'weekdayMismatch', values: { written, wanted, date: `${day}/${month}/${inferred}` }, suggestions: [wanted] }
  }
}
