import { meetingText } from '../meetings/meeting.ts'
import { bodyText } from './body.ts'
import type { Content } from './content.ts'

/** A run of text that is in both, only in the older, or only in the newer. */
export type Part = { kind: 'same' | 'removed' | 'added'; text: string }
export type Change = {
  field: keyof Content
  /** The words of both in their order; empty when only form changed (bold, links, headings, lists). */
  parts: Part[]
}

/** Most cells of all tables of one comparison; what is larger is compared by lines, or given as replaced whole. */
const maximumCells = 10_000_000
/** Nobody reads more exchanges than these; a text with more was replaced. */
const maximumParts = 5000

/** What a comparison may still take. Its fields draw on it together: each of them alone could be as long as a content may be. */
type Budget = { cells: number }

/**
 * What changed between two contents, field by field, word by word.
 * @param sectionName what a section is called, for the field that holds its number
 */
export function compareContents(before: Content, after: Content, sectionName: (id: number) => string): Change[] {
  const textOf = (content: Content, field: keyof Content): string => {
    if (field === 'body') return bodyText(content.body)
    if (field === 'sectionId') return content.sectionId === null ? '' : sectionName(content.sectionId)
    if (field === 'meeting') return content.meeting ? meetingText(content.meeting) : ''
    return field === 'tags' ? content.tags.join(', ') : content[field]
  }
  const changes: Change[] = []
  const budget = { cells: maximumCells }
  for (const field of ['title', 'lead', 'sectionId', 'tags', 'source', 'authorLine', 'body', 'meeting'] as const) {
    const [a, b] = [textOf(before, field), textOf(after, field)]
    if (a !== b) changes.push({ field, parts: field === 'sectionId' ? replaced(a, b) : compareTexts(a, b, budget) })
    else if (field === 'body' && !isSame(before.body, after.body)) changes.push({ field, parts: [] })
  }
  return changes
}

/** Whether two values of JSON are the same, whatever the order of keys; what is undefined is as if it were not there. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}

/** Compares two texts by words. The parts that are not added make the first text again, those not removed the second. */
export function compareTexts(before: string, after: string, budget: Budget = { cells: maximumCells }): Part[] {
  const words = (text: string) => text.match(/\n|[^\S\n]+|[^\s]+/g) ?? []
  const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+/g) ?? []
  const byWords = lcs(words(before), words(after), budget)
  if (byWords) return readable(byWords)
  const byLines = lcs(lines(before), lines(after), budget)
  if (!byLines) return replaced(before, after)
  // Each run of lines that were exchanged is compared by words where it is small enough.
  const parts: Part[] = []
  for (const part of joined(byLines)) {
    const last = parts.at(-1)
    if (part.kind === 'added' && last?.kind === 'removed') parts.splice(-1, 1, ...(lcs(words(last.text), words(part.text), budget) ?? replaced(last.text, part.text)))
    else parts.push(part)
  }
  return readable(parts)

  function readable(exchanged: readonly Part[]): Part[] {
    const all = joined(exchanged)
    return all.length > maximumParts ? replaced(before, after) : all
  }
}

const replaced = (before: string, after: string): Part[] => [...(before ? [{ kind: 'removed' as const, text: before }] : []), ...(after ? [{ kind: 'added' as const, text: after }] : [])]

/** Aligns two lists by their longest common subsequence; null when that would take more than is left. */
function lcs(a: readonly string[], b: readonly string[], budget: Budget): Part[] | null {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const rows = a.length - head - tail
  const columns = b.length - head - tail
  const cells = (rows + 1) * (columns + 1)
  if (cells > budget.cells) return null
  budget.cells -= cells

  const width = columns + 1
  const lengths = new Uint16Array(cells)
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const here = row * width + column
      lengths[here] = a[head + row] === b[head + column] ? lengths[here + width + 1]! + 1 : Math.max(lengths[here + width]!, lengths[here + 1]!)
    }
  }
  const parts: Part[] = a.slice(0, head).map((text) => ({ kind: 'same', text }))
  let row = 0
  let column = 0
  while (row < rows || column < columns) {
    if (row < rows && column < columns && a[head + row] === b[head + column]) {
      parts.push({ kind: 'same', text: a[head + row]! })
      row++
      column++
    } else if (row < rows && (column === columns || lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!)) parts.push({ kind: 'removed', text: a[head + row++]! })
    else parts.push({ kind: 'added', text: b[head + column++]! })
  }
  for (const text of a.slice(a.length - tail, a.length)) parts.push({ kind: 'same', text })
  return parts
}

/** Joins neighbours of one kind; what was exchanged stands as one removed and one added, a space between two exchanges goes with them. */
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = []
  let removed = ''
  let added = ''
  const close = () => {
    result.push(...replaced(removed, added))
    removed = added = ''
  }
  parts.forEach((part, index) => {
    const between = part.kind === 'same' && /^[^\S\n]+$/.test(part.text) && removed !== '' && added !== '' && parts[index + 1] !== undefined && parts[index + 1]!.kind !== 'same'
    if (part.kind !== 'added' && (part.kind === 'removed' || between)) removed += part.text
    if (part.kind !== 'removed' && (part.kind === 'added' || between)) added += part.text
    if (part.kind !== 'same' || between) return
    close()
    const last = result.at(-1)
    if (last?.kind === 'same') last.text += part.text
    else result.push({ ...part })
  })
  close()
  return result
}
