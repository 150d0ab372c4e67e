import type { Span } from './segment.ts'

/**
 * Which span of a text an offset is in, or after: the index of the last one that begins at or before it, -1 before the first.
 * Looks at few of them, for it is asked at every finding of a long text.
 * @param spans in the order of the text
 */
export function indexAt(spans: readonly Pick<Span, 'start'>[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
