import { Fragment, type Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

type Run = { words: string; start: number; position: number }

/** The words between two positions of a block, as they are checked: a line break is a character, a footnote's mark is none. */
export function wordsBetween(document: Node, from: number, to: number): string {
  return document.textBetween(from, to, '\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : ''))
}

/**
 * Writes other words between two positions of a block. Only what differs is touched, so that the rest keeps its marks; what is
 * new has the marks of the first character, and notes that stand in between stay behind it.
 */
export function replaceWords(transaction: Transaction, from: number, to: number, suggestion: string): void {
  const { doc } = transaction
  const written = wordsBetween(doc, from, to)
  const same = commonStart(written, suggestion)
  const sameAfter = commonEnd(written.slice(same), suggestion.slice(same))
  const runs = runsBetween(doc, from, to)
  const start = positionOf(runs, same, from)
  const end = sameAfter === 0 ? to : positionOf(runs, written.length - sameAfter, to)
  const marks = doc.nodeAt(from)?.marks ?? []
  const notes: Node[] = []
  doc.nodesBetween(start, end, (node) => {
    if (node.isInline && node.isAtom && !node.isText && node.type.name !== 'hardBreak') notes.push(node)
  })
  const words = suggestion.slice(same, suggestion.length - sameAfter)
  transaction.replaceWith(start, Math.max(start, end), Fragment.fromArray([...(words ? [doc.type.schema.text(words, marks)] : []), ...notes]))
}

/** Composes the letters between two positions, each run with its marks. */
export function composeLetters(transaction: Transaction, from: number, to: number): void {
  const { doc } = transaction
  for (const { words, position } of runsBetween(doc, from, to).reverse()) {
    const composed = words.normalize('NFC')
    if (composed !== words) transaction.replaceWith(position, position + words.length, doc.type.schema.text(composed, doc.nodeAt(position)?.marks ?? []))
  }
}

function runsBetween(document: Node, from: number, to: number): Run[] {
  const runs: Run[] = []
  let length = 0
  document.nodesBetween(from, to, (node, at) => {
    const words = node.isText ? node.text!.slice(Math.max(0, from - at), to - at) : node.type.name === 'hardBreak' ? '\n' : ''
    if (words) runs.push({ words, start: length, position: Math.max(from, at) })
    length += words.length
  })
  return runs
}

function positionOf(runs: readonly Run[], offset: number, otherwise: number): number {
  const run = runs.find(({ start, words }) => offset >= start && offset < start + words.length)
  return run ? run.position + offset - run.start : otherwise
}

/** How many characters two texts begin with alike. Letters keep their marks, and pairs of surrogates stay together. */
function commonStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length++
  while (length > 0 && (isJoined(one, length) || isJoined(other, length))) length--
  return length
}

/** How many characters two texts end with alike. */
function commonEnd(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length++
  while (length > 0 && (isJoined(one, one.length - length) || isJoined(other, other.length - length))) length--
  return length
}

/** Whether what begins at an offset belongs to the character before. */
const isJoined = (text: string, offset: number): boolean => offset < text.length && /[\p{M}\udc00-\udfff]/u.test(text[offset]!)
