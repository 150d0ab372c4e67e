import fc from 'fast-check'
import { expect, test } from 'vitest'
import tables from './legacy-encoding-tables.json' with { type: 'json' }
import { decodeTcvn3, decodeVni, repairEncoding, type Encoding } from './legacy-encoding.ts'

const inverted = (table: Record<string, string>) => new Map(Object.entries(table).map(([legacy, letter]) => [letter, legacy]))
const toTcvn3 = inverted(tables.tcvn3)
const toVni = inverted(tables.vni)
const byTable = (table: Map<string, string>) => (text: string) => [...text].map((character) => table.get(character) ?? character).join('')
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g
const encode: Record<Exclude<Encoding, 'mixed'>, (text: string) => string> = {
  NFC: (text) => text,
  NFD: (text) => text.normalize('NFD'),
  CP1258: (text) => [...text].map((character) => {
    const apart = character.normalize('NFD')
    return apart.replace(tone, '').normalize('NFC') + (apart.match(tone)?.join('') ?? '')
  }).join(''),
  TCVN3: byTable(toTcvn3),
  'VNI-Windows': byTable(toVni),
  'UTF-8-as-CP1252': (text) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text)),
}
const encodings = Object.keys(encode) as (keyof typeof encode)[]

// None has a capital that TCVN3 lacks.
const vietnamese = [
  'Hội nghị bàn việc sửa đường vào bản trước mùa mưa lũ',
  'Sáng 12/3, tại nhà văn hóa, Đảng ủy xã họp với các trưởng bản về kế hoạch cấp nước.',
  'Đồng chí Lò Văn Mẩy - Bí thư chi bộ đề nghị tỉnh hỗ trợ 1.250 cây giống;  còn thiếu 51,8% vốn.',
  '\tTrường học ở vùng cao đã có “thư viện xanh”, nơi các em đọc sách mỗi chiều…',
  'Người dân góp ngày công, hiến đất mở rộng nền đường; thuế, phí giữ nguyên như năm ngoái.',
  'Bà Vàng Thị Dỉ nói: cần đường, cần điện, cần nước sạch và cần thầy cô giáo giỏi./.',
  'Kết luận cuộc họp, Phó Chủ tịch xã yêu cầu hoàn thành trước ngày 30/10/2026',
]
const short = ['Lai Châu', 'Tỉnh ủy viên', '1. Về kinh tế', 'Đắk Lắk', '- Lò Văn Mẩy', 'Số: 147/BC-UBND']
const foreign = [
  'The provincial library opened its doors at 7:30 a.m.; entrance was free — “a first”, said one visitor.',
  'Le président de l’Assemblée a été reçu à l’hôtel de ville, où l’élève âgé de dix ans l’a salué : « Bienvenue ! »',
  'Die Bürger müssen für größere Straßen höhere Gebühren zahlen, erklärte der Präsident des Österreichischen Verbandes.',
  'São Paulo não está longe; a reunião começou às três e terminou à noite, após a votação.',
  'El niño cumplió años en A Coruña; ¿quién le llevó el pingüino? ¡Qué alegría!',
  'Þórður Jónsson, Åse Østby, Malmö, Zürich, Genève, Dvořák, İstanbul, Łódź',
  '© 2026, 5 × 3 = 15, 25 °C ± 2, ½ l, 10 µm, § 12, Samsung®, “naïve café”',
  'GENÈVE, MÜNCHEN, ÉCOLE FRANÇAISE, MÁLAGA',
  'Ð, Ñ, Ò, Ó, Ô, õ ö ø ù ú',
]
const latin1Vietnamese = ['Bà Hà là cô giáo', 'LÊ THANH HÀ', 'Ông Tô Hoài', 'CÔNG BÁO', 'XÃ\u00a0NÀ HIN', 'Phí, giá và thuê']
const clean = fc.array(fc.constantFrom(...vietnamese, ...short, ...foreign, ...latin1Vietnamese, '', '·\tGạch đầu dòng', '· item', 'tr\u00adước', '  ')).chain((lines) =>
  fc.constantFrom('\n', '\r\n', '\n\n', '\r').map((end) => lines.join(end)))

test('clean text is left as it is', () => {
  fc.assert(fc.property(clean, (text) => {
    expect(repairEncoding(text)).toEqual({ text, encoding: 'NFC', repairs: [] })
  }), { numRuns: 500 })
})

test('any text is repaired without harm, and once is enough', () => {
  const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: fc.integer({ min: 0x20, max: 0x17f }).map((code) => String.fromCharCode(code)), maxLength: 60 }))
  fc.assert(fc.property(any, (text) => {
    const { text: repaired, repairs } = repairEncoding(text)
    expect(repaired).toBe(repaired.normalize('NFC'))
    for (const repair of repairs) expect(text).toContain(repair.before)
  }), { numRuns: 1000 })
})

