'use client'

import { useLocale, useTimeZone } from 'use-intl/react'

/**
 * Moments as staff read them, day first in both languages: "23/11 · 08:45", with the year where it is not this one.
 * @returns a function of a moment (ISO 8601, or milliseconds)
 */
export function useMoment(): (at: string | number) => string {
  const timeZone = useTimeZone()
  const language = useLocale() === 'en' ? 'en-GB' : 'vi-VN'
  const part = (at: Date, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { timeZone, ...options }).format(at)
  return (given) => {
    const at = new Date(given)
    const year = part(at, { year: 'numeric' })
    const day = part(at, { day: 'numeric', month: 'numeric' })
    return `${day}${year === part(new Date(), { year: 'numeric' }) ? '' : `/${year}`} ·\u00a0${part(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`
  }
}
