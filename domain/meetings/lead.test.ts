import { expect, test } from 'vitest'
import { eventIn, readOccasion, venuesIn } from './lead.ts'
import { readWords } from './words.ts'

function read(text: string, publishedOn = '2026-11-20') {
  const reading = readWords(text)
  const range = { from: 0, to: reading.words.length }
  const { date, dateEnd, timeOfDay, place, organiser, yearInferred } = readOccasion(reading, range, publishedOn)
  return { date: date?.value, dateEnd: dateEnd?.value, timeOfDay: timeOfDay?.value, place: place?.value, organiser: organiser?.value, yearInferred, event: eventIn(reading, range, true)?.value }
}

test.each([
  ['Sáng 5/3, tại Hội trường lớn, tầng 2, Trung tâm Hội nghị tỉnh, UBND tỉnh tổ chức Hội nghị tổng kết năm 2025.', { date: '2026-03-05', timeOfDay: 'sáng', place: 'Hội trường lớn, tầng 2, Trung tâm Hội nghị tỉnh', event: 'hội nghị tổng kết', organiser: 'UBND tỉnh', yearInferred: true }],
  ['Chiều nay (12/5), UBND xã tổ chức Lễ phát động tháng hành động tại sân vận động xã.', { date: '2026-05-12', timeOfDay: 'chiều', place: 'sân vận động xã', event: 'lễ phát động' }],
  ['Kỷ niệm 96 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2026), sáng 2/2, Đảng ủy phường tổ chức Lễ trao tặng Huy hiệu Đảng.', { date: '2026-02-02', event: 'lễ trao tặng' }],
  ['Từ ngày 30/12/2025 đến ngày 02/01/2026, tại nhà thi đấu tỉnh, Sở tổ chức hội thi.', { date: '2025-12-30', dateEnd: '2026-01-02', yearInferred: false, place: 'nhà thi đấu tỉnh' }],
  ['Sáng 9/10, Ban Chỉ đạo tỉnh họp phiên thứ ba.', { event: 'phiên họp', place: undefined }],
  ['Vừa qua, đồng chí Bí thư Tỉnh ủy đã đến làm việc tại Công ty Chè Tân Hà về sản xuất.', { date: undefined, place: 'Công ty Chè Tân Hà', event: 'buổi làm việc' }],
])('%s', (text, expected) => {
  expect(read(text)).toMatchObject(expected)
})

test('a day at the end of last year is last year\'s', () => {
  expect(read('Ngày 30/12, xã họp.', '2026-01-02')).toMatchObject({ date: '2025-12-30', yearInferred: true })
})

test('the ends of a video conference are venues', () => {
  const reading = readWords('Tại điểm cầu tỉnh có đồng chí A. Tại điểm cầu xã Tân Hà có ông B.')
  expect(venuesIn(reading, reading.lines).map(({ value }) => value)).toEqual(['điểm cầu tỉnh', 'điểm cầu xã Tân Hà'])
})
