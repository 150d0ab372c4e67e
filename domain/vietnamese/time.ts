// Vietnam has had one time, seven hours before UTC and with no summer time, since 1975.
const offset = 7 * 3_600_000

/** A moment in Vietnam's time as machines read it: `2026-11-22T21:30:00+07:00`. */
export function isoTime(moment: Date): string {
  return `${new Date(moment.getTime() + offset).toISOString().slice(0, 19)}+07:00`
}

/** The day that it is in Vietnam at a moment: `2026-11-22`. */
export const vietnamDay = (moment: Date): string => isoTime(moment).slice(0, 10)

/** When the next day begins in Vietnam. */
export const nextDay = (moment: Date): Date => new Date(Date.parse(vietnamDay(moment)) + 24 * 3_600_000 - offset)

/** A moment as RSS wants it (RFC 822): `Sun, 22 Nov 2026 21:30:00 +0700`. */
export function mailTime(moment: Date): string {
  return new Date(moment.getTime() + offset).toUTCString().replace('GMT', '+0700')
}
