import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentNumbers, numberMentions } from './numbers.ts'

const problems = (text: string) => numberMentions(text).filter((one) => one.problem).map(({ written, problem, suggestion, value }) => `${written} ${problem} ${suggestion} ${value}`)

test('numbers have their value', () => {
  const of = (text: string) => numberMentions(text).map(({ written, value, decimals }) => [written, value, decimals])
  expect(of('trồng 1.250 ha, đạt 51,8%, 42 em, 1.234.567,89 đồng, 0,125 kg, 2026')).toEqual(
    [['1.250', 1250, 0], ['51,8', 51.8, 1], ['42', 42, 0], ['1.234.567,89', 1234567.89, 2], ['0,125', 0.125, 3], ['2026', 2026, 0]])
  expect(of('lúc 8h30, 8:30, ngày 5/8, số 15/2026/NĐ-CP, 0231.3876.555, a1@b.vn, IP 192.168.1.1, R2, v1.2.3')).toEqual([])
})

test('thousands with a comma are seen', () => {
  expect(problems('diện tích 12,500 ha lúa')).toEqual(['12,500 thousands-comma 12.500 12500'])
  expect(problems('độ cao trên 1,650 m.')).toEqual(['1,650 thousands-comma 1.650 1650'])
  expect(problems('toàn tỉnh có 18,640 trẻ chưa tiêm đủ')).toEqual(['18,640 thousands-comma 18.640 18640'])
  expect(problems('tổ chức 1,285 hội nghị, tặng 500,000 đồng')).toEqual(['1,285 thousands-comma 1.285 1285', '500,000 thousands-comma 500.000 500000'])
  expect(problems('giá 25,000 đồng/kg, 12,500đ')).toEqual(['25,000 thousands-comma 25.000 25000', '12,500 thousands-comma 12.500 12500'])
  expect(problems('chi 1,250,000 đồng, tức 12,500.5 nghìn đồng')).toEqual(['1,250,000 thousands-comma 1.250.000 1250000', '12,500.5 thousands-comma 12.500,5 12500.5'])
})

test('decimals with a point are seen', () => {
  expect(problems('đạt 94.2% dân số')).toEqual(['94.2 decimal-point 94,2 94.2'])
  expect(problems('con số 94.2%, hạng mục 3.5 tỷ đồng, cao 2.5 m')).toHaveLength(3)
  expect(problems('kinh phí 2.85 tỷ đồng; thu 12.6 triệu đồng/tháng')).toEqual(['2.85 decimal-point 2,85 2.85', '12.6 decimal-point 12,6 12.6'])
  expect(problems('rộng 3.5 ha, dài 0.125 km, năng suất 58.6 tạ/ha')).toEqual(['3.5 decimal-point 3,5 3.5', '0.125 decimal-point 0,125 0.125', '58.6 decimal-point 58,6 58.6'])
  expect(problems('tăng 1234.5%')).toEqual(['1234.5 decimal-point 1.234,5 1234.5'])
})

test('what is right, or may be, is left alone', () => {
  for (const text of [
    'trồng 1.250 ha, thu 1,28 triệu', 'đạt 51,285% kế hoạch', 'trị giá 1,285 tỷ đồng', 'tăng 1,125 lần', 'nặng 0,125 kg và 3,625 tấn', 'cân nặng 2,125 và 3,250 của',
    'lúc 8.30, ngày 05.8.2026, tối 5.8', 'phiên bản 2.1 được dùng', 'cách mạng công nghiệp 4.0', '1.2. Kết quả đạt được', 'Điều 1.2 quy định', 'mục 3.5 của đề án',
    'Nghị định số 15/2026/NĐ-CP', 'IP là 192.168.1.1', 'điện thoại 0231.3876.555, 0912 345 678', 'tọa độ 22.396, 103.458', 'quy chuẩn TCVN 6909:2001', 'tỉ số 3.5 ván',
    'các số 1,250, 3,500', 'The farm has 12,500 ha and grew 3.5% last year', 'khai mạc lúc 14.30 giờ', 'bắt đầu 14.30 giờ', 'bình quân 1,125 người một hộ', 'năng suất 6,250 tấn/ha', '1.2 Phần mở đầu',
  ]) expect([text, problems(text)]).toEqual([text, []])
})

test('document numbers are found whole', () => {
  const of = (text: string) => documentNumbers(text).map(({ start, end }) => text.slice(start, end))
  expect(of('Quyết định số 1673/QĐ-UBND, Nghị quyết 15-NQ/TU, Luật 116/2025/QH15, Thông tư 22/2023/TT-BTTTT, 4148-QĐ/VPTW; TCVN 6909:2001.')).toEqual(
    ['1673/QĐ-UBND', '15-NQ/TU', '116/2025/QH15', '22/2023/TT-BTTTT', '4148-QĐ/VPTW', 'TCVN 6909:2001'])
  expect(of('ngày 5/8/2026, 58,6 tạ/ha, 2/3 Tổ, 24/7')).toEqual([])
})

test('a number written right has its value and no problem', () => {
  const number = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), fc.constantFrom('%', ' ha', ' tỷ đồng', ' hộ', ' kg', '.', ' điểm'))
  fc.assert(fc.property(number, ([whole, fraction, unit]) => {
    const decimals = fraction === 0 ? '' : `,${String(fraction).padStart(2, '0')}`
    const written = String(whole).replace(/\B(?=(?:\d{3})+$)/g, '.') + decimals
    const [mention, ...others] = numberMentions(`Toàn xã đạt ${written}${unit}`)
    expect(others).toEqual([])
    expect(mention).toEqual({ start: 12, end: 12 + written.length, written, value: Number(`${whole}.${decimals.slice(1) || 0}`), decimals: decimals ? 2 : 0 })
  }))
})

test('a suggestion is right, and any text is read without harm in linear time', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('1', '5', '12', '500', ',', '.', ' ', '%', ' ha', ' đồng', ' tỷ', '/', '\n', 'Đã có ', '0')).map((parts) => parts.join('')), (text) => {
    for (const { start, end, written, suggestion } of numberMentions(text)) {
      expect(text.slice(start, end)).toBe(written)
      if (suggestion) expect(numberMentions(text.slice(0, start) + suggestion + text.slice(end)).find((one) => one.start === start)?.problem).toBeUndefined()
    }
  }))
  for (const unit of ['1', '1,500 ', '3.5 ha ', '1.', '1/QĐ-', '12,500 hộ đã có\n']) {
    const start = performance.now()
    numberMentions(unit.repeat(300_000 / unit.length))
    expect(performance.now() - start, unit).toBeLessThan(8_000)
  }
})
