import { expect, test } from 'vitest'
import { lineKinds } from './captions.ts'
import { readWords } from './words.ts'

const kinds = (...lines: string[]) => lineKinds(readWords(lines.join('\n\n')))

test('captions, credits and headings are told from text', () => {
  expect(kinds('Xã Tân Hà họp', 'Ngày 5/8, xã họp.', 'Ảnh: Đồng chí Lê Văn Tám phát biểu', 'Đồng chí Lê Văn Tám phát biểu tại hội nghị', 'KẾT QUẢ NỔI BẬT', '(Ảnh minh họa)', 'Tin, ảnh: Hà My', 'Nguồn: Trang thông tin xã')).toEqual([
    'title', 'text', 'caption', 'caption', 'heading', 'caption', 'credit', 'credit',
  ])
})

test('a text that begins with its attendance list has no title', () => {
  expect(kinds('Dự buổi làm việc có đồng chí Lê Văn Tám - Chủ tịch UBND xã; lãnh đạo Ban.', 'Đồng chí Lê Văn Tám báo cáo.')).toEqual(['text', 'text'])
})

test('the lines of a bulleted list are text', () => {
  expect(kinds('Họp xã', 'Dự họp có:', '- Đồng chí Lê Văn Tám, Chủ tịch xã phát biểu tại hội nghị').at(-1)).toBe('text')
})
