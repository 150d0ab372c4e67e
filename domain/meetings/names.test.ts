import { expect, test } from 'vitest'
import { nameAt, nameInRun, nameKey } from './names.ts'
import { readWords, textOf } from './words.ts'

const nobody = new Set<string>()
function named(text: string, isTrusted = true): string | undefined {
  const reading = readWords(text)
  const name = nameAt(reading, 0, reading.words.length, isTrusted)
  return name && textOf(reading, name)
}

test.each(['Vàng A Chía', 'Y Blin Niê', 'H’Linh Mlô', "Rơ Mah H'Bích", "H' Loan Mlô", 'Kpă Y Thuận', 'Phê-rô Trần Văn Đạo', 'Tôn Nữ Thanh Bình'])('%s is one name', (name) => {
  expect(named(`${name} phát biểu`)).toBe(name)
})

test('a name ends where a position begins', () => {
  expect(named('Lê Thị Mận Phó Giám đốc Sở')).toBe('Lê Thị Mận')
})

test('without an honorific a name needs a family name and two syllables', () => {
  expect(named('Thể thao và Du lịch', false)).toBeUndefined()
  expect(named('Lò Văn Inh chủ trì', false)).toBe('Lò Văn Inh')
})

test.each([['xã Mù Cang Vừ Mí Lử chào mừng', 'Vừ Mí Lử'], ['tỉnh Đoàn Thị Liên tiếp thu', 'Đoàn Thị Liên'], ['xã Lê Lợi đề nghị', undefined], ['trường Lê Thị Dung lưu ý', 'Lê Thị Dung']])('the name in "%s" is %s', (text, expected) => {
  const reading = readWords(text)
  const name = nameInRun(reading, 1, reading.words.length, nobody, 4)
  expect(name && textOf(reading, name)).toBe(expected)
})

test('apostrophes of names are compared in one form', () => {
  expect(nameKey('H’Linh Mlô')).toBe(nameKey("H' Linh Mlô"))
})
