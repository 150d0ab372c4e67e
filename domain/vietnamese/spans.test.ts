import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexAt } from './spans.ts'

test('the last span that begins at or before an offset', () => {
  const offset = fc.integer({ min: -1, max: 40 })
  fc.assert(fc.property(fc.array(offset), offset, (starts, at) => {
    const spans = starts.sort((a, b) => a - b).map((start) => ({ start }))
    expect(indexAt(spans, at)).toBe(spans.findLastIndex(({ start }) => start <= at))
  }))
})
