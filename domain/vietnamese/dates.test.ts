import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateMentions, inferYear, isoDate, weekdayOf } from './dates.ts'

/** Mentions as short words: the text of each, then what it says. */
const of = (text: string) => dateMentions(text).map(({ start, end, day, month, year, dayEnd, monthEnd, yearEnd, weekday, timeOfDay, valid }) =>
  [text.slice(start, end), '|', day, month, year ?? '-', ...(dayEnd ? ['to', dayEnd, monthEnd ?? '-', yearEnd ?? '-'] : []), ...(weekday ? [`w${weekday}`] : []), ...(timeOfDay ? [timeOfDay] : []), ...(valid ? [] : ['invalid'])].join(' '))

test('a day is read however it is written', () => {
  expect(of('Chiều 12/3, tại xã')).toEqual(['12/3 | 12 3 - chiều'])
  expect(of('Ngày 06/8/2026, UBND')).toEqual(['06/8/2026 | 6 8 2026'])
  expect(of('ngày 05-8-2026 và tối 5.8 có mưa')).toEqual(['05-8-2026 | 5 8 2026', '5.8 | 5 8 - tối'])
  expect(of('Sáng ngày 10 tháng 6 năm 2026, Thường trực')).toEqual(['10 tháng 6 năm 2026 | 10 6 2026 sáng'])
  expect(of('ngày 2 tháng Chín năm 1945; ngày 5/8 năm 2026')).toEqual(['2 tháng Chín năm 1945 | 2 9 1945', '5/8 năm 2026 | 5 8 2026'])
  expect(of('công bố 15/10/2026 tại tỉnh')).toEqual(['15/10/2026 | 15 10 2026'])
  expect(of('ngày mùng 5/8, hôm 6/8')).toEqual(['5/8 | 5 8 -', '6/8 | 6 8 -'])
})

test('several days are one mention', () => {
  expect(of('Trong hai ngày 20 và 21/8, Ban')).toEqual(['20 và 21/8 | 20 8 - to 21 - -'])
  expect(of('từ ngày 3 đến 5/9')).toEqual(['3 đến 5/9 | 3 9 - to 5 - -'])
  expect(of('ngày 3 - 5/9; ngày 1-3/1; ngày 16 đến 22-3')).toEqual(['3 - 5/9 | 3 9 - to 5 - -', '1-3/1 | 1 1 - to 3 - -', '16 đến 22-3 | 16 3 - to 22 - -'])
  expect(of('Từ ngày 30/12/2025 đến ngày 02/01/2026, tại')).toEqual(['30/12/2025 đến ngày 02/01/2026 | 30 12 2025 to 2 1 2026'])
  expect(of('từ 30/12 đến 2/1, giải')).toEqual(['30/12 đến 2/1 | 30 12 - to 2 1 -'])
  expect(of('từ ngày 30/12 đến 2/1/2026')).toEqual(['30/12 đến 2/1/2026 | 30 12 2025 to 2 1 2026'])
  expect(of('từ ngày 30 đến 2/1')).toEqual(['30 đến 2/1 | 30 12 - to 2 1 -'])
  expect(of('Các ngày 1, 2 và 3/9')).toEqual(['1, 2 và 3/9 | 1 9 - to 3 - -'])
  expect(of('Ngày 30/6 và 01/7, đoàn')).toEqual(['30/6 và 01/7 | 30 6 - to 1 7 -'])
  expect(of('ngày 30/6 và 15/9')).toEqual(['30/6 | 30 6 -', '15/9 | 15 9 -'])
  expect(of('từ ngày 5 đến ngày 7 tháng 8 năm 2026')).toEqual(['5 đến ngày 7 tháng 8 năm 2026 | 5 8 2026 to 7 - -'])
})

test('weekday and time of day stand before it', () => {
  expect(of('Thứ Tư, ngày 18/8/2026')).toEqual(['18/8/2026 | 18 8 2026 w3'])
  expect(of('Sáng thứ Ba, ngày 20/5/2026')).toEqual(['20/5/2026 | 20 5 2026 w2 sáng'])
  expect(of('lúc 06h30 Chủ nhật, ngày 16/6; 15 giờ thứ ba 17/6')).toEqual(['16/6 | 16 6 - w7', '17/6 | 17 6 - w2'])
  expect(of('ngày 5/8 (thứ Tư), họp')).toEqual(['5/8 | 5 8 - w3'])
  expect(of('Sáng nay, 5/8; chiều qua 3/10; Chiều ngày 5/8; Sáng nay (6/8); TỐI 7/8')).toEqual(['5/8 | 5 8 - sáng', '3/10 | 3 10 - chiều', '5/8 | 5 8 - chiều', '6/8 | 6 8 - sáng', '7/8 | 7 8 - tối'])
  expect(of('Kỳ họp thứ hai, ngày 5/8; lần thứ 5, ngày 6/8; hội nghị lần thứ ba 2/3')).toEqual(['5/8 | 5 8 -', '6/8 | 6 8 -'])
  const [mention] = dateMentions('Họp thứ Hai, ngày 5/8')
  expect(mention?.weekdayAt).toEqual({ start: 4, end: 11 })
})

