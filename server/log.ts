import { pino } from 'pino'
import { env } from '#env.ts'

/** One JSON line an event. Callers pass ids and codes, never passwords, tokens, cookies or what people typed. */
export const log = pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } })
