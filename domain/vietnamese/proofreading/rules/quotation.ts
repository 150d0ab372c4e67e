import { paragraphs, type Span } from '../../segment.ts'
import { type Finding, type MessageKey } from '../finding.ts'
import type { Reading } from '../read-words.ts'

type Mark = { at: number; sign: string; opens: boolean; closes: boolean; /** Behind a digit, where it may as well stand for inches. */ isMeasure: boolean }

const isOpen = (character: string | undefined): boolean => character === undefined || /[\s([{“‘–—-]/.test(character)
const isClosed = (character: string | undefined): boolean => character === undefined || /[\s.,;:!?…)\]}”’/]/.test(character)

/** The quotation marks of a line, each with what its neighbours say of it: space before, so it opens; space or a sign after, it closes. */
function marksOf(text: string, line: Span): Mark[] {
  const found: Mark[] = []
  for (const { 0: sign, index } of text.slice(line.start, line.end).matchAll(/["“”]/g)) {
    const at = line.start + index
    const before = at > line.start ? text[at - 1] : undefined
    const after = at + 1 < line.end ? text[at + 1] : undefined
    found.push({ at, sign, opens: isOpen(before) && !isClosed(after), closes: !isOpen(before) && isClosed(after), isMeasure: sign === '"' && /\d/.test(before ?? '') })
  }
  return found.filter((mark, at) => !mark.isMeasure || endsQuotation(found, at))
}

/** Whether a mark behind a digit closes what the mark before it opened, no other doing so: “… 2027 - 2030". Else it is inches or seconds. */
function endsQuotation(marks: readonly Mark[], at: number): boolean {
  const [before, after] = [marks[at - 1], marks[at + 1]]
  return marks[at]!.closes && before !== undefined && (before.sign === '“' || before.opens) && before.sign !== '”' && (after === undefined || after.opens)
}

/** Where a quotation that was never closed should be: before the sign that ends its sentence, or the line. */
function endOfQuotation(text: string, from: number, line: Span): number {
  const rest = text.slice(from, line.end)
  const stop = /[.;!?…]+(?:\s|$)/.exec(rest)
  return stop ? from + stop.index : line.end
}

// Nouns that a quoted name follows, and the words that go on behind such a name.
const namedBefore = /(?:phong trào|mô hình|chương trình|cuộc thi|hội thi|câu lạc bộ|đề tài|chuyên đề|cuộc vận động|chiến dịch|dự án|đề án|ngày hội|tọa đàm|toạ đàm|hội thảo)\s$/iu
const goesOnAfterName = /\s(?:ở|tại|trên|do|nhằm|được|đã|đang|sẽ|cho|với|trong|từ|có|là)\s|[,;]\s/u

/** Where the name ends that a quotation without an end begins with: where the text closes the same one elsewhere, or before the words that go on. */
function endOfName(text: string, names: readonly string[], from: number, end: number): number | undefined {
  const inside = text.slice(from + 1, end)
  const name = names.find((one) => inside.startsWith(one) && inside.length > one.length)
  if (name !== undefined) return from + 1 + name.length
  const stop = namedBefore.test(text.slice(Math.max(0, from - 20), from)) && /^\p{Lu}/u.test(inside) ? goesOnAfterName.exec(inside) : undefined
  return stop && stop.index >= 8 ? from + 1 + stop.index : undefined
}

const mostNames = 200

/** What the text quotes with a beginning and an end, the first of it. */
function closedNames(text: string): string[] {
  const names: string[] = []
  for (const { 1: name } of text.matchAll(/“([^“”"\n]{4,80})[”"]/g)) if (names.push(name!) === mostNames) break
  return names
}

/** A straight mark in a text that otherwise has curly ones, or a curly one that stands the wrong way round. */
function turned(mark: Mark, isInside: boolean): string {
  if (mark.opens !== mark.closes) return mark.opens ? '“' : '”'
  return isInside ? '”' : '“'
}

/**
 * Quotation marks: straight ones where the text has curly ones, those that stand the wrong way round, a closing one too many and
 * an opening one that is never closed. Each is looked at within its line only, for a long speech may go on in the next.
 */
export function* quotations({ text }: Reading): Generator<Finding> {
  if (!/[“”]/.test(text)) return
  const told = (start: number, end: number, message: MessageKey, wanted: string, other?: string): Finding => ({
    start, end, kind: 'quotation', severity: 'error', message, values: { written: text.slice(start, Math.min(end, start + 40)), wanted }, suggestions: other === undefined ? [wanted] : [wanted, other],
  })
  const lines = paragraphs(text)
  const names = closedNames(text)
  for (let number = 0; number < lines.length; number++) {
    const line = lines[number]!
    const marks = marksOf(text, line)
    let open: Mark | undefined
    let closedAt = -10
    for (let at = 0; at < marks.length; at++) {
      const mark = marks[at]!
      const meant = mark.sign === '"' || (mark.sign === '“' && mark.closes && open) || (mark.sign === '”' && mark.opens && !open) ? turned(mark, open !== undefined) : mark.sign
      if (meant === '“') {
        if (open && mark.sign === '“' && open.sign === '“' && !marks.slice(at + 1, at + 3).every(({ sign }) => sign === '”')) {
          const end = endOfQuotation(text, open.at, { start: line.start, end: mark.at })
          const name = endOfName(text, names, open.at, end)
          yield told(open.at, end, 'unbalancedQuotation', name === undefined ? `${text.slice(open.at, end).trimEnd()}”` : `${text.slice(open.at, name)}”${text.slice(name, end)}`)
        }
        if (mark.sign !== '“') yield told(mark.at, mark.at + 1, mark.sign === '"' ? 'straightQuotation' : 'unbalancedQuotation', '“')
        open = mark
      } else {
        if (!open && mark.sign === '”') {
          // Closed twice ("”,”"): the second is too many.
          if (mark.at - closedAt <= 3 && closedAt >= line.start) yield told(closedAt, mark.at + 1, 'unbalancedQuotation', text.slice(closedAt, mark.at))
        } else if (mark.sign !== '”') yield told(mark.at, mark.at + 1, mark.sign === '"' ? 'straightQuotation' : 'unbalancedQuotation', '”')
        open = undefined
        closedAt = mark.at
      }
    }
    const goesOn = lines[number + 1] !== undefined && /^["“]/.test(text.slice(lines[number + 1]!.start, lines[number + 1]!.start + 1))
    if (open && !goesOn && !laterCloses(text, lines, number)) {
      const end = endOfQuotation(text, open.at, line)
      const signs = /^[.;!?…]*/.exec(text.slice(end, end + 4))![0]
      // "lẫn lộn.]" is quoted words inside a sentence; a whole sentence that is quoted has its stop inside.
      const closedAfter = (at: number) => `“${text.slice(open!.at + 1, at)}”${text.slice(at, end)}${signs}`
      const name = endOfName(text, names, open.at, end)
      yield told(open.at, end + signs.length, 'unbalancedQuotation', closedAfter(name ?? end), name === undefined ? undefined : closedAfter(end))
    }
  }
}

/** Whether one of the next lines closes a quotation that this one left open: verses, a speech in paragraphs. */
function laterCloses(text: string, lines: Span[], number: number): boolean {
  for (const line of lines.slice(number + 1, number + 9)) {
    const first = /["“”]/.exec(text.slice(line.start, line.end))?.[0]
    if (first) return first === '”'
  }
  return false
}
