import { expect, test } from 'vitest'
import { positionAt } from './positions.ts'
import { readWords, textOf } from './words.ts'

function position(text: string, least?: number): string | undefined {
  const reading = readWords(text)
  const found = positionAt(reading, 0, reading.words.length, new Set(), least)
  return found && textOf(reading, found)
}

test.each([
  ['Giám đốc Sở Văn hóa, Thể thao và Du lịch chủ trì', 'Giám đốc Sở Văn hóa, Thể thao và Du lịch'],
  ['Phó Trưởng phòng Nghiệp vụ Y, Sở Y tế; đại diện', 'Phó Trưởng phòng Nghiệp vụ Y, Sở Y tế'],
  ['Phó Bí thư Đảng ủy, Chủ tịch UBND xã', 'Phó Bí thư Đảng ủy'],
  ['Trưởng Ban Văn hóa - Xã hội HĐND tỉnh đánh giá', 'Trưởng Ban Văn hóa - Xã hội HĐND tỉnh'],
  ['nguyên Phó Hiệu trưởng Trường Chính trị đã dự', 'nguyên Phó Hiệu trưởng Trường Chính trị'],
  ['Chủ tịch UBND xã và đại diện các thôn', 'Chủ tịch UBND xã'],
  ['GĐ Phòng giao dịch Ngân hàng Chính sách xã hội giải thích', 'GĐ Phòng giao dịch Ngân hàng Chính sách xã hội'],
  ['TP Kinh tế xã phát biểu', 'TP Kinh tế xã'],
  ['Trưởng khoa Tiếp nhận máu', 'Trưởng khoa Tiếp nhận máu'],
  ["Chủ tịch UBND xã Cư M'Rơ đề nghị", "Chủ tịch UBND xã Cư M'Rơ"],
  ['Bí thư Đảng ủy xã Ia-Tơr phát biểu', 'Bí thư Đảng ủy xã Ia-Tơr'],
  ['Chủ nhiệm Hội đồng tư vấn về kinh tế; đại diện', 'Chủ nhiệm Hội đồng tư vấn về kinh tế'],
  ['Phó Trưởng Ban Chỉ đạo về dự hội nghị', 'Phó Trưởng Ban Chỉ đạo'],
  ['Trưởng ban Thanh niên, Công an tỉnh; đại diện', 'Trưởng ban Thanh niên, Công an tỉnh'],
  ['Phó Trưởng Ban Phong trào, Ủy ban MTTQ Việt Nam thành phố; đại diện', 'Phó Trưởng Ban Phong trào, Ủy ban MTTQ Việt Nam thành phố'],
  ['Trưởng Ban Dân vận, Sở Y tế, Sở Nội vụ', 'Trưởng Ban Dân vận'],
  ['Phó Giám đốc Sở Y tế và Phạm Thị Thu, Chủ tịch Hội', 'Phó Giám đốc Sở Y tế'],
])('in "%s" the position is "%s"', (text, expected) => {
  expect(position(text)).toBe(expected)
})

test('a name after the position is left to its holder', () => {
  expect(position('Phó Chủ tịch UBND tỉnh Lê Thị Mận yêu cầu', 4)).toBe('Phó Chủ tịch UBND tỉnh')
})

test('what is no position begins none', () => {
  expect(position('Chủ trì hội nghị')).toBeUndefined()
  expect(position('Sở Y tế')).toBeUndefined()
})
