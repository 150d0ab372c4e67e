import { createHash } from 'node:crypto'
import type { Content } from './content.ts'

/**
 * The SHA-256 of a content, in hexadecimal. Keys are sorted, so that two equal contents have one hash, whatever the order in
 * which a browser or the database (jsonb keeps its own) wrote them.
 */
export function contentHash(content: Content): string {
  return createHash('sha256').update(canonical(content)).digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
