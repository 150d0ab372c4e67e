import { expect, test } from 'vitest'
import { readStatements } from './statements.ts'
import { knownNames } from './mentions.ts'
import { readWords, textOf } from './words.ts'

/** Every person as "name: position | position (roles)", and the groups. */
function read(text: string): { people: string[]; groups: string[] } {
  const reading = readWords(text)
  const known = knownNames(reading, reading.lines)
  const statements = reading.sentences.flatMap((sentence) => readStatements(reading, sentence, known).statements)
  return {
    people: statements.flatMap(({ mentions, roles }) => mentions.map(({ name, positions }) => `${name ? textOf(reading, name) : '?'}: ${positions.map((range) => textOf(reading, range)).join(' | ')} (${roles.join(' ')})`)),
    groups: statements.flatMap(({ groups }) => groups.map((range) => textOf(reading, range))),
  }
}

test('a list with semicolons', () => {
  expect(read('Dự hội nghị có đồng chí Lò Văn Inh - Tỉnh ủy viên, Giám đốc Sở Y tế; các đồng chí Ủy viên Ban Chấp hành Đảng bộ xã; lãnh đạo, chuyên viên Phòng Kinh tế; cùng hơn 200 hội viên.')).toEqual({
    people: ['Lò Văn Inh: Tỉnh ủy viên | Giám đốc Sở Y tế (attended)'],
    groups: ['các đồng chí Ủy viên Ban Chấp hành Đảng bộ xã', 'lãnh đạo, chuyên viên Phòng Kinh tế', 'hơn 200 hội viên'],
  })
})

test('a list with commas only', () => {
  expect(read('Các đồng chí Lê Minh Sáu, Bí thư Đảng ủy xã, Vàng A Dủa, Chủ tịch UBND xã, Hà Thị Chín, Phó Giám đốc Sở Công Thương chủ trì cuộc họp.').people).toEqual([
    'Lê Minh Sáu: Bí thư Đảng ủy xã (chaired)', 'Vàng A Dủa: Chủ tịch UBND xã (chaired)', 'Hà Thị Chín: Phó Giám đốc Sở Công Thương (chaired)',
  ])
})

test('positions before names, shared positions, two sides', () => {
  expect(read('Tham dự và chủ trì tại điểm cầu tỉnh có Phó Chủ tịch UBND tỉnh Lê Thị Mận; Phó Giám đốc Sở: Đào Thị Sao, Chu Xé Phạ; về phía xã có ông Y Blin Niê, Chủ tịch UBND xã.').people).toEqual([
    'Lê Thị Mận: Phó Chủ tịch UBND tỉnh (chaired attended)', 'Đào Thị Sao: Phó Giám đốc Sở (chaired attended)', 'Chu Xé Phạ: Phó Giám đốc Sở (chaired attended)', 'Y Blin Niê: Chủ tịch UBND xã (chaired attended)',
  ])
})

