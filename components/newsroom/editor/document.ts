import type { JSONContent } from '@tiptap/core'
import type { Body } from '#domain/editions/body.ts'

/** A body as ProseMirror takes it: with a paragraph to write in, and no text node without text. */
export function documentOf(body: Body): JSONContent {
  return { type: 'doc', content: body.content.length ? body.content.map(withoutEmptyText) : [{ type: 'paragraph' }] }
}

function withoutEmptyText(node: JSONContent): JSONContent {
  if (!node.content) return node
  return { ...node, content: node.content.filter((child) => child.type !== 'text' || child.text).map(withoutEmptyText) }
}
