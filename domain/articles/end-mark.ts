import type { Block, Body } from '../editions/body.ts'

/** "./." and the ways in which it is mistyped, at the very end of a text. */
const endMark = /\s*\.\s?\/{1,2}\.{0,2}\s*$/

/**
 * The body without the mark "./." that closes an official text, for houses that drop it on the web: a full stop stays.
 * Only the last paragraphs are looked at, for the line of an author or a source may follow.
 */
export function withoutEndMark(body: Body): Body {
  const content = [...body.content]
  for (let index = content.length - 1; index >= Math.max(0, content.length - 4); index--) {
    const node = content[index] as Block
    const last = node.type === 'paragraph' ? node.content?.at(-1) : undefined
    if (node.type !== 'paragraph' || last?.type !== 'text' || !endMark.test(last.text)) continue
    content[index] = { ...node, content: [...node.content!.slice(0, -1), { ...last, text: last.text.replace(endMark, '.') }] }
    return { ...body, content }
  }
  return body
}
