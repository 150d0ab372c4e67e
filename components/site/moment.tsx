import { isoTime } from '#domain/vietnamese/time.ts'
import { type Locale, timeZone } from '#messages/messages.ts'

const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
const days: Record<'long' | 'short', Record<Locale, Intl.DateTimeFormatOptions>> = {
  long: { vi: { weekday: 'long', day: 'numeric', month: 'numeric', year: 'numeric' }, en: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } },
  short: { vi: { day: 'numeric', month: 'numeric', year: 'numeric' }, en: { day: 'numeric', month: 'short', year: 'numeric' } },
}
const formatted = (at: Date, locale: Locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { ...options, timeZone }).format(at)

/** A day in words, Vietnam time: "Thứ Năm, 20/7/2023", or short "20/7/2023". */
export const dayWords = (at: Date, locale: Locale, length: 'long' | 'short' = 'long'): string => formatted(at, locale, days[length][locale])

/** Hours and minutes, Vietnam time: "16:42". */
export const clockWords = (at: Date, locale: Locale): string => formatted(at, locale, clock)

/** Day and clock: "Thứ Năm, 20/7/2023 · 16:42". */
export const momentWords = (at: Date, locale: Locale, length: 'long' | 'short' = 'long'): string => `${dayWords(at, locale, length)} · ${clockWords(at, locale)}`

/** A moment for people and for machines. */
export function Moment({ at, locale, length = 'short' }: { at: Date; locale: Locale; length?: 'long' | 'short' }) {
  return <time dateTime={isoTime(at)}>{momentWords(at, locale, length)}</time>
}
