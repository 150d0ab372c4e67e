import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraphs, sentences, tokens, type Span } from './segment.ts'

const cut = (text: string, spans: Span[]) => spans.map((span) => text.slice(span.start, span.end))
const sentencesOf = (text: string) => cut(text, sentences(text))
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom('Đồng chí', 'TS.', 'A.', '. ', '…', '?', '!', '”', '\n', '\r\n', ' ', '1.250', '51,8', './.', 'a@b.vn', 'https://x.vn/y', 'km²', '\u0301', 'v.v.', '(')).map((parts) => parts.join('')),
)

test('paragraphs are the lines that hold something', () => {
  const text = '  Một \r\n\n\t\nHai\u00a0\n'
  expect(cut(text, paragraphs(text))).toEqual(['Một', 'Hai'])
  expect(paragraphs('')).toEqual([])
})

test('tokens know words, numbers and addresses', () => {
  const of = (text: string) => tokens(text).filter((token) => token.kind !== 'space').map((token) => `${token.kind[0]}:${token.text}`)
  expect(of('Đạt 51,8%, tức 1.250 ha.')).toEqual(['w:Đạt', 'n:51,8', 'p:%', 'p:,', 'w:tức', 'n:1.250', 'w:ha', 'p:.'])
  expect(of('in-tơ-nét, km²')).toEqual(['w:in', 'p:-', 'w:tơ', 'p:-', 'w:nét', 'p:,', 'w:km', 'o:²'])
  expect(of('(banbientap@laichau.gov.vn)')).toEqual(['p:(', 'o:banbientap@laichau.gov.vn', 'p:)'])
  expect(of('Email:a.b@x.vn; xem https://laichau.gov.vn/tin-1.html.')).toEqual(['w:Email', 'p::', 'o:a.b@x.vn', 'p:;', 'w:xem', 'o:https://laichau.gov.vn/tin-1.html', 'p:.'])
  expect(of('www.tuyengiao.vn TP.HCM laichau.gov.vn')).toEqual(['o:www.tuyengiao.vn', 'w:TP', 'p:.', 'w:HCM', 'o:laichau.gov.vn'])
  expect(of('năm'.normalize('NFD'))).toEqual([`w:${'năm'.normalize('NFD')}`])
})

test('tokens cover the text', () => {
  fc.assert(fc.property(anyText, (text) => {
    expect(tokens(text).map((token) => token.text).join('')).toBe(text)
    let at = 0
    for (const token of tokens(text)) {
      expect([token.start, token.end - token.start]).toEqual([at, token.text.length])
      at = token.end
    }
  }))
})

test('sentences end where they do', () => {
  expect(sentencesOf('Hội nghị đã họp. Đồng chí A phát biểu! Ai dự? “Tiên phong” là chính… Năm 2026. 15 xã dự.')).toEqual(
    ['Hội nghị đã họp.', 'Đồng chí A phát biểu!', 'Ai dự?', '“Tiên phong” là chính…', 'Năm 2026.', '15 xã dự.'])
  expect(sentencesOf('Ông nói: “Đúng.” Rồi đi; Bà ở lại./. Lò Văn A')).toEqual(['Ông nói: “Đúng.”', 'Rồi đi; Bà ở lại./.', 'Lò Văn A'])
  expect(sentencesOf('sách, vở, v.v. Sau đó, v.v. và nhiều thứ')).toEqual(['sách, vở, v.v.', 'Sau đó, v.v. và nhiều thứ'])
  expect(sentencesOf('giúp nhau.Cho mượn đất')).toEqual(['giúp nhau.', 'Cho mượn đất'])
  expect(sentencesOf('trong quý I. Toàn xã có ông Nguyễn Văn A. Ông ấy')).toEqual(['trong quý I.', 'Toàn xã có ông Nguyễn Văn A.', 'Ông ấy'])
})

test('abbreviations, initials and ordinals end none', () => {
  for (const text of [
    'PGS.TS. Hồ A, ThS. Lý B, BS. Vũ C, ThS.BS. Lò D, GS. Mai E, TS. Vi G dự',
    'tại TP. Lai Châu, Tp. Huế, Q. 1, P. Tân Phong, TT. Than Uyên, TP.HCM',
    'Đ/c. Nguyễn B, đ/c. Lò C, xem tr. 15, tổng 1.250 ha',
    'nhà văn V. I. Lênin và K. Marx',
    '1. Về kinh tế', '2.1. Về xã hội', 'II. Nhiệm vụ', 'a. Kết quả', 'Điều 5. Tổ chức thực hiện',
  ]) expect(sentencesOf(text)).toEqual([text])
})

test('sentences keep all words, in order, within their lines', () => {
  fc.assert(fc.property(anyText, (text) => {
    const found = sentences(text)
    expect(found.map((span) => text.slice(span.start, span.end)).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    found.forEach((span, index) => expect(span.start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0))
    for (const part of cut(text, found)) expect(part).toBe(part.trim())
  }))
})

test('a part of a text is taken apart alone', () => {
  const text = 'Một. Hai. Ba.\nBốn. Năm.'
  const [first, second] = paragraphs(text)
  expect(cut(text, sentences(text, first))).toEqual(['Một.', 'Hai.', 'Ba.'])
  expect(cut(text, sentences(text, second))).toEqual(['Bốn.', 'Năm.'])
})

test.each([
  ['letters', 'a'.repeat(10 << 20), ['other']], ['letters of two bytes', 'ệ'.repeat(5 << 20), ['other']], ['combining marks', `a${'\u0301'.repeat(5 << 20)}`, ['other']], ['digits', '1'.repeat(10 << 20), ['other']],
  ['groups of digits', `${'1.'.repeat(5 << 20)}1`, ['other']], ['spaces', ' '.repeat(10 << 20), ['space']], ['lines', '\n'.repeat(10 << 20), ['space']], ['what could be an address', `a.vn/${'b'.repeat(10 << 20)}`, ['word', 'punctuation', 'word', 'punctuation', 'other']],
])('ten million %s are few tokens', (_, text, kinds) => {
  const found = tokens(text)
  expect(found.map(({ kind }) => kind)).toEqual(kinds)
  expect(found.at(-1)!.end).toBe(text.length)
  expect(sentences(text).length).toBeLessThan(2)
})

test('a word is no longer than any that is written', () => {
  expect(tokens(`${'a'.repeat(100)} ${'a'.repeat(101)} ${'1'.repeat(100)} ${'1'.repeat(101)}`).filter(({ kind }) => kind !== 'space').map(({ kind }) => kind)).toEqual(['word', 'other', 'number', 'other'])
})

test('time grows with length alone', () => {
  for (const unit of ['a', 'a.', 'A. ', '.', 'a@', '1.', '" ', 'Điều 1. ', '\u0301']) {
    const text = unit.repeat(300_000 / unit.length)
    const before = performance.now()
    tokens(text)
    sentences(text)
    expect(performance.now() - before, unit).toBeLessThan(10_000)
  }
}, 120_000)