test('days that do not exist are read, too', () => {
  expect(of('trước ngày 31/11 và 30/2')).toEqual(['31/11 | 31 11 - invalid', '30/2 | 30 2 - invalid'])
  expect(of('ngày 29/2/2026, 29/2/2028, ngày 29/2')).toEqual(['29/2/2026 | 29 2 2026 invalid', '29/2/2028 | 29 2 2028', '29/2 | 29 2 -'])
  expect(of('ngày 12/13')).toEqual(['12/13 | 12 13 - invalid'])
  expect(of('từ ngày 28 đến 31/9')).toEqual(['28 đến 31/9 | 28 9 - to 31 - - invalid'])
})

test('what only looks like a day is none', () => {
  for (const text of [
    'trực 24/7', 'phục vụ 24/24 giờ', '2/3 dân số', 'sau 2/3 chặng đường', 'tại 8/8 thôn', '22/23 bản', 'đạt 5/8 tiêu chí', 'từ 5/8 xã lên 7/8 xã',
    'Nghị định 15/2026/NĐ-CP', 'số 12/2026', 'Kế hoạch số 57/KH-UBND', 'thắng 4-1', 'thắng 25-22', '1 - 2 con', 'tháng 8 năm 2026', 'tháng 8/2026', 'quý I/2026', 'năm 2026', 'nhiệm kỳ 2025 - 2030',
    '1.250 ha', 'đạt 5.8 điểm', '1.2. Kết quả', 'phiên bản 2.1', '192.168.1.1', 'ngày 10/3 âm lịch', 'ngày 15/7 (âm lịch)', '6 tháng đầu năm', '135/85 mmHg', 'A5/8', 'mỗi ngày 2/3 số hộ', 'ngày 5 có mưa', '0231.5.8',
  ]) expect([text, of(text)]).toEqual([text, []])
  expect(of('dịp Quốc khánh 2/9, Tết; trước 30/4.')).toEqual(['2/9 | 2 9 -', '30/4 | 30 4 -'])
})

test('a part of a text is read alone, with positions in the whole', () => {
  const text = 'Ngày 1/2 họp. Thứ Hai, ngày 3/4 nghỉ.'
  const within = { start: 14, end: text.length }
  expect(dateMentions(text, within)).toEqual([{ start: 28, end: 31, day: 3, month: 4, weekday: 1, weekdayAt: { start: 14, end: 21 }, valid: true }])
})

test('the year is that of the latest such day', () => {
  expect(inferYear(5, 8, '2026-08-05')).toBe(2026)
  expect(inferYear(6, 8, '2026-08-05')).toBe(2025)
  expect(inferYear(30, 12, '2026-01-02')).toBe(2025)
  expect(inferYear(29, 2, '2026-03-01')).toBe(2024)
  const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
  fc.assert(fc.property(day, day, (one, publishedOn) => {
    const [, month, number] = one.split('-').map(Number)
    const year = inferYear(number!, month!, publishedOn)
    const iso = isoDate(year, month!, number!)
    expect(iso).toBeDefined()
    expect(iso! <= publishedOn).toBe(true)
    const later = isoDate(year + 1, month!, number!)
    if (later) expect(later > publishedOn).toBe(true)
  }))
})

test('only days that exist have an ISO form', () => {
  expect(isoDate(2026, 8, 5)).toBe('2026-08-05')
  expect([isoDate(2026, 2, 29), isoDate(2026, 13, 1), isoDate(2026, 0, 1), isoDate(2026, 1, 0), isoDate(2026, 11, 31), isoDate(2026, 1, 1.5)]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined])
  expect([weekdayOf(2026, 11, 22), weekdayOf(2026, 8, 18)]).toEqual([7, 2])
})

test('a written date is read back', () => {
  const written = fc.record({ day: fc.integer({ min: 1, max: 31 }), month: fc.integer({ min: 1, max: 12 }), year: fc.integer({ min: 1900, max: 2099 }), sign: fc.constantFrom('/', '-', '.'), before: fc.constantFrom('Sáng ', 'Đến ngày ', 'Thứ Hai, ngày ', 'Họp hôm '), hasYear: fc.boolean() })
  fc.assert(fc.property(written, ({ day, month, year, sign, before, hasYear }) => {
    const date = [day, month, ...(hasYear ? [year] : [])].join(sign)
    const text = `${before}${date}, tại xã`
    const [mention, ...others] = dateMentions(text)
    expect(others).toEqual([])
    expect(text.slice(mention!.start, mention!.end)).toBe(date)
    expect([mention!.day, mention!.month, mention!.year]).toEqual([day, month, hasYear ? year : undefined])
    expect(mention!.valid).toBe(isoDate(hasYear ? year : 2024, month, day) !== undefined)
  }))
})

test('any text is read without harm, in order, in linear time', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('5', '/', '-', '.', 'ngày ', 'sáng ', '8', '2026', ' ', ' và ', ' đến ', 'thứ Hai, ', '(', '\n', 'tháng ', 'năm ', ',')).map((parts) => parts.join('')), (text) => {
    let at = 0
    for (const { start, end } of dateMentions(text)) {
      expect(start).toBeGreaterThanOrEqual(at)
      expect(end).toBeGreaterThan(start)
      at = end
    }
  }))
  for (const unit of ['1', '1 ', '1, ', '5/8 ', 'ngày 5/8 và ', '1/', ' ']) {
    const start = performance.now()
    dateMentions(unit.repeat(300_000 / unit.length))
    expect(performance.now() - start, unit).toBeLessThan(5_000)
  }
})
