import { isoTime } from '#domain/vietnamese/time.ts'
import { type Locale, timeZone } from '#messages/messages.ts'

type Format = 'clock' | 'long' | 'short'
const options: Record<Format, Record<Locale, Intl.DateTimeFormatOptions>> = {
  clock: { vi: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, en: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } },
  long: { vi: { weekday: 'long', day: 'numeric', month: 'numeric', year: 'numeric' }, en: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } },
  short: { vi: { day: 'numeric', month: 'numeric', year: 'numeric' }, en: { day: 'numeric', month: 'short', year: 'numeric' } },
}

// To make a formatter takes a hundred times as long as to use one, and a front page tells some fifty times.
const formatters = new Map<string, Intl.DateTimeFormat>()
function formatted(at: Date, locale: Locale, format: Format): string {
  const key = `${locale} ${format}`
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { ...options[format][locale], timeZone })
  formatters.set(key, known)
  return known.format(at)
}

/** A day in words, Vietnam time: "Thứ Năm, 20/7/2023", or short "20/7/2023". */
export const dayWords = (at: Date, locale: Locale, length: 'long' | 'short' = 'long'): string => formatted(at, locale, length)

/** Hours and minutes, Vietnam time: "16:42". */
export const clockWords = (at: Date, locale: Locale): string => formatted(at, locale, 'clock')

/** Day and clock: "Thứ Năm, 20/7/2023 · 16:42". */
export const momentWords = (at: Date, locale: Locale, length: 'long' | 'short' = 'long'): string => `${dayWords(at, locale, length)} · ${clockWords(at, locale)}`

/** A moment for people and for machines. */
export function Moment({ at, locale, length = 'short' }: { at: Date; locale: Locale; length?: 'long' | 'short' }) {
  return <time dateTime={isoTime(at)}>{momentWords(at, locale, length)}</time>
}
