import { normalize } from '../vietnamese/normalize.ts'
import type { Block, Body, Inline } from './body.ts'

/** Text as a paragraph's content; empty text is no node in ProseMirror. */
const words = (text: string): Inline[] | undefined => (text ? [{ type: 'text', text }] : undefined)

/**
 * A body from lines of plain text: a line is a paragraph; "## " and "### " begin headings, "- " and "1. " items of lists,
 * "> " quotations.
 */
export function bodyFromText(text: string): Body {
  const content: Block[] = []
  for (const line of normalize(text).split('\n').map((one) => one.trim()).filter(Boolean)) {
    const last = content.at(-1)
    const [, sign, rest] = /^(#{2,3}|-|\d+\.|>)\s+(.*)$/s.exec(line) ?? [null, '', line]
    const paragraph: Block = { type: 'paragraph', content: words(rest!) }
    if (sign === '##' || sign === '###') content.push({ type: 'heading', attrs: { level: sign === '##' ? 2 : 3 }, content: words(rest!) })
    else if (sign === '>') {
      if (last?.type === 'blockquote') last.content.push(paragraph)
      else content.push({ type: 'blockquote', content: [paragraph] })
    } else if (sign === '-') {
      if (last?.type === 'bulletList') last.content.push({ type: 'listItem', content: [paragraph] })
      else content.push({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] })
    } else if (sign) {
      if (last?.type === 'orderedList') last.content.push({ type: 'listItem', content: [paragraph] })
      else content.push({ type: 'orderedList', attrs: { start: parseInt(sign, 10) }, content: [{ type: 'listItem', content: [paragraph] }] })
    } else content.push(paragraph)
  }
  return { type: 'doc', content }
}
