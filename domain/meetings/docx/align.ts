import { indexAt } from '../../vietnamese/spans.ts'

const words = (text: string, gap: RegExp) => [...text.matchAll(gap)].map((match) => ({ start: match.index, end: match.index + match[0].length }))

/**
 * Where the places of a line went when its encoding was repaired. Repairing keeps words and their order, so a place
 * between words goes exactly where it belongs; one inside a word that changed goes near it, never into a character.
 * @returns gives for an offset into `before` the offset into `after`; order is kept, the ends go to the ends
 */
export function alignment(before: string, after: string): (offset: number) => number {
  if (before.length === after.length) return (offset) => offset
  // A no-break space is white space, or the second byte of à.
  const [from, to] = [/[^ \t\u00a0\u2007\u202f]+/g, /[^ \t]+/g].map((gap) => [words(before, gap), words(after, gap)]).find(([a, b]) => a!.length === b!.length) ?? []
  if (!from || !to) return (offset) => whole(after, Math.round((offset * after.length) / before.length))
  return (offset) => {
    const at = indexAt(from, offset)
    if (at < 0) return Math.min(offset, to[0]?.start ?? after.length)
    const [old, now] = [from[at]!, to[at]!]
    const limit = to[at + 1]?.start ?? after.length
    if (offset >= old.end) return offset === before.length ? after.length : Math.min(now.end + offset - old.end, limit)
    return whole(after, now.start + within(before.slice(old.start, old.end), after.slice(now.start, now.end), offset - old.start))
  }
}

/** A place in a word: kept where the words begin alike, counted from the end where they end alike, else in proportion. */
function within(before: string, after: string, offset: number): number {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  if (offset <= head) return offset
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  if (offset >= before.length - tail) return after.length - (before.length - offset)
  return Math.round((offset * after.length) / before.length)
}

/** Not between the halves of a character beyond the basic plane. */
const whole = (text: string, offset: number): number => (/[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '') ? offset + 1 : offset)