test('a document in one encoding is recovered exactly, short lines included', () => {
  const lines = fc.tuple(fc.array(fc.constantFrom(...vietnamese), { minLength: 2 }), fc.array(fc.constantFrom(...short)), fc.constantFrom('\n', '\r\n', '\n\n'))
  fc.assert(fc.property(lines, fc.constantFrom(...encodings), ([long, others, end], encoding) => {
    const text = [long[0], ...others, ...long.slice(1)].join(end)
    const { text: repaired, encoding: found, repairs } = repairEncoding(encode[encoding](text))
    expect(repaired).toBe(text)
    expect(found).toBe(encoding)
    for (const { start, end: until, before, from } of repairs) {
      expect(encode[encoding](repaired.slice(start, until))).toBe(before)
      expect(from).toBe(encoding)
    }
  }), { numRuns: 500 })
})

test('lines in several encodings are recovered each, and clean ones stay', () => {
  const line = fc.tuple(fc.constantFrom(...vietnamese), fc.constantFrom(...encodings))
  fc.assert(fc.property(fc.array(line, { minLength: 2 }), (lines) => {
    const repaired = repairEncoding(lines.map(([text, encoding]) => encode[encoding](text)).join('\n'))
    expect(repaired.text).toBe(lines.map(([text]) => text).join('\n'))
    const used = new Set(lines.map(([, encoding]) => encoding))
    expect(repaired.encoding).toBe(used.size === 1 ? [...used][0] : 'mixed')
  }), { numRuns: 500 })
})

test('a clean line stays among legacy ones', () => {
  fc.assert(fc.property(fc.constantFrom(...encodings), fc.constantFrom(...short.filter((line) => line !== 'Đắk Lắk'), ...foreign, 'Bà Hà là cô giáo', 'Ông Tô Hoài'), (encoding, line) => {
    const repaired = repairEncoding([encode[encoding](vietnamese[0]!), line, encode[encoding](vietnamese[1]!)].join('\n'))
    expect(repaired.text).toBe([vietnamese[0], line, vietnamese[1]].join('\n'))
  }))
})

test('a line that is legacy in part is repaired in part', () => {
  const { text, encoding } = repairEncoding(`Đồng chí Nguyễn Văn A ${encode.TCVN3('phát biểu tại hội nghị về nước sạch')}`)
  expect([text, encoding]).toEqual(['Đồng chí Nguyễn Văn A phát biểu tại hội nghị về nước sạch', 'mixed'])
})

test('the bullet of Word is no ã', () => {
  const lines = ['·\tĐã có đường mới vào bản', '·       Đường đã được sửa', '· Lãnh đạo các xã', 'Các xã · các phường đã họp']
  expect(repairEncoding(lines.join('\n')).text).toBe(lines.join('\n'))
  expect(repairEncoding(encode.TCVN3(lines.join('\n'))).text).toBe(lines.join('\n'))
  expect(decodeTcvn3('·\t§·')).toBe('·\tĐã')
})

test('a soft hyphen is ư in TCVN3 alone', () => {
  expect(repairEncoding('th\u00adư viện của trường').text).toBe('th\u00adư viện của trường')
  expect(repairEncoding('t\u00ad t\u00ad\u00ebng ®\u00ad\u00eeng').text).not.toContain('\u00ad')
})

test('signs stay signs beside TCVN3', () => {
  const line = 'Diện tích 5 × 3 m, “đất sạch”, 25°C, 10 km², giá 5 000đ (½ vốn) – đ/c Lò Văn A đã họp ở Đông Nam á, ô nhiễm ô tô'
  expect(repairEncoding(encode.TCVN3(line)).text).toBe(line)
})

test('UTF-8 read as Windows-1252 comes back with its undefined bytes, and with a no-break space that became plain', () => {
  const line = 'Đề nghị: Í Á Ý đ à ề ờ ỏ ọ ố ở “Hà Nội” – Lào Cai…'
  expect(repairEncoding(encode['UTF-8-as-CP1252'](line)).text).toBe(line)
  expect(repairEncoding('HÃ  Ná»™i lÃ  thá»§ Ä‘Ã´').text).toBe('Hà Nội là thủ đô')
  expect(repairEncoding('It â€™s fine').text).toBe('It ’s fine')
})

test('runs are decoded by their font', () => {
  expect(decodeTcvn3('Héi nghÞ tr­êng häc, §¶ng uû')).toBe('Hội nghị trường học, Đảng uỷ')
  expect(decodeTcvn3('héi nghÞ', true)).toBe('HỘI NGHỊ')
  expect(decodeVni('Hoäi nghò trieån khai, Uûy ban, ñöôøng, ÑÖÔØNG')).toBe('Hội nghị triển khai, Ủy ban, đường, ĐƯỜNG')
  for (const [legacy, letter] of Object.entries(tables.vni)) expect(decodeVni(legacy)).toBe(letter)
})

test('time grows with length alone', () => {
  for (const unit of ['é', 'aù', 'Ã', '·', 'é ', 'a\u0301', 'áº', 'ạ vÒ bé ', '­', 'a']) {
    const before = performance.now()
    repairEncoding(unit.repeat(1_000_000 / unit.length))
    expect(performance.now() - before, unit).toBeLessThan(15_000)
  }
}, 120_000)
