import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWellFormed, onsets, rhymes, tones, writeSyllable } from './syllable.ts'
import { misplacedTone, toneStyleOf, withToneStyle } from './tone-placement.ts'

const oldSyllable = fc.record({ onset: fc.constantFrom(...onsets), rhyme: fc.constantFrom(...rhymes, 'oa', 'oe', 'uy'), tone: fc.constantFrom(...tones) }).map((one) => writeSyllable(one, 'old'))
const cased = fc.tuple(oldSyllable, fc.constantFrom(0, 1, 2)).map(([word, form]) => (form === 0 ? word : form === 1 ? word[0]!.toUpperCase() + word.slice(1) : word.toUpperCase()))
const oldText = fc.array(fc.oneof(cased, fc.constantFrom(' ', ', ', '\n', '\t', ' - ', '1.250', '“', '”', 'Krông', 'TP.HCM', '©'))).map((parts) => parts.join(' '))

test('only open oa, oe and uy have a style', () => {
  expect(['hòa', 'khỏe', 'ủy', 'THỦY', 'Tòa'].map(toneStyleOf)).toEqual(['old', 'old', 'old', 'old', 'old'])
  expect(['hoà', 'khoẻ', 'uỷ', 'Uỷ', 'toạ'].map(toneStyleOf)).toEqual(['new', 'new', 'new', 'new', 'new'])
  for (const word of 'quý quỳ quả hoàn toàn suýt huỳnh ngoài xoáy ngoéo khuỷu già giò giá thuở huệ tuần của mía mưa hoa uy tòan'.split(' ')) expect([word, toneStyleOf(word)]).toEqual([word, undefined])
})

test('a text takes one style, and nothing else changes', () => {
  expect(withToneStyle('Uỷ ban, UỶ BAN, Ủy viên; thuỷ thủ khoẻ.', 'old')).toBe('Ủy ban, ỦY BAN, Ủy viên; thủy thủ khỏe.')
  expect(withToneStyle('Tỉnh ủy\tHÒA  bình', 'new')).toBe('Tỉnh uỷ\tHOÀ  bình')
  const neither = 'quý quỳ hoàn khuỷu già giò thuở huệ ngoài tòan'
  expect(withToneStyle(withToneStyle(neither, 'old'), 'new')).toBe(neither)
})

test('there and back is the same', () => {
  fc.assert(fc.property(oldText, (text) => {
    const latest = withToneStyle(text, 'new')
    expect(withToneStyle(text, 'old')).toBe(text)
    expect(latest.length).toBe(text.length)
    expect(latest.normalize('NFD').replace(/\p{M}/gu, '')).toBe(text.normalize('NFD').replace(/\p{M}/gu, ''))
    expect(withToneStyle(latest, 'old')).toBe(text)
    expect(withToneStyle(latest, 'new')).toBe(latest)
  }))
})

test('a mark that stands where no style puts it is moved', () => {
  expect(['tòan', 'hùynh', 'khủyu', 'qúy', 'qủa', 'gía', 'ngừơi', 'hứơng', 'tíên', 'NGÒAI', 'Hòang', 'đựơc'].map((word) => misplacedTone(word, 'old')))
    .toEqual(['toàn', 'huỳnh', 'khuỷu', 'quý', 'quả', 'giá', 'người', 'hướng', 'tiến', 'NGOÀI', 'Hoàng', 'được'])
  for (const word of ['hòa', 'hoà', 'toàn', 'thưc', 'thòat', 'nghành', 'Kròng', 'hoa', '']) expect([word, misplacedTone(word, 'new')]).toEqual([word, undefined])
})

test('what is mended is well formed and not mended again', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aăâeêioôơuưyàòùìỳủứạghnqtckmđ'), minLength: 1, maxLength: 6 }), (word) => {
    const mended = misplacedTone(word, 'old')
    if (mended === undefined) return
    expect(isWellFormed(word)).toBe(false)
    expect(isWellFormed(mended)).toBe(true)
    expect(misplacedTone(mended, 'new')).toBeUndefined()
  }), { numRuns: 5000 })
})

test('a long word costs no more than its length', () => {
  const long = 'uỷ'.repeat(500_000)
  expect(withToneStyle(long, 'old')).toBe(long)
})
