import { type Locale, timeZone } from '#messages/messages.ts'

const formats: Record<Locale, Record<'day' | 'year' | 'time', Intl.DateTimeFormat>> = {
  vi: formatsOf('vi-VN'),
  en: formatsOf('en-GB'),
}

function formatsOf(language: string) {
  return {
    day: new Intl.DateTimeFormat(language, { timeZone, day: 'numeric', month: 'numeric' }),
    year: new Intl.DateTimeFormat(language, { timeZone, year: 'numeric' }),
    time: new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  }
}

/** A moment as staff read it: "21:04" for today, "20/7 · 16:42" for this year, "20/7/2023 · 16:42" before, in the time of Vietnam. */
export function When({ at, locale, now = new Date() }: { at: Date; locale: Locale; now?: Date }) {
  return <time dateTime={at.toISOString()}>{momentText(at, locale, now)}</time>
}

/** The words of `When`, for where no element may stand. */
export function momentText(at: Date, locale: Locale, now = new Date()): string {
  const { day, year, time } = formats[locale]
  const isThisYear = year.format(at) === year.format(now)
  const date = isThisYear ? day.format(at) : `${day.format(at)}/${year.format(at)}`
  return isThisYear && date === day.format(now) ? time.format(at) : `${date} · ${time.format(at)}`
}
