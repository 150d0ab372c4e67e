import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWellFormed, onsets, parseSyllable, rhymes, tones, writeSyllable } from './syllable.ts'

const anySyllable = fc.record({ onset: fc.constantFrom(...onsets), rhyme: fc.constantFrom(...rhymes), tone: fc.constantFrom(...tones) })
const style = fc.constantFrom('old' as const, 'new' as const)

test.each([
  ['nghiêng', 'ngh iêng ngang'],
  ['HOÀN', 'h oan huyền'],
  ['Ủy', ' uy hỏi'],
  ['Uỷ', ' uy hỏi'],
  ['Đường', 'đ ương huyền'],
  ['yêu', ' yêu ngang'],
  ['nghành', 'ngh anh huyền'],
  ['Nguyễn'.normalize('NFD'), 'ng uyên ngã'],
  // gi swallows an i, and qu its u.
  ['gì', 'gi i huyền'],
  ['gìn', 'gi in huyền'],
  ['giếng', 'gi iêng sắc'],
  ['giữ', 'gi ư ngã'],
  ['già', 'gi a huyền'],
  ['ghi', 'gh i ngang'],
  ['quốc', 'qu ôc sắc'],
  ['quýt', 'qu yt sắc'],
  ['cuốc', 'c uôc sắc'],
])('%s is taken apart', (text, parts) => {
  expect(Object.values(parseSyllable(text) ?? {}).join(' ')).toBe(parts)
})

test('what is written by the rules is well formed', () => {
  const right = `nghiêng ngành ghế gà kể cá quý quỳnh quốc quyển khuỷu khuya thuở huệ ngoài xoáy ngoéo giếng gìn gì giặc yêu yên ỉa iu ích
    ủy uỷ hòa hoà khỏe khoẻ hoàn suýt tuýp xoong boong thứng nòng ỵ ý ư à ạ đã rượu hươu bưu cứu lịch mạch tiếp cuộn khoắng kỹ kĩ mỹ sĩ oẹ ọe`
  for (const word of right.split(/\s+/)) expect([word, isWellFormed(word), isWellFormed(word.toUpperCase())]).toEqual([word, true, true])
})

test('what is not, is not', () => {
  const wrong = `nghành nge gế ghà kà cể qý iên iêu cyên tòan hùynh khủyu qúy gía thưc nghỉêp hât tich thưở việtt đđi wifi km II Đắk Krông
    PTDTBT video aa ươ uôn1 tiếng. hòá`
  for (const word of wrong.split(/\s+/)) expect([word, isWellFormed(word)]).toEqual([word, false])
  expect(parseSyllable('')).toBeUndefined()
  expect(parseSyllable('x'.repeat(1_000_000))).toBeUndefined()
})

test('what is written is read again, in either style and any case and composition', () => {
  fc.assert(fc.property(anySyllable, style, (syllable, tonesOf) => {
    const written = writeSyllable(syllable, tonesOf)
    const read = parseSyllable(written)
    // Few rhymes follow qu; g before i reads as gi, and gia and giu as gi + a and gi + u.
    if ((syllable.onset === 'qu' && !read) || /^gi?i/.test(`${syllable.onset}${syllable.rhyme}`)) return
    expect(read?.tone).toBe(syllable.tone)
    expect(writeSyllable(read!, tonesOf)).toBe(written)
    expect(parseSyllable(written.toUpperCase())).toEqual(read)
    expect(parseSyllable(written.normalize('NFD'))).toEqual(read)
    expect(isWellFormed(written)).toBe(isWellFormed(writeSyllable(read!, tonesOf === 'old' ? 'new' : 'old')))
  }), { numRuns: 2000 })
})

test('any text is read without harm', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
    if (isWellFormed(text)) expect(parseSyllable(text)).toBeDefined()
  }))
})
