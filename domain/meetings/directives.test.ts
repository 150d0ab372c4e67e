import { expect, test } from 'vitest'
import { readDirectives } from './directives.ts'
import { readWords } from './words.ts'

function read(text: string) {
  const reading = readWords(text)
  return readDirectives(reading, { from: 0, to: reading.words.length }, 'Lê Văn Tám', '2026-11-20').map(({ what, to, by }) => ({ what, to, by }))
}

test('one directive for each clause, with whom and by when', () => {
  expect(read('Đồng chí yêu cầu các xã hoàn thành làm đất trước ngày 10/12; Sở Y tế cử cán bộ xuống bản; tu sửa kênh mương.')).toEqual([
    { what: 'các xã hoàn thành làm đất trước ngày 10/12', to: 'các xã', by: '2026-12-10' },
    { what: 'Sở Y tế cử cán bộ xuống bản', to: 'Sở Y tế', by: null },
    { what: 'tu sửa kênh mương', to: 'Sở Y tế', by: null },
  ])
})

test('a deadline without a year lies after publication, and one that exists no day is left out', () => {
  expect(read('Đồng chí giao Phòng Kinh tế báo cáo trước ngày 15/1; nộp hồ sơ trước ngày 31/11.').map(({ by }) => by)).toEqual(['2027-01-15', null])
})

test('a sentence that asks nothing has none', () => {
  expect(read('Đồng chí biểu dương các xã.')).toEqual([])
})
