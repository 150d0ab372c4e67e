import { expect, test } from 'vitest'
import { parse } from './parse.ts'

const organisations = (lead: string, text: string) => parse(`Tiêu đề\n\n${lead}\n\n${text}`, '2026-11-20').participants.map(({ organisation }) => organisation)

test('short bodies are completed from the text', () => {
  expect(organisations('Ngày 5/8, UBND xã Tân Hà, tỉnh Đông Sơn tổ chức hội nghị.', 'Dự hội nghị có đồng chí Lê Văn Tám - Phó Bí thư Đảng ủy, Chủ tịch UBND xã; đồng chí Lò Thị Sáu - Bí thư Đảng ủy; bà Hà Thị Chín - Phó Chủ tịch UBND tỉnh; ông Vàng A Dủa - hộ trồng chè.')).toEqual([
    'UBND xã Tân Hà', 'Đảng ủy xã Tân Hà', 'UBND tỉnh Đông Sơn', null,
  ])
})

test('a department belongs to the body after the comma, or to its side', () => {
  expect(organisations('Ngày 5/8, UBND xã tổ chức buổi làm việc.', 'Về phía Viện Sinh thái Tân Hà có TS Lê Văn Tám, Phó Viện trưởng; ThS Hà Thị Chín, Trưởng phòng Bảo quản. Về phía tỉnh có ông Lò Văn Inh, Trưởng phòng Nghiệp vụ, Sở Y tế.')).toEqual([
    'Viện Sinh thái Tân Hà', 'Viện Sinh thái Tân Hà', 'Sở Y tế',
  ])
})
