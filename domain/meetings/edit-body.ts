import type { Block, Body, Inline } from '../editions/body.ts'
import { type BlockPosition, blockAt } from './body-positions.ts'

/** A text beside the body that it was made of. */
export type TextWithBody = { text: string; body: Body; positions: BlockPosition[] }

/**
 * Replaces a part of the text, and the same words in the body, where they stand within one paragraph; they keep the form
 * of their first letter. What belongs to no paragraph (the sign of a list) changes in the text alone.
 */
export function replaceInText({ text, body, positions }: TextWithBody, start: number, end: number, replacement: string): TextWithBody {
  const shift = replacement.length - (end - start)
  const block = blockAt(positions, start)
  const moved = positions.map((one) => ({ ...one, start: one.start >= end ? one.start + shift : one.start, end: one.end >= end ? one.end + shift : one.end }))
  const within = block && end <= block.end
  return {
    text: text.slice(0, start) + replacement + text.slice(end),
    body: within ? { ...body, content: edited(body.content, block.path, start - block.start, end - block.start, replacement) as Block[] } : body,
    positions: moved,
  }
}

type Holder = { content?: readonly unknown[] }

/** The nodes with the one at the path changed. Bodies nest 16 nodes at most. */
function edited(nodes: readonly unknown[], [index, ...rest]: readonly number[], start: number, end: number, replacement: string): unknown[] {
  return nodes.map((node, at) => {
    if (at !== index) return node
    const { content = [] } = node as Holder
    return { ...(node as object), content: rest.length > 0 ? edited(content, rest, start, end, replacement) : editedWords(content as Inline[], start, end, replacement) }
  })
}

function editedWords(inlines: readonly Inline[], start: number, end: number, replacement: string): Inline[] {
  let at = 0
  let put = false
  return inlines.flatMap((one): Inline[] => {
    if (one.type === 'footnote') return [one]
    const length = one.type === 'text' ? one.text.length : 1
    const [from, to] = [start - at, end - at]
    at += length
    if (to <= 0 || from >= length) return [one]
    if (one.type !== 'text') return []
    const words = one.text.slice(0, Math.max(from, 0)) + (put ? '' : replacement) + one.text.slice(Math.min(to, length))
    put = true
    return words ? [{ ...one, text: words }] : []
  })
}
