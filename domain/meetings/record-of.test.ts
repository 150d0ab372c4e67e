import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentSchema, emptyContent } from '../editions/content.ts'
import { parse } from './parse.ts'
import { meetingOf } from './record-of.ts'

const recordOf = (text: string) => meetingOf(parse(text, '2026-01-20'))
const festival = (days: string) => `Hội thi tiếng hát\n\nTừ ngày ${days}, tại nhà thi đấu tỉnh, Sở Văn hóa tổ chức hội thi tiếng hát. Đồng chí Lê Văn Tám, Giám đốc Sở chủ trì hội thi.`

test('a last day before the first is not taken over', () => {
  expect(recordOf(festival('30/12/2025 đến ngày 02/01/2026'))).toMatchObject({ date: '2025-12-30', dateEnd: '2026-01-02' })
  expect(recordOf(festival('30/12/2025 đến ngày 30/12/2024'))).toMatchObject({ date: '2025-12-30', dateEnd: '' })
})

test('whatever days a report names, its record can be saved', () => {
  const day = fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom('', '/2024', '/2025', '/2026', '/26')).map(([date, month, year]) => `${date}/${month}${year}`)
  fc.assert(fc.property(day, fc.constantFrom(' đến ngày ', ' - ', '-', ' đến '), day, (first, link, last) => {
    expect(contentSchema.safeParse({ ...emptyContent, meeting: recordOf(festival(first + link + last)) }).error).toBeUndefined()
  }), { numRuns: 300 })
})
