import type { Block, Body } from '../editions/body.ts'
import { indexAt } from '../vietnamese/spans.ts'

/**
 * A paragraph or heading of a body, and where its words are in a text. `path` leads to it: the first number counts in the
 * body's content, each further one in the content of the node before. A line break in the block is one character of the
 * text, a footnote is none.
 */
export type BlockPosition = { path: number[]; start: number; end: number }

type TextBlock = Extract<Block, { type: 'paragraph' | 'heading' }>
type Holder = { type: string; content?: unknown }
type Placed = { text: string; path: number[] }

/** The words of a paragraph or heading, without footnotes. */
export function wordsOfBlock(block: TextBlock): string {
  return (block.content ?? []).map((one) => (one.type === 'text' ? one.text : one.type === 'hardBreak' ? '\n' : '')).join('')
}

/**
 * The words of a body as one text, for parsing and proofreading: a line a paragraph or item; the cells of a row of a table
 * on one line with tabs between them, unless a cell has several lines. Blocks without words leave no trace; footnotes are
 * not in it.
 */
export function textOfBody(body: Body): { text: string; positions: BlockPosition[] } {
  const positions: BlockPosition[] = []
  let text = ''
  const put = (blocks: readonly Placed[], separator: string) => {
    blocks.forEach((block, index) => {
      if (text !== '') text += index > 0 ? separator : '\n'
      positions.push({ path: block.path, start: text.length, end: (text += block.text).length })
    })
  }
  // Bodies nest 16 nodes at most.
  const visit = (nodes: readonly Holder[], path: readonly number[]) => {
    nodes.forEach((node, index) => {
      const here = [...path, index]
      if (node.type === 'paragraph' || node.type === 'heading') {
        const words = wordsOfBlock(node as TextBlock)
        if (words.trim() !== '') put([{ text: words, path: here }], '\n')
        return
      }
      const content = (node.content ?? []) as Holder[]
      const cells = node.type === 'tableRow' ? rowOf(content, here) : undefined
      if (cells) put(cells, '\t')
      else visit(content, here)
    })
  }
  visit(body.content, [])
  return { text, positions }
}

/** The cells of a row that have words, when each is one line; undefined when one is more. */
function rowOf(cells: readonly Holder[], path: readonly number[]): Placed[] | undefined {
  const line: Placed[] = []
  for (const [index, cell] of cells.entries()) {
    const blocks = (cell.content ?? []) as Holder[]
    const only = blocks[0]
    if (blocks.length !== 1 || (only!.type !== 'paragraph' && only!.type !== 'heading')) return undefined
    const text = wordsOfBlock(only as TextBlock)
    if (text.includes('\n')) return undefined
    if (text.trim() !== '') line.push({ text, path: [...path, index, 0] })
  }
  return line
}

/** Where each paragraph and heading with words stands in the text that `textOfBody` makes of a body, in order. */
export const bodyPositions = (body: Body): BlockPosition[] => textOfBody(body).positions

/** The block that a place in the text is in, or after; undefined before the first. For places of findings and proposals. */
export function blockAt(positions: readonly BlockPosition[], offset: number): BlockPosition | undefined {
  return positions[indexAt(positions, offset)]
}
