import { afterEach, expect, test, vi } from 'vitest'
import type { Finding } from '#domain/vietnamese/proofreading/finding.ts'
import { houseChoice, houseWord } from './house-choice.ts'
import { keepIgnored, readIgnored } from './ignored.ts'
import { keysOf, signatureOf } from './signature.ts'

afterEach(() => vi.unstubAllGlobals())

const finding = (text: string, words: string, change: Partial<Finding> = {}, from = 0): Finding => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length, kind: 'misspelled-syllable', severity: 'error', message: 'misspelledSyllable', values: {}, suggestions: [], ...change })

test('a finding is the same after text elsewhere has changed, and another among other words', () => {
  const [one, two, other] = ['thực hiện thứng lợi', 'Hôm nay, thực hiện thứng lợi', 'thực hiện thứng đó']
  expect(signatureOf(one, finding(one, 'thứng'))).toBe(signatureOf(two, finding(two, 'thứng')))
  expect(signatureOf(one, finding(one, 'thứng'))).not.toBe(signatureOf(other, finding(other, 'thứng')))
})

test('the same words twice have keys of their own', () => {
  const text = 'a thứng b a thứng b'
  const keys = keysOf(text, [finding(text, 'thứng'), finding(text, 'thứng', {}, 5)])
  expect(new Set(keys).size).toBe(2)
})

test('what is ignored is kept by article, within bounds, and broken storage is nothing', () => {
  const held = new Map<string, string>()
  vi.stubGlobal('localStorage', { getItem: (key: string) => held.get(key) ?? null, setItem: (key: string, value: string) => void held.set(key, value) })
  keepIgnored(1, new Set(['a']))
  keepIgnored(2, new Set(['b']))
  expect([[...readIgnored(1)], [...readIgnored(2)], [...readIgnored(3)]]).toEqual([['a'], ['b'], []])
  keepIgnored(1, new Set(Array.from({ length: 1000 }, (_, index) => String(index))))
  expect(readIgnored(1).size).toBe(400)
  for (let article = 10; article < 100; article++) keepIgnored(article, new Set(['c']))
  expect(readIgnored(2).size).toBe(0)
  for (const broken of ['{', '7', '[1, [2], ["x", []]]']) {
    held.set('toa-soan.ignored', broken)
    expect(readIgnored(1).size).toBe(0)
  }
  vi.stubGlobal('localStorage', undefined)
  keepIgnored(1, new Set(['a']))
  expect(readIgnored(1).size).toBe(0)
})

test('a finding fills the style of the house, or its dictionary, where that is what it is about', () => {
  expect(houseChoice(finding('Uỷ viên', 'Uỷ', { kind: 'tone-placement', suggestions: ['Ủy'] }))).toEqual({ toneStyle: 'old' })
  expect(houseChoice(finding('hòa bình', 'hòa', { kind: 'tone-placement', suggestions: ['hoà'] }))).toEqual({ toneStyle: 'new' })
  expect(houseChoice(finding('hết.', 'hết.', { kind: 'end-mark', message: 'endMarkMissing', suggestions: ['hết./.'] }))).toEqual({ endMark: 'drop' })
  expect(houseChoice(finding('thứng', 'thứng', { suggestions: ['thắng'] }))).toBeUndefined()
  expect(houseWord(finding('bản Khuổi', 'Khuổi'), 'bản Khuổi')).toBe('khuổi')
  expect(houseWord(finding('trong trong', 'trong trong', { kind: 'duplicate-word' }), 'trong trong')).toBeUndefined()
  expect(houseWord(finding('bản hành', 'bản', { kind: 'confusable-word' }), 'bản hành')).toBeUndefined()
})
