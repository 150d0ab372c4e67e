import { isWellFormed } from './syllable.ts'

/** A part of a text: UTF-16 offsets, half open. */
export type Span = { start: number; end: number }

/** A part of a text that is one word, number, space or sign. */
export type Token = Span & { text: string; kind: 'word' | 'number' | 'punctuation' | 'space' | 'other' }

/** The lines of a text that are not empty, without the white space around them. */
export function paragraphs(text: string, within?: Span): Span[] {
  return [...eachParagraph(text, within)]
}

/** The same one by one, for a long text. */
export function* eachParagraph(text: string, within: Span = { start: 0, end: text.length }): Generator<Span> {
  for (const { 0: line, index } of text.slice(within.start, within.end).matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const trimmed = line.trim()
    if (!trimmed) continue
    const start = within.start + index + line.length - line.trimStart().length
    yield { start, end: start + trimmed.length }
  }
}

// What is repeated is matched a thousand at a time: Node gives up where a match of several ways goes on for millions.
const letters = /[\p{L}\p{M}]{1,1000}/uy
const digits = /\d+/y
const moreDigits = /(?:[.,]\d+){1,1000}/y
const spaces = /\s+/y
const punctuation = /\p{P}/uy
// What may be an address: no white space, quotation marks, brackets or separators, and a colon only before "//".
const candidate = /(?:[^\s"“”‘’«»()<>[\]{},;|:]|:(?=\/\/)){1,1000}/y
const addresses = [
  /^[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u,
  /^(?:https?|ftp):\/\/[^/.]+\.\S+$/i,
  /^www\.[^\s.]+\.\S+$/i,
  /^(?:[a-z\d-]+\.)+(?:vn|com|org|net|edu|gov|info)(?:\/\S*)?$/i,
]
const longestAddress = 2000
/** Nobody writes a longer word or number; no rule needs to look at one. */
const longestWord = 100

/** Where what begins at a place ends, a form as often as it matches; the place itself where it does not. */
function endOf(form: RegExp, text: string, at: number): number {
  let end = at
  form.lastIndex = at
  while (form.test(text)) end = form.lastIndex
  return end
}

/**
 * Takes a text apart; the tokens cover all of it. A word is a run of letters and combining marks (a hyphen or apostrophe
 * splits it), a number has its separators ("1.250", "51,8"), each punctuation mark stands alone. An e-mail or web address
 * is one token of kind "other", as is each sign that is neither letter, digit, space nor punctuation, and what is too long
 * to be a word or number.
 */
export function tokens(text: string): Token[] {
  return [...eachToken(text)]
}

/** The same one by one, for a long text. */
export function* eachToken(text: string): Generator<Token> {
  // A candidate is looked at once only, however many tokens it then falls into: that keeps long ones linear.
  let looked = 0
  let at = 0
  while (at < text.length) {
    if (at >= looked) {
      const whole = endOf(candidate, text, at)
      looked = Math.max(whole, at + 1)
      let end = whole
      while (end > at && '.!?…/-'.includes(text[end - 1]!)) end--
      const address = end - at <= longestAddress ? text.slice(at, end) : ''
      if (/[.@]/.test(address) && addresses.some((form) => form.test(address))) {
        yield { start: at, end, text: address, kind: 'other' }
        at = looked = end
        continue
      }
    }
    const token = tokenAt(text, at)
    yield token
    at = token.end
  }
}

function tokenAt(text: string, start: number): Token {
  const is = (kind: Token['kind'], end: number): Token => ({ start, end, text: text.slice(start, end), kind })
  const word = endOf(letters, text, start)
  if (word > start) return is(word - start > longestWord ? 'other' : 'word', word)
  const whole = endOf(digits, text, start)
  if (whole > start) {
    const number = endOf(moreDigits, text, whole)
    return is(number - start > longestWord ? 'other' : 'number', number)
  }
  const space = endOf(spaces, text, start)
  if (space > start) return is('space', space)
  punctuation.lastIndex = start
  if (punctuation.test(text)) return is('punctuation', punctuation.lastIndex)
  return is('other', start + (text.codePointAt(start)! > 0xffff ? 2 : 1))
}

// Words that a full stop shortens and after which a name or a number follows.
const abbreviations = new Set(`
  ts ths pgs gs bs ks cn kts ls ds nsnd nsưt ngnd ngưt bsck bscki bsckii cki ckii ts.bs ths.bs
  tp tx tt đ/c đc đ.c tr đt tel fax mr mrs ms dr st th nxb vd
`.trim().split(/\s+/))
const romanAfter = new Set('quý thứ vực kỳ tập phần chương loại lần hạng vùng khóa khoá cấp nhóm bậc khối giai điểm'.split(' '))
const closing = '”’"»)]'
const wordBefore = /([\p{L}\p{M}\d./]{0,12})$/u

/** Whether the full stop at `stop` shortens or counts, so that the sentence from `start` goes on. */
function goesOn(text: string, start: number, stop: number): boolean {
  const head = text.slice(start, stop)
  // "1.", "2.1.", "II.", "a." and "Điều 5." count what follows.
  if (head.length <= 14 && /^[“"]?(?:(?:Điều|Điều thứ|Mục|Chương|Phần|Bài|Bước|Câu|Phụ lục)\s)?(?:[\d.]{1,7}|[IVXivx]{1,5}|\p{L})$/u.test(head)) return true
  const chunk = wordBefore.exec(text.slice(Math.max(start, stop - 12), stop))![1]!
  const lower = chunk.toLowerCase()
  const last = lower.slice(lower.lastIndexOf('.') + 1)
  if (abbreviations.has(lower) || (abbreviations.has(last) && last !== 'tr')) return true
  // An initial: "Ph. Ăng-ghen", "V.I. Lênin", "Q. 1". Not "quý I." nor, where a name ends in a letter, "Nguyễn Văn A.".
  if (!/(?:^|\.)\p{Lu}$/u.test(chunk)) return false
  const before = /([\p{L}\p{M}]{1,10})\s+$/u.exec(text.slice(Math.max(start, stop - chunk.length - 12), stop - chunk.length))?.[1]
  if (!before) return true
  if (/[IVX]$/.test(chunk) && romanAfter.has(before.toLowerCase())) return false
  return !(/^\p{Lu}/u.test(before) && isWellFormed(before))
}

// What a new sentence begins with, after the space: a capital, a digit or a quotation mark; a bracket or dash may come first.
const beginning = /\s+(?:[“‘"«]|[([–—-]?\s?[\p{Lu}\d])/uy
const beginningWithoutSpace = /\p{Lu}\p{Ll}/uy

/**
 * The sentences of a text, each within its line and without white space around it. They end at . ? ! … before a space and a
 * capital, digit or quotation mark, and where the line ends; not after abbreviations ("TS.", "TP."), initials and "1." at the
 * beginning. A semicolon ends none, and "./." belongs to what it closes. A space forgotten after a full stop is seen, too.
 */
export function sentences(text: string, within?: Span): Span[] {
  return [...eachSentence(text, within)]
}

/** The same one by one, for a long text. */
export function* eachSentence(text: string, within?: Span): Generator<Span> {
  for (const line of eachParagraph(text, within)) yield* sentencesOfLine(text, line)
}

function* sentencesOfLine(text: string, line: Span): Generator<Span> {
  const paragraph = text.slice(line.start, line.end)
  let start = 0
  for (const { 0: signs, index } of paragraph.matchAll(/[.?!…]+/g)) {
    if (index < start) continue
    let end = index + signs.length
    while (end < paragraph.length && closing.includes(paragraph[end]!)) end++
    if (end === paragraph.length) break
    beginning.lastIndex = end
    beginningWithoutSpace.lastIndex = end
    const isForgotten = signs === '.' && beginningWithoutSpace.test(paragraph)
    if (isForgotten) {
      const before = /[\p{L}\p{M}]{1,10}$/u.exec(paragraph.slice(Math.max(start, index - 10), index))?.[0] ?? ''
      if (!/^\p{Ll}{2}/u.test(before) || !isWellFormed(before)) continue
    } else if (!beginning.test(paragraph)) continue
    if (signs === '.' && !isForgotten && paragraph[index - 1] !== '/' && goesOn(paragraph, start, index)) continue
    yield { start: line.start + start, end: line.start + end }
    start = end
    while (start < paragraph.length && /\s/.test(paragraph[start]!)) start++
  }
  if (start < paragraph.length) yield { start: line.start + start, end: line.end }
}
