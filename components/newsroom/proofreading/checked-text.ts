import type { Node } from '@tiptap/pm/model'
import { indexAt } from '#domain/vietnamese/spans.ts'

/** A run of the text that stands in one piece in the body: `position` is that of its first character. */
type Run = { start: number; end: number; position: number }

/**
 * What is read for slips: title, lead and the blocks of the body, a line each, then the footnotes; the offsets at which the
 * parts begin, and where the runs of the body stand in the editor. A line break is a character, a footnote's mark is none.
 */
export type CheckedText = { text: string; leadAt: number; bodyAt: number; notesAt: number; runs: Run[]; notes: Run[] }

/** Where a finding stands: in a field by offsets, in the body by positions of the editor, in a note by offsets of its words. */
export type Place = { part: 'title'; from: number; to: number } | { part: 'lead'; from: number; to: number } | { part: 'body'; from: number; to: number } | { part: 'note'; position: number; from: number; to: number }

/** Reads what stands on the screen as one text. Linear; for long articles it takes some milliseconds, so not at every key. */
export function readText(title: string, lead: string, body: Node | null): CheckedText {
  const parts = [title, '\n', lead, '\n']
  const leadAt = title.length + 1
  const bodyAt = leadAt + lead.length + 1
  let length = bodyAt
  const runs: Run[] = []
  const found: { words: string; position: number }[] = []
  body?.descendants((block, at) => {
    if (!block.isTextblock) return true
    block.forEach((child, offset) => {
      const words = child.isText ? child.text! : child.type.name === 'hardBreak' ? '\n' : ''
      const position = at + 1 + offset
      if (words) {
        runs.push({ start: length, end: length + words.length, position })
        parts.push(words)
        length += words.length
      } else if (child.type.name === 'footnote') found.push({ words: String(child.attrs.text), position })
    })
    parts.push('\n')
    length++
    return false
  })
  const notesAt = length
  const notes = found.map(({ words, position }) => {
    parts.push(words, '\n')
    length += words.length + 1
    return { start: length - words.length - 1, end: length - 1, position }
  })
  return { text: parts.join(''), leadAt, bodyAt, notesAt, runs, notes }
}

/** Where a stretch of the text stands; undefined where it is over more than one part or block. */
export function placeOf({ text, leadAt, bodyAt, notesAt, runs, notes }: CheckedText, start: number, end: number): Place | undefined {
  if (end <= start) return undefined
  if (start < bodyAt) {
    const [part, from, until] = start < leadAt ? (['title', 0, leadAt - 1] as const) : (['lead', leadAt, bodyAt - 1] as const)
    return end <= until ? { part, from: start - from, to: end - from } : undefined
  }
  const first = runAt(start < notesAt ? runs : notes, start)
  if (!first) return undefined
  if (start >= notesAt) return end <= first.end ? { part: 'note', position: first.position, from: start - first.start, to: end - first.start } : undefined
  const last = runAt(runs, end - 1)
  if (!last || text.slice(start, end).includes('\n')) return undefined
  return { part: 'body', from: first.position + start - first.start, to: last.position + end - last.start }
}

/** The run that an offset is in. */
function runAt(runs: readonly Run[], offset: number): Run | undefined {
  const run = runs[indexAt(runs, offset)]
  return run && offset < run.end ? run : undefined
}
