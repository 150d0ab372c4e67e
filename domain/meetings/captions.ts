import { credits, joins, pictures, shown } from './lexicon.ts'
import { honorificsAt } from './mentions.ts'
import { nameAt } from './names.ts'
import { lengthAt, textOf, type Range, type Reading } from './words.ts'

/** What a line of a report is. Only "text" tells who did what. */
export type LineKind = 'title' | 'text' | 'caption' | 'credit' | 'heading'

/**
 * Sorts the lines of a report. A caption begins with "Ảnh:" or stands in brackets, or is a short line without a full stop that
 * shows somebody do something; credits name authors and sources; the first line is the title unless it is a paragraph.
 */
export function lineKinds(reading: Reading): LineKind[] {
  return reading.lines.map((line, index) => kindOf(reading, line, index))
}

function kindOf(reading: Reading, line: Range, index: number): LineKind {
  const { words } = reading
  const text = textOf(reading, line).slice(0, 600)
  const length = line.to - line.from
  const first = words[line.from]!
  const isClosed = /(?:[.;:!?…,/]|[.!?…]["”»)])$/.test(text)
  const start = first.kind === 'sign' && length > 1 ? line.from + 1 : line.from
  const picture = lengthAt(pictures, words, start, line.to)
  if (length < 80 && picture > 0 && (/^[:.)]$/.test(words[start + picture]?.text ?? '') || (!isClosed && index > 0) || first.text === '(')) return 'caption'
  const credit = lengthAt(credits, words, start, line.to)
  if (length < 30 && credit > 0 && index > 0) {
    const sign = words.slice(start, Math.min(line.to, start + 8)).some(({ text: sign }) => sign === ':')
    if (sign || (first.text === '(' && text.endsWith(')'))) return 'credit'
  }
  if (index === 0) return isTitle(reading, line, text) ? 'title' : 'text'
  if (length > 45 || isClosed) return 'text'
  const isBullet = first.kind === 'sign'
  if (!isBullet && !opensList(reading, line)) {
    for (let at = line.from; at < line.to; at++) {
      const honorifics = honorificsAt(words, at, line.to)
      if (honorifics > 0 && nameAt(reading, at + honorifics, line.to, true) && showsSomething(reading, line)) return 'caption'
    }
    if (length <= 8 && index > 1) return 'heading'
  }
  return 'text'
}

function showsSomething({ words }: Reading, line: Range): boolean {
  for (let at = line.from; at < line.to; at++) if (lengthAt(shown, words, at, line.to) > 0) return true
  return false
}

function opensList({ words }: Reading, line: Range): boolean {
  return lengthAt(joins, words, line.from, line.to) > 0
}

/** Whether the first line is a title and not already the attendance list or the first paragraph. */
function isTitle(reading: Reading, line: Range, text: string): boolean {
  if (line.to - line.from > 60) return false
  const endsLikeSentence = /[.;…]$|\.\/\.?$/.test(text)
  if (!endsLikeSentence) return !text.endsWith(':') || line.to - line.from < 25
  return line.to - line.from < 20 && !opensList(reading, line)
}
