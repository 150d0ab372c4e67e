import type { Locale } from '#messages/messages.ts'

const formats: Record<Locale, Intl.DateTimeFormat> = {
  vi: new Intl.DateTimeFormat('vi', { dateStyle: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
}

/** An ISO day as people write it: 05/08/2026. */
export const dayInWords = (day: string, locale: Locale): string => formats[locale].format(new Date(`${day}T00:00:00Z`))
