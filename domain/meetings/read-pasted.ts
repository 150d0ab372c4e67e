import type { Block, Body, Inline } from '../editions/body.ts'
import { repairEncoding } from '../vietnamese/legacy-encoding.ts'
import { normalize } from '../vietnamese/normalize.ts'
import { bodyOfLines } from './body-of-lines.ts'
import { type BlockPosition, textOfBody } from './body-positions.ts'
import { refuseDocument } from './docx/unreadable.ts'
import type { Read } from './read-document.ts'

/** Most characters of a report that is pasted with its form, or read again while it is mended. */
const maximumLength = 100_000

/**
 * Reads what a paste with form (headings, lists, tables, bold) became.
 * A paragraph whose encoding is repaired loses the form of its words, not its place.
 * @throws UnreadableDocument `empty` or `too-long`
 */
export function readPastedBody(body: Body): Read {
  const { text: written, positions } = textOfBody(body)
  if (written.trim() === '') refuseDocument('empty')
  if (written.length > maximumLength) refuseDocument('too-long')
  const { text, encoding, repairs } = repairEncoding(written)
  if (repairs.length === 0) return { kind: 'text', encoding, text: written, body, positions, repairs, notices: [] }
  const repaired = movedBlocks(written, text, positions)
  const content = body.content.map((node, index) => {
    const changed = positions.flatMap((position, at) => (position.path[0] === index && written.slice(position.start, position.end) !== text.slice(repaired[at]!.start, repaired[at]!.end) ? [repaired[at]!] : []))
    return changed.reduce((now, { path, start, end }) => rewritten(now, path.slice(1), text.slice(start, end)) as Block, node)
  })
  return { kind: 'text', encoding, text, body: { ...body, content }, positions: repaired, repairs, notices: [] }
}

/** Reads text whose encoding is not to be looked at: it was repaired before, or is to stay as it came. */
export function readAsGiven(given: string): Read {
  if (given.length > maximumLength) refuseDocument('too-long')
  const text = normalize(given)
  if (text.trim() === '') refuseDocument('empty')
  return { kind: 'text', encoding: 'NFC', text, ...bodyOfLines(text), repairs: [], notices: [] }
}

/** Where blocks are after the repair: it changes the length of lines, and leaves line feeds and tabs, which part blocks. */
function movedBlocks(before: string, after: string, positions: readonly BlockPosition[]): BlockPosition[] {
  const ends = (text: string) => [...text.matchAll(/[\n\t]|$/g)].map((match) => match.index)
  const [old, fresh] = [ends(before), ends(after)]
  const cellAt = new Map(old.map((end, index) => [end, index]))
  return positions.map(({ path, start, end }) => {
    const first = start === 0 ? 0 : cellAt.get(start - 1)! + 1
    return { path, start: first === 0 ? 0 : fresh[first - 1]! + 1, end: fresh[cellAt.get(end)!]! }
  })
}

/** A node with other words in the paragraph that the path leads to; footnotes stay, at its end. */
function rewritten(node: { content?: readonly unknown[] }, [index, ...rest]: readonly number[], words: string): unknown {
  const content = node.content ?? []
  if (index !== undefined) return { ...node, content: content.map((child, at) => (at === index ? rewritten(child as { content?: readonly unknown[] }, rest, words) : child)) }
  const lines = words.split('\n').flatMap((line, at): Inline[] => [...(at > 0 ? [{ type: 'hardBreak' } as const] : []), ...(line ? [{ type: 'text' as const, text: line }] : [])])
  return { ...node, content: [...lines, ...(content as Inline[]).filter((one) => one.type === 'footnote')] }
}
