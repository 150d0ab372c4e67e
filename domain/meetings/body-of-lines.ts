import type { Block, Body } from '../editions/body.ts'
import type { BlockPosition } from './body-positions.ts'
import { refuseDocument } from './docx/unreadable.ts'

/** A paragraph is two nodes, in a list three and a part of a fourth; a body has 60,000 at most. */
const maximumLines = 19_000

/** What begins an item of a list in plain text: Word's bullet, a dash, a round or square bullet. */
const bullet = /^[-·•▪]\s+(?=\S)/

/**
 * The body of plain text: a paragraph a line, empty lines dropped; lines with a bullet are items of a list, without it.
 * @param text normalised
 * @returns with where the words of each paragraph stand in the text
 */
export function bodyOfLines(text: string): { body: Body; positions: BlockPosition[] } {
  const content: Block[] = []
  const positions: BlockPosition[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const trimmed = line.trim()
    if (trimmed === '') continue
    if (positions.length >= maximumLines) refuseDocument('too-long', 'lines')
    const sign = bullet.exec(trimmed)?.[0] ?? ''
    const words = trimmed.slice(sign.length)
    const start = index + line.length - line.trimStart().length + sign.length
    const paragraph: Block = { type: 'paragraph', content: [{ type: 'text', text: words }] }
    const last = content.at(-1)
    if (sign === '') content.push(paragraph)
    else if (last?.type === 'bulletList') last.content.push({ type: 'listItem', content: [paragraph] })
    else content.push({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] })
    const list = content.at(-1)
    positions.push({ path: list?.type === 'bulletList' ? [content.length - 1, list.content.length - 1, 0] : [content.length - 1], start, end: start + words.length })
  }
  return { body: { type: 'doc', content }, positions }
}
