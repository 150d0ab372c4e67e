import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePeople, compareWords } from './collation.ts'

const name = fc.array(fc.constantFrom('Lò', 'Văn', 'Thị', 'A', 'Hòa', 'Hoà', 'Đức', 'Dũng', 'Dung', 'An', 'Ân', 'ân'), { maxLength: 4 }).map((words) => words.join(' '))

test('words go by letter, then by tone', () => {
  expect(['mạ', 'ma', 'mã', 'đa', 'mả', 'da', 'má', 'mà', 'ăn', 'ân', 'an', 'ư', 'u', 'ơ', 'ô', 'o', 'ê', 'e'].sort(compareWords)).toEqual(
    ['an', 'ăn', 'ân', 'da', 'đa', 'e', 'ê', 'ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'o', 'ô', 'ơ', 'u', 'ư'])
})

test('people go by given name, then surname, then middle name', () => {
  const people = ['Vàng A Chía', 'Nguyễn Văn An', 'Lò Thị An', 'Lò Văn An', 'Trần Ân', 'Đỗ Đức', 'Bùi Thị Dung', 'An']
  expect(people.sort(comparePeople)).toEqual(['An', 'Lò Thị An', 'Lò Văn An', 'Nguyễn Văn An', 'Trần Ân', 'Vàng A Chía', 'Bùi Thị Dung', 'Đỗ Đức'])
})

test('an order it is', () => {
  fc.assert(fc.property(name, name, name, (a, b, c) => {
    expect(comparePeople(a, a)).toBe(0)
    expect(Math.sign(comparePeople(a, b))).toBe(-Math.sign(comparePeople(b, a)) + 0)
    if (comparePeople(a, b) <= 0 && comparePeople(b, c) <= 0) expect(comparePeople(a, c)).toBeLessThanOrEqual(0)
  }))
})