test.each([
  ['Hội thảo do TS Lê Văn Tám, Viện trưởng Viện Sinh thái chủ trì.', 'Lê Văn Tám: Viện trưởng Viện Sinh thái (chaired)'],
  ['Dưới sự chủ trì của đồng chí Lê Văn Tám, Bí thư Đảng ủy, hội nghị đã diễn ra.', 'Lê Văn Tám: Bí thư Đảng ủy (chaired)'],
  ['Phát biểu kết luận hội nghị, đồng chí Lê Văn Tám đề nghị các xã thực hiện.', 'Lê Văn Tám:  (concluded)'],
  ['Theo báo cáo của bà Lê Thị Sáu, toàn xã có 5 bản.', 'Lê Thị Sáu:  (reported)'],
  ['Báo cáo do đồng chí Lê Thị Sáu trình bày nêu rõ kết quả.', 'Lê Thị Sáu:  (reported)'],
  ['Đoàn công tác do đồng chí Lê Văn Tám - Phó Giám đốc Sở làm Trưởng đoàn đến thăm xã.', 'Lê Văn Tám: Phó Giám đốc Sở (attended)'],
  ['Thay mặt cấp ủy, đồng chí Lê Văn Tám chủ trì và phát biểu khai mạc.', 'Lê Văn Tám:  (chaired spoke)'],
  ['Ông Lò Văn Sơn (bản Nà Cà) phấn khởi cho biết: “Tôi vui”.', 'Lò Văn Sơn:  (spoke)'],
  ['Báo cáo do đồng chí Phó Trưởng Ban Dân vận trình bày nêu rõ kết quả.', '?: Phó Trưởng Ban Dân vận (reported)'],
  ['Tiếp thu ý kiến chỉ đạo và kết luận hội nghị, đồng chí Lê Văn Tám phát động thi đua.', 'Lê Văn Tám:  (concluded spoke)'],
  ['Đồng chí Lê Văn Tám kết luận hội nghị, tiếp thu các ý kiến và yêu cầu các xã khắc phục.', 'Lê Văn Tám:  (concluded spoke)'],
  ['Đồng chí Lê Văn Tám kết luận hội nghị và yêu cầu các xã khắc phục.', 'Lê Văn Tám:  (concluded)'],
  ['Tiếp thu các ý kiến, đồng chí Lê Văn Tám hứa rà soát và kết luận hội nghị.', 'Lê Văn Tám:  (concluded spoke)'],
  ['Bế mạc Hội thi, đồng chí Lê Văn Tám đề nghị các hội nhân rộng.', 'Lê Văn Tám:  (spoke)'],
  ['Bế mạc diễn đàn, đồng chí Lê Văn Tám đề nghị các hội nhân rộng.', 'Lê Văn Tám:  (concluded)'],
  ['Ông Lê Văn Tám đã thông tin những kết quả năm qua.', 'Lê Văn Tám:  (reported)'],
  ['Kỹ sư Lê Văn Tám, giảng viên của đơn vị cung cấp phần mềm, trình bày các bước.', 'Lê Văn Tám: giảng viên của đơn vị cung cấp phần mềm (reported)'],
  ['Hội nghị tiếp thu ý kiến của đồng chí Lê Văn Tám.', 'Lê Văn Tám:  ()'],
  ['Tọa đàm do PGS.TS. Lê Văn Tám - Viện trưởng Viện Sinh thái đồng chủ trì.', 'Lê Văn Tám: Viện trưởng Viện Sinh thái (chaired)'],
  ['Thượng tá, ThS. Lê Văn Tám điều hành tọa đàm.', 'Lê Văn Tám:  (chaired)'],
  ['Tọa đàm được điều hành bởi TS. Lê Văn Tám, Viện trưởng Viện Sinh thái.', 'Lê Văn Tám: Viện trưởng Viện Sinh thái (chaired)'],
  ['Già làng Lê Văn Tám thì trình diễn đan gùi.', 'Lê Văn Tám:  ()'],
])('%s', (text, expected) => {
  expect(read(text).people).toEqual([expected])
})

test('after a semicolon the next chair is named', () => {
  expect(read('Đồng chí Lê Văn Tám, Bí thư Tỉnh ủy chủ trì phiên họp; cùng chủ trì có đồng chí Lò Thị Sáu, Phó Bí thư Tỉnh ủy.').people).toEqual(['Lê Văn Tám: Bí thư Tỉnh ủy (chaired)', 'Lò Thị Sáu: Phó Bí thư Tỉnh ủy (chaired)'])
})

test('whom "các đồng chí:" calls is told by the lines below, and is no group', () => {
  expect(read('Dự lễ ra quân có các đồng chí:')).toEqual({ people: [], groups: [] })
})

test('an elder of a village named after him is no second person, one before a name bears a title', () => {
  expect(read('Dự ngày hội có ông Blong Nhiên, già làng Kon Hra Chót, đại diện các sở; già làng Ama Kông.')).toEqual({
    people: ['Blong Nhiên: già làng Kon Hra Chót (attended)', 'Ama Kông:  (attended)'], groups: ['đại diện các sở'],
  })
})
