import { expect, test } from 'vitest'
import { keyOf, lengthAt, phrases, readWords, textOf } from './words.ts'

test('keys do not tell hoà from hòa', () => {
  expect(keyOf('Hoà')).toBe('hòa')
  expect(keyOf('UỶ')).toBe('ủy')
  expect(keyOf('Quý')).toBe('quý')
})

test('sentences keep to their lines, and text comes back as written', () => {
  const reading = readWords('Hội nghị\n\nNgày 5/8, xã họp. Đồng chí A dự.')
  expect(reading.lines.map((line) => textOf(reading, line))).toEqual(['Hội nghị', 'Ngày 5/8, xã họp. Đồng chí A dự.'])
  expect(reading.sentences).toHaveLength(3)
})

test('the longest phrase is found, with and without marks', () => {
  const { words } = readWords('Phat biểu kết luận hội nghị')
  expect(lengthAt(phrases(['phát biểu', 'phát biểu kết luận'], true), words, 0, words.length, true)).toBe(4)
  expect(lengthAt(phrases(['phát biểu']), words, 0, words.length)).toBe(0)
})

test('of a text that is nothing but signs so many are read and no more, of prose all', () => {
  const { words, sentences, lines } = readWords(',\n'.repeat(2_600_000))
  expect([words.length, sentences.length, lines.length]).toEqual([2_500_000, 2_500_000, 2_500_000])
  expect(readWords('Hội nghị đã họp. '.repeat(10_000)).words).toHaveLength(50_000)
})
