import { paragraphs, type Span } from '../../segment.ts'
import { type Finding, type MessageKey } from '../finding.ts'
import type { Reading } from '../read-words.ts'

type Mark = { at: number; sign: string; opens: boolean; closes: boolean }

const isOpen = (character: string | undefined): boolean => character === undefined || /[\s([{“‘–—-]/.test(character)
const isClosed = (character: string | undefined): boolean => character === undefined || /[\s.,;:!?…)\]}”’/]/.test(character)

/** The quotation marks of a line, each with what its neighbours say of it: space before, so it opens; space or a sign after, it closes. */
function marksOf(text: string, line: Span): Mark[] {
  const found: Mark[] = []
  for (const { 0: sign, index } of text.slice(line.start, line.end).matchAll(/["“”]/g)) {
    const at = line.start + index
    const before = at > line.start ? text[at - 1] : undefined
    const after = at + 1 < line.end ? text[at + 1] : undefined
    // Inches and seconds of arc.
    if (sign === '"' && /\d/.test(before ?? '')) continue
    found.push({ at, sign, opens: isOpen(before) && !isClosed(after), closes: !isOpen(before) && isClosed(after) })
  }
  return found
}

/** Where a quotation that was never closed should be: before the sign that ends its sentence, or the line. */
function endOfQuotation(text: string, from: number, line: Span): number {
  const rest = text.slice(from, line.end)
  const stop = /[.;!?…]+(?:\s|$)/.exec(rest)
  return stop ? from + stop.index : line.end
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
export function quotations(reading: Reading): Finding[] {
  const { text } = reading
  const hasCurly = /[“”]/.test(text)
  const found: Finding[] = []
  const tell = (start: number, end: number, message: MessageKey, wanted: string) => {
    found.push({ start, end, kind: 'quotation', severity: 'error', message, values: { written: text.slice(start, Math.min(end, start + 40)), wanted }, suggestions: [wanted] })
  }
  const lines = paragraphs(text)
  for (let number = 0; number < lines.length; number++) {
    const line = lines[number]!
    const marks = marksOf(text, line)
    if (!hasCurly) continue
    let open: Mark | undefined
    let closedAt = -10
    for (let at = 0; at < marks.length; at++) {
      const mark = marks[at]!
      const meant = mark.sign === '"' || (mark.sign === '“' && mark.closes && open) || (mark.sign === '”' && mark.opens && !open) ? turned(mark, open !== undefined) : mark.sign
      if (meant === '“') {
        if (open && mark.sign === '“' && open.sign === '“' && !marks.slice(at + 1, at + 3).every(({ sign }) => sign === '”')) {
          const end = endOfQuotation(text, open.at, { start: line.start, end: mark.at })
          tell(open.at, end, 'unbalancedQuotation', `${text.slice(open.at, end).trimEnd()}”`)
        }
        if (mark.sign !== '“') tell(mark.at, mark.at + 1, mark.sign === '"' ? 'straightQuotation' : 'unbalancedQuotation', '“')
        open = mark
      } else {
        if (!open && mark.sign === '”') {
          // Closed twice ("”,”"): the second is too many.
          if (mark.at - closedAt <= 3 && closedAt >= line.start) tell(closedAt, mark.at + 1, 'unbalancedQuotation', text.slice(closedAt, mark.at))
        } else if (mark.sign !== '”') tell(mark.at, mark.at + 1, mark.sign === '"' ? 'straightQuotation' : 'unbalancedQuotation', '”')
        open = undefined
        closedAt = mark.at
      }
    }
    const goesOn = lines[number + 1] !== undefined && /^["“]/.test(text.slice(lines[number + 1]!.start, lines[number + 1]!.start + 1))
    if (open && !goesOn && !laterCloses(text, lines, number)) {
      const end = endOfQuotation(text, open.at, line)
      const signs = /^[.;!?…]*/.exec(text.slice(end, end + 4))![0]
      // "lẫn lộn.]" is quoted words inside a sentence; a whole sentence that is quoted has its stop inside.
      tell(open.at, end + signs.length, 'unbalancedQuotation', `${open.sign === '"' ? '“' : text[open.at]!}${text.slice(open.at + 1, end)}”${signs}`)
    }
  }
  return found
}

/** Whether one of the next lines closes a quotation that this one left open: verses, a speech in paragraphs. */
function laterCloses(text: string, lines: Span[], number: number): boolean {
  for (const line of lines.slice(number + 1, number + 9)) {
    const first = /["“”]/.exec(text.slice(line.start, line.end))?.[0]
    if (first) return first === '”'
  }
  return false
}
