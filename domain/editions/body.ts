import { z } from 'zod'
import { normalize } from '../vietnamese/normalize.ts'

/** Most levels of nesting in a body (lists in lists, tables in quotations). */
const maximumDepth = 16
/** Most nodes in a body. */
const maximumNodes = 60_000

/** Protocols that a link may have; an address without one stays on the site. */
const linkForm = /^(https?:\/\/[^\s/]|mailto:[^\s@]+@|tel:\+?[\d ]|\/(?!\/)|#)/i

/** Whether an address may stand in a link: http, https, mailto, tel, or a path or fragment of our own. */
export function isLinkAllowed(href: string): boolean {
  return href.length <= 2000 && !/[\u0000-\u0020\u007f\\]/.test(href) && linkForm.test(href) && (!/^https?:/i.test(href) || URL.canParse(href))
}

const mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: z.string().refine(isLinkAllowed, { message: 'badLink' }) }) }),
])
export type Mark = z.infer<typeof mark>

const span = z.number().int().min(1).max(100).catch(1)
const text = z.object({ type: z.literal('text'), text: z.string().min(1).transform(normalize), marks: z.array(mark).max(3).optional() })
const hardBreak = z.object({ type: z.literal('hardBreak') })
const footnote = z.object({ type: z.literal('footnote'), attrs: z.object({ text: z.string().max(2000).transform(normalize) }) })
const inline = z.discriminatedUnion('type', [text, hardBreak, footnote])
export type Inline = z.infer<typeof inline>

// ProseMirror has no empty text, and a text may be nothing but characters that normalising takes away.
const inlines = z.array(inline).transform((nodes) => nodes.filter((node) => node.type !== 'text' || node.text)).optional()
const paragraph = z.object({ type: z.literal('paragraph'), content: inlines })
const heading = z.object({ type: z.literal('heading'), attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }), content: inlines })
const listItem = z.object({ type: z.literal('listItem'), get content() { return z.array(block).min(1) } })
const bulletList = z.object({ type: z.literal('bulletList'), content: z.array(listItem).min(1) })
const orderedList = z.object({ type: z.literal('orderedList'), attrs: z.object({ start: z.number().int().min(0).max(9999).catch(1) }).optional(), content: z.array(listItem).min(1) })
const blockquote = z.object({ type: z.literal('blockquote'), get content() { return z.array(block).min(1) } })
const cellAttributes = z.object({ colspan: span, rowspan: span }).optional()
const tableCell = z.object({ type: z.literal('tableCell'), attrs: cellAttributes, get content() { return z.array(block).min(1) } })
const tableHeader = z.object({ type: z.literal('tableHeader'), attrs: cellAttributes, get content() { return z.array(block).min(1) } })
const tableRow = z.object({ type: z.literal('tableRow'), content: z.array(z.discriminatedUnion('type', [tableCell, tableHeader])).max(100).default([]) })
const table = z.object({ type: z.literal('table'), content: z.array(tableRow).min(1).max(2000) })
const block = z.discriminatedUnion('type', [paragraph, heading, bulletList, orderedList, blockquote, table])
export type Block = z.infer<typeof block>

/** The body of an article: a ProseMirror document of the nodes that the editor knows. Anything else is refused. */
export const bodySchema = z.preprocess(
  (value, context) => {
    if (isWithinBounds(value)) return value
    context.addIssue({ code: 'custom', message: 'contentTooLarge' })
    return z.NEVER
  },
  z.object({ type: z.literal('doc'), content: z.array(block) }),
)
export type Body = z.infer<typeof bodySchema>

/** Looks at depth and number of nodes without recursion, before the schema, which recurses, is let at it. */
function isWithinBounds(root: unknown): boolean {
  let level: unknown[] = [root]
  let nodes = 0
  for (let depth = 0; level.length > 0; depth++) {
    nodes += level.length
    if (depth > maximumDepth || nodes > maximumNodes) return false
    level = level.flatMap((node) => (Array.isArray((node as { content?: unknown } | null)?.content) ? (node as { content: unknown[] }).content : []))
  }
  return true
}

export const emptyBody: Body = { type: 'doc', content: [] }

/** The words of a body, a line a block; footnotes after the text. For counting, searching and comparing. */
export function bodyText(body: Body): string {
  const lines: string[] = []
  const notes: string[] = []
  const visit = (node: Block | { type: 'listItem' | 'tableCell' | 'tableHeader' | 'tableRow'; content?: unknown }) => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      lines.push((node.content ?? []).map((one) => (one.type === 'text' ? one.text : one.type === 'hardBreak' ? '\n' : (notes.push(one.attrs.text), ''))).join(''))
    } else for (const child of (node.content ?? []) as Block[]) visit(child)
  }
  for (const node of body.content) visit(node)
  return [...lines, ...notes].join('\n')
}
