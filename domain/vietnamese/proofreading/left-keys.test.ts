import { expect, test } from 'vitest'
import { spelledByTelex, spelledByVni, withToneLost } from './left-keys.ts'
import { readWords } from './read-words.ts'

/** The word of a text that stands between brackets. */
function wordIn(marked: string) {
  const [before, inside] = marked.split(/[[\]]/)
  return readWords(marked.replace(/[[\]]/g, ''), {}).words.find(({ start, text }) => start === before!.length && text === inside)!
}

test.each([
  ['sách báo [hoatj] động', 'hoạt'], ['kinh [nghiêmj] hay', 'nghiệm'], ['ma [mangj] xa', 'mạng'], ['sẽ [khoong] thu', 'không'], ['[chatas] vấn', 'chất'], ['[ddề] nghị', 'đề'],
  ['[quanr] lý đất đai', 'quản'], ['từ [thaasng] này', 'tháng'], ['[tuyeefn] bá', 'tuyền'], ['[kiểmr] tra', 'kiểm'],
])('Telex keys that were left: %s', (marked, meant) => {
  expect(spelledByTelex(wordIn(marked), false)).toBe(meant)
})

test.each(['câu lạc bộ [has] gặp', 'nhóm [mix] nhạc', 'loại [max] ấy', 'chiếc [looooong] ấy', '[hóaf] chất'])('what may be another language, or no keys: %s', (marked) => {
  expect(spelledByTelex(wordIn(marked), false)).toBeUndefined()
})

test('beside another word that is no Vietnamese, plain letters are no keys', () => {
  expect(spelledByTelex(wordIn('sẽ [khoong] thu'), true)).toBeUndefined()
  expect(spelledByTelex(wordIn('kinh [nghiêmj] hay'), true)).toBe('nghiệm')
})

test.each([['ngot5', 'ngọt'], ['nghie6m', 'nghiêm'], ['nhieu62', 'nhiều'], ['hoa5t', 'hoạt'], ['nghiêm5', 'nghiệm'], ['km2', undefined], ['to12', undefined]])('VNI keys %s spell %s', (keys, meant) => {
  expect(spelledByVni(keys)).toBe(meant)
})

test('a foreign word is a syllable without its tone where the syllable makes a word that was read', () => {
  expect(withToneLost(wordIn('tăng cường giám [sat] cộng đồng'), ['sát'])).toBe('sát')
  expect(withToneLost(wordIn('điểm thi [sat] cao'), ['sát'])).toBeUndefined()
})
