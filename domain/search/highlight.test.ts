import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldedWordsOf } from './words.ts'
import { highlight, type Segment, snippet } from './highlight.ts'
import { readQuery } from './query.ts'

const shown = (segments: Segment[]) => segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
const marked = (text: string, typed: string) => shown(highlight(text, readQuery(typed)!))

describe('hits are marked', () => {
  test.each([
    ['Về Lai Châu hôm nay', 'lai chau', 'Về [Lai Châu] hôm nay'],
    ['Về Lai Châu hôm nay'.normalize('NFD'), 'lai chau', `Về [Lai Châu] hôm nay`.normalize('NFD')],
    ['Má và mà', 'má', '[Má] và mà'],
    ['Mà và ma', 'má', '[Mà] và [ma]'],
    ['Đường lên đồi', 'duong doi', '[Đường] lên [đồi]'],
    ['Uỷ ban, ủy ban', 'Ủy ban', '[Uỷ ban], [ủy ban]'],
    ['Laichau và lai', 'lai', 'Laichau và [lai]'],
    ['Không có gì', 'lai', 'Không có gì'],
    ['<b>lai</b>', 'lai', '<b>[lai]</b>'],
  ])('%s by %s', (text, typed, expected) => expect(marked(text, typed)).toBe(expected))
})

describe('a snippet', () => {
  const before = 'Mở đầu dài dòng. '.repeat(40)
  test('begins at the text when the hit is near', () => expect(shown(snippet('Về Lai Châu.', readQuery('lai chau')!))).toBe('Về [Lai Châu].'))
  test('stands around the place where the words are together', () => {
    const text = `Lai rai. ${before}Về Lai Châu hôm nay. ${before}`
    expect(shown(snippet(text, readQuery('lai chau')!))).toMatch(/^… .{30,80}\[Lai Châu\] hôm nay\..+ …$/u)
  })
  test('prefers the marks that were typed', () => expect(shown(snippet(`Lái chậu. ${before}Về Lai Châu.`, readQuery('Lai Châu')!))).toMatch(/^… .*\[Lai Châu\]\.$/u))
  test('is the beginning when nothing is found', () => expect(shown(snippet(before, readQuery('lai')!))).toMatch(/^Mở đầu dài dòng\. .* …$/u))
})

const piece = fc.oneof(fc.constantFrom('Lai', 'Châu', 'lai', 'chau', ' ', ', ', 'á', 'a\u0301', '😀', 'Đ', 'ﬀ', 'İ', '\u0301', '漢字', '-'), fc.string({ unit: 'grapheme', maxLength: 4 }))
const text = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''))
const typed = text.map((one) => readQuery(one)).filter((query) => query !== undefined)

test('the pieces make up the text again, and hits are words of the query', () => {
  fc.assert(fc.property(text, typed, (original, query) => {
    const segments = highlight(original, query)
    expect(segments.map((segment) => segment.text).join('')).toBe(original)
    for (const { text: hit } of segments.filter((segment) => segment.hit)) {
      for (const word of foldedWordsOf(hit)) expect(query.folded.some((one) => one.includes(word))).toBe(true)
    }
  }))
})

test('a snippet is a part of the text, not much longer than asked for, and shows a hit where there is one', () => {
  fc.assert(fc.property(text, typed, (original, query) => {
    const segments = snippet(original, query, 60)
    const part = segments.map((segment) => segment.text).join('').replace(/^… /u, '').replace(/ …$/u, '')
    expect(original).toContain(part)
    expect(part.length).toBeLessThanOrEqual(90)
    expect(part.isWellFormed() || !original.isWellFormed()).toBe(true)
  }))
})
