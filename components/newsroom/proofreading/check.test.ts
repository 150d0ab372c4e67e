import { expect, test } from 'vitest'
import { check, type CheckOptions } from './check.ts'

const options: CheckOptions = { dictionary: [] }
const found = (text: string, notesAt = text.length, more: Partial<CheckOptions> = {}) => check({ text, notesAt, options: { ...options, ...more } }).map(({ start, end, kind, suggestions }) => [kind, text.slice(start, end), suggestions[0]])

test('findings are about the text as it stands', () => {
  expect(found('Tiếp tục thực hiện thứng lợi nghị quyết.')).toEqual([['misspelled-syllable', 'thứng', 'thắng']])
  expect(found('Tiếp tục thực hiện thứng lợi nghị quyết.', undefined, { dictionary: ['thứng'] })).toEqual([])
})

test('a paragraph whose letters are not composed is one finding, and places after it are right', () => {
  const decomposed = 'Hội nghị thông qua kế hoạch.'.normalize('NFD')
  expect(found(`Thảo luận trong trong buổi sáng.\n${decomposed}\nThảo luận trong trong buổi chiều.`)).toEqual([
    ['duplicate-word', 'trong trong', 'trong'],
    ['decomposed-unicode', decomposed, decomposed.normalize('NFC')],
    ['duplicate-word', 'trong trong', 'trong'],
  ])
})

test('the end of a report is the end of its text, not of its notes', () => {
  const article = 'Hội nghị đã thống nhất kế hoạch.\n'
  const text = `${article}Theo báo cáo của xã\n`
  expect(found(text, article.length, { isReport: true, endMark: 'keep' })).toEqual([['end-mark', 'hoạch.', 'hoạch./.']])
  expect(found(`${article}Ghi trong trong sổ\n`, article.length)).toEqual([['duplicate-word', 'trong trong', 'trong']])
})
