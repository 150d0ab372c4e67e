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

test('a Party body takes the province along with which the first paragraph names it, and no other does', () => {
  expect(organisations('Ngày 5/8, Ban Tổ chức Tỉnh uỷ Đông Sơn tổ chức hội nghị.', 'Dự hội nghị có đồng chí Lê Văn Tám - Trưởng Ban Tổ chức Tỉnh ủy; đồng chí Lò Thị Sáu - Phó Bí thư Tỉnh ủy; bà Hà Thị Chín - Phó Chủ tịch UBND tỉnh; ông Vàng A Dủa - Phó Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy; ông Lò Văn Inh - Giám đốc Sở Y tế.')).toEqual([
    'Ban Tổ chức Tỉnh ủy Đông Sơn', 'Tỉnh ủy Đông Sơn', 'UBND tỉnh Đông Sơn', 'Ủy ban Kiểm tra Tỉnh ủy', 'Sở Y tế',
  ])
})

test('the sides of two provinces', () => {
  expect(organisations('Ngày 5/8, Sở Y tế hai tỉnh Đông Sơn và Tân Hà tổ chức hội nghị.', 'Về phía tỉnh Đông Sơn có ông Lê Văn Tám - Giám đốc Sở Y tế; bà Hà Thị Chín - Giám đốc Bảo tàng tỉnh.\n\nVề phía tỉnh Tân Hà có ông Lò Văn Inh - Phó Giám đốc Sở Y tế.')).toEqual([
    'Sở Y tế tỉnh Đông Sơn', 'Bảo tàng tỉnh Đông Sơn', 'Sở Y tế tỉnh Tân Hà',
  ])
})

test('of two offices the higher one tells the body', () => {
  expect(organisations('Ngày 5/8, UBND tỉnh Đông Sơn tổ chức hội nghị.', 'Dự hội nghị có: Lê Văn Tám - Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh, Chủ tịch Liên đoàn Lao động tỉnh; Hà Thị Chín - Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo; Lò Văn Inh - Bí thư Đảng ủy, Chủ tịch HĐQT Công ty Cổ phần Chè Tân Hà; Lò Thị Sáu - Phó Bí thư Tỉnh đoàn, Chủ tịch Hội đồng Đội tỉnh.')).toEqual([
    'Liên đoàn Lao động tỉnh', 'UBND tỉnh Đông Sơn', 'Công ty Cổ phần Chè Tân Hà', 'Tỉnh đoàn',
  ])
})

test('a department, a faculty and a delegation', () => {
  expect(organisations('Ngày 5/8, ông Lê Văn Tám, Viện trưởng Viện Khí tượng Tân Hà đã làm việc với UBND tỉnh Đông Sơn.', 'Tiếp đoàn có bà Hà Thị Chín, Phó Chủ tịch UBND tỉnh. Cùng tham gia Đoàn có ông Lò Văn Inh, Trưởng phòng Viễn thám.')).toEqual(['Viện Khí tượng Tân Hà', 'UBND tỉnh Đông Sơn', 'Viện Khí tượng Tân Hà'])
  expect(organisations('Ngày 5/8, Trường Đại học Tân Hà tổ chức hội thảo.', 'Dự hội thảo có ông Lê Văn Tám - nguyên Viện trưởng Viện Khí tượng Đông Sơn; bà Hà Thị Chín - Trưởng khoa Sinh học; ông Lò Văn Inh - Ủy viên Ủy ban Kiểm tra Tỉnh ủy, Trưởng phòng Nghiệp vụ 2; anh Vàng A Dủa - lái đò bến Chùa Nhồi; ông Lưu Văn Phú - giám đốc một doanh nghiệp tài trợ.')).toEqual([
    'Viện Khí tượng Đông Sơn', 'Trường Đại học Tân Hà', 'Ủy ban Kiểm tra Tỉnh ủy', null, null,
  ])
})

test('names of places with an apostrophe, and of islets', () => {
  expect(organisations("Ngày 5/8, UBND xã Cư M'Rơ tổ chức hội nghị.", 'Dự hội nghị có ông Lê Văn Tám - Chủ tịch UBND xã.')).toEqual(["UBND xã Cư M'Rơ"])
  expect(organisations('Ngày 5/8, UBND xã Cù lao Tân Hội tổ chức hội nghị.', 'Dự hội nghị có ông Lê Văn Tám - Chủ tịch UBND xã.')).toEqual(['UBND xã Cù lao Tân Hội'])
})

test('an elder belongs to the village that the position names', () => {
  expect(organisations('Ngày 5/8, UBND xã Tân Hà tổ chức ngày hội.', 'Dự ngày hội có ông Blong Nhiên, già làng Kon Hra Chót; bà Lò Thị Sáu, Chủ tịch UBND xã.')).toEqual(['làng Kon Hra Chót', 'UBND xã Tân Hà'])
})
