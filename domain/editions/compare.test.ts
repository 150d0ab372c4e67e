import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyFromText } from './body-from-text.ts'
import { compareContents, compareTexts, isSame } from './compare.ts'
import { emptyContent } from './content.ts'

const older = (parts: ReturnType<typeof compareTexts>) => parts.filter((part) => part.kind !== 'added').map((part) => part.text).join('')
const newer = (parts: ReturnType<typeof compareTexts>) => parts.filter((part) => part.kind !== 'removed').map((part) => part.text).join('')
const prose = fc.array(fc.constantFrom('tỉnh', 'Lai', 'Châu', ' ', '  ', '\n', 'Ủy', '.'), { maxLength: 60 }).map((words) => words.join(''))

test('shows which words were exchanged', () => {
  expect(compareTexts('góp phần thực hiện thứng lợi Nghị quyết', 'góp phần thực hiện thắng lợi Nghị quyết')).toEqual([
    { kind: 'same', text: 'góp phần thực hiện ' }, { kind: 'removed', text: 'thứng' }, { kind: 'added', text: 'thắng' }, { kind: 'same', text: ' lợi Nghị quyết' },
  ])
})

test('the parts hold both texts whole, and none is empty', () => {
  fc.assert(fc.property(prose, prose, (before, after) => {
    const parts = compareTexts(before, after)
    expect([older(parts), newer(parts)]).toEqual([before, after])
    expect(parts.every((part) => part.text !== '')).toBe(true)
    if (before === after) expect(parts.every((part) => part.kind === 'same')).toBe(true)
  }))
})

test('long texts are compared by lines, then by words', () => {
  const lines = Array.from({ length: 3000 }, (_, number) => `Đoạn ${number} của một bài rất dài nói về việc làng việc nước.`)
  const before = lines.join('\n')
  const after = lines.map((line, number) => (number % 1400 === 7 ? line.replace('làng', 'bản') : line)).join('\n')
  const parts = compareTexts(before, after)
  expect([older(parts), newer(parts)]).toEqual([before, after])
  expect(parts.filter((part) => part.kind === 'removed')).toEqual(Array.from({ length: 3 }, () => ({ kind: 'removed', text: 'làng' })))
})

test('two long texts with nothing in common are given as replaced whole', () => {
  const text = (word: string) => Array.from({ length: 3500 }, (_, number) => `${word}${number}`).join('\n')
  expect(compareTexts(text('a'), text('b')).map((part) => part.kind)).toEqual(['removed', 'added'])
})

test('what many small exchanges may cost together is bounded, and so is what is shown of them', () => {
  const lines = (word: string) => Array.from({ length: 2000 }, (_, number) => `giữ ${number}\n${Array.from({ length: 60 }, (__, at) => `${word}${at % 7 ? at : number}`).join(' ')}`).join('\n')
  const budget = { cells: 10_000_000 }
  const parts = compareTexts(lines('a'), lines('b'), budget)
  expect([older(parts), newer(parts)]).toEqual([lines('a'), lines('b')])
  expect(budget.cells).toBeGreaterThanOrEqual(0)
  expect(parts.length).toBeLessThanOrEqual(5000)
})

test('fields are compared one by one; a change of form alone is told without words', () => {
  const before = { ...emptyContent, title: 'Một', tags: ['A'], sectionId: 1, body: bodyFromText('Đoạn') }
  const after = { ...before, title: 'Hai', tags: ['A', 'B'], sectionId: 2, body: bodyFromText('## Đoạn') }
  const changes = compareContents(before, after, (id) => `Mục ${id}`)
  expect(changes.map((change) => change.field)).toEqual(['title', 'sectionId', 'tags', 'body'])
  expect(changes[1]!.parts).toEqual([{ kind: 'removed', text: 'Mục 1' }, { kind: 'added', text: 'Mục 2' }])
  expect(changes[3]!.parts).toEqual([])
  expect(compareContents(before, structuredClone(before), String)).toEqual([])
})

test('values are the same whatever the order of their keys', () => {
  expect(isSame({ a: 1, b: [{ c: 2, d: undefined }] }, { b: [{ c: 2 }], a: 1 })).toBe(true)
  expect(isSame({ a: [1] }, { a: { 0: 1 } })).toBe(false)
  expect(isSame(null, {})).toBe(false)
})
