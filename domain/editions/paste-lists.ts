import type { Block } from './body.ts'

/** A block on its way; `list` when it was a paragraph that Word shows as an item of a list. */
export type Piece = { block: Block; list?: { level: number; sign: string } }

type List = Extract<Block, { type: 'bulletList' | 'orderedList' }>

const numbered = /^\(?(\d{1,4}|[a-zđ]|[ivxl]{1,5})[.)]/i

function emptyList(sign: string): List {
  const number = numbered.exec(sign)?.[1]
  if (number === undefined) return { type: 'bulletList', content: [] }
  const start = Number.parseInt(number, 10)
  return { type: 'orderedList', attrs: { start: start >= 0 ? start : 1 }, content: [] }
}

/** Makes real lists of the runs of paragraphs that Word shows as lists; other blocks stay as they are. */
export function listsOf(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = []
  let open: List[] = []
  for (const { block, list } of pieces) {
    if (!list) {
      open = []
      blocks.push(block)
      continue
    }
    // One level deeper at most: an item without one above it cannot stand deeper.
    const depth = Math.min(Math.max(list.level, 1), open.length + 1)
    open = open.slice(0, depth)
    const kind = emptyList(list.sign)
    if (open.length < depth || (open[depth - 1]!.type !== kind.type && list.sign)) {
      const parent = open[depth - 2]?.content.at(-1)?.content ?? blocks
      open = [...open.slice(0, depth - 1), kind]
      parent.push(kind)
    }
    open[depth - 1]!.content.push({ type: 'listItem', content: [block] })
  }
  return blocks
}
