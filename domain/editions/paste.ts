import { normalize } from '../vietnamese/normalize.ts'
import { type Block, type Inline, isLinkAllowed, type Mark } from './body.ts'
import { listsOf, type Piece } from './paste-lists.ts'

/** As much of a DOM node as the cleaning looks at; a browser's own nodes have it. */
export type DomNode = { nodeType: number; nodeName: string; nodeValue: string | null; childNodes: ArrayLike<DomNode>; getAttribute?: (name: string) => string | null }

/** What never is news: code, pictures, Word's own markup, what was deleted with changes tracked. */
const dropped = /^(style|script|head|meta|link|title|xml|template|noscript|svg|img|picture|video|audio|object|iframe|del|o:p|v:.*|w:.*|m:.*)$/
const blocks = /^(html|body|p|div|section|article|main|header|footer|aside|figure|figcaption|address|center|form|fieldset|dl|dt|dd|pre|hr|h[1-6]|ul|ol|li|blockquote|table|thead|tbody|tfoot|tr|td|th|caption)$/
/** Lists, quotations and tables deeper than this are laid flat: a body nests 16 nodes at most. */
const maximumNesting = 4

type Notes = Map<string, string>
type Place = { marks: Mark[]; notes: Notes; nesting: number }

const name = (node: DomNode) => node.nodeName.toLowerCase()
const attribute = (node: DomNode, key: string) => node.getAttribute?.(key) ?? ''
/** `inertHtml` has set styles aside. */
const styleOf = (node: DomNode) => (attribute(node, 'data-style') || attribute(node, 'style')).toLowerCase().replace(/\s*:\s*/g, ':')
const children = (node: DomNode) => Array.from(node.childNodes)
const isBlock = (node: DomNode): boolean => node.nodeType === 1 && blocks.test(name(node))
const holdsBlock = (node: DomNode): boolean => children(node).some((child) => isBlock(child) || holdsBlock(child))

function isDropped(node: DomNode): boolean {
  if (node.nodeType !== 1) return node.nodeType !== 3
  return dropped.test(name(node)) || /mso-element:(comment|footnote|endnote)|mso-hide:all|display:none/.test(styleOf(node)) || /msocomment|msocom/i.test(attribute(node, 'class')) || isNote(node)
}

const noteKey = (address: string): string => /^#?_?(ftn|edn|sdfootnote|sdendnote)(\d+)(sym)?$/.exec(address.slice(address.lastIndexOf('#') + 1))?.slice(1, 3).join('') ?? ''
const isNote = (node: DomNode): boolean => /^(div|aside|li|p)$/.test(name(node)) && noteKey(attribute(node, 'id')) !== ''

/** The words below a node on one line, without what is dropped. */
function plain(node: DomNode): string {
  if (node.nodeType === 3) return normalize(node.nodeValue ?? '')
  return children(node).filter((child) => isNote(node) || !isDropped(child)).map(plain).join(isBlock(node) ? ' ' : '').replace(/\s+/g, ' ')
}

/** The footnotes that Word and LibreOffice put at the end of what was copied, by the name that the text refers to. */
function collectNotes(node: DomNode, notes: Notes = new Map()): Notes {
  if (node.nodeType === 1 && isNote(node)) notes.set(noteKey(attribute(node, 'id')), plain(node).trim().replace(/^\[?\w{1,4}[\].]?\s+/, '').slice(0, 2000))
  else for (const child of children(node)) collectNotes(child, notes)
  return notes
}

function marksOf(node: DomNode, outer: Mark[]): Mark[] {
  const tag = name(node)
  const style = styleOf(node)
  const weight = /font-weight:(\w+)/.exec(style)?.[1]
  const slant = /font-style:(\w+)/.exec(style)?.[1]
  const set = (type: 'bold' | 'italic', on: boolean | undefined, marks: Mark[]) => (on === undefined ? marks : [...marks.filter((mark) => mark.type !== type), ...(on ? [{ type } as Mark] : [])])
  let marks = set('bold', weight ? weight === 'bold' || weight === 'bolder' || Number(weight) >= 600 : tag === 'b' || tag === 'strong' ? true : undefined, outer)
  marks = set('italic', slant ? slant === 'italic' || slant === 'oblique' : tag === 'i' || tag === 'em' ? true : undefined, marks)
  const href = tag === 'a' ? attribute(node, 'href').trim() : ''
  // An address within the copied document leads nowhere here.
  if (href && !href.startsWith('#') && isLinkAllowed(href)) marks = [...marks.filter((mark) => mark.type !== 'link'), { type: 'link', attrs: { href } }]
  return marks
}

function inlinesOf(node: DomNode, place: Place): Inline[] {
  if (node.nodeType === 3) {
    const text = normalize(node.nodeValue ?? '').replace(/\s+/g, ' ')
    return text ? [{ type: 'text', text, ...(place.marks.length && { marks: place.marks }) }] : []
  }
  if (isDropped(node) || styleOf(node).includes('mso-list:ignore')) return []
  if (name(node) === 'br') return [{ type: 'hardBreak' }]
  const note = name(node) === 'a' ? place.notes.get(noteKey(attribute(node, 'href'))) : undefined
  if (note) return [{ type: 'footnote', attrs: { text: note } }]
  const marks = marksOf(node, place.marks)
  return children(node).flatMap((child) => inlinesOf(child, { ...place, marks }))
}

/** Joins neighbours of one kind, leaves one space between words and none at the ends of lines. */
function tidy(inlines: Inline[], withoutBold = false): Inline[] {
  const tidied: Inline[] = []
  for (const one of inlines) {
    const last = tidied.at(-1)
    if (one.type !== 'text') {
      if (one.type === 'hardBreak') trimEnd(tidied)
      if (one.type !== 'hardBreak' || tidied.length) tidied.push(one)
      continue
    }
    const marks = withoutBold ? one.marks?.filter((mark) => mark.type !== 'bold') : one.marks
    const text = !last || last.type === 'hardBreak' || (last.type === 'text' && last.text.endsWith(' ')) ? one.text.replace(/^ /, '') : one.text
    if (!text) continue
    if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks ?? [])) last.text += text
    else tidied.push({ type: 'text', text, ...(marks?.length && { marks }) })
  }
  for (let end = tidied.at(-1); end?.type === 'hardBreak'; end = tidied.at(-1)) tidied.pop()
  trimEnd(tidied)
  return tidied
}

function trimEnd(inlines: Inline[]): void {
  const last = inlines.at(-1)
  if (last?.type !== 'text') return
  last.text = last.text.replace(/ $/, '')
  if (!last.text) inlines.pop()
}

/** The blocks below a node. Inline content between blocks becomes a paragraph of its own. */
function piecesOf(node: DomNode, place: Place): Piece[] {
  const pieces: Piece[] = []
  let loose: Inline[] = []
  const close = () => {
    const content = tidy(loose)
    loose = []
    if (content.length) pieces.push({ block: { type: 'paragraph', content } })
  }
  for (const child of children(node)) {
    if (isDropped(child)) continue
    if (isBlock(child) || holdsBlock(child)) {
      close()
      pieces.push(...pieceOf(child, { ...place, marks: marksOf(child, place.marks) }))
    } else loose.push(...inlinesOf(child, place))
  }
  close()
  return pieces
}

const blocksOf = (node: DomNode, place: Place): Block[] => listsOf(piecesOf(node, place))

/** The glyph or number that Word writes before the words of a list's paragraph. */
function sign(node: DomNode): string {
  if (styleOf(node).includes('mso-list:ignore')) return plain(node).trim()
  for (const child of children(node)) {
    const found = child.nodeType === 1 ? sign(child) : ''
    if (found) return found
  }
  return ''
}

function pieceOf(node: DomNode, place: Place): Piece[] {
  const tag = name(node)
  const deeper = { ...place, nesting: place.nesting + 1 }
  const flat = place.nesting >= maximumNesting
  if (/^h[1-6]$/.test(tag)) {
    const content = tidy(inlinesOf(node, { ...place, marks: [] }), true)
    return content.length ? [{ block: { type: 'heading', attrs: { level: tag === 'h1' || tag === 'h2' ? 2 : 3 }, content } }] : []
  }
  if (tag === 'p' && !holdsBlock(node)) return paragraphOf(node, place)
  if (tag === 'pre') return blocksOfText(plainLines(node)).map((block) => ({ block }))
  if (!flat && (tag === 'ul' || tag === 'ol')) return listOf(node, tag === 'ol', deeper)
  if (!flat && tag === 'blockquote') {
    const content = blocksOf(node, deeper)
    return content.length ? [{ block: { type: 'blockquote', content } }] : []
  }
  if (!flat && tag === 'table') return tableOf(node, deeper)
  return piecesOf(node, place)
}

const plainLines = (node: DomNode): string => (node.nodeType === 3 ? (node.nodeValue ?? '') : name(node) === 'br' ? '\n' : children(node).map(plainLines).join(''))

function paragraphOf(node: DomNode, place: Place): Piece[] {
  const content = tidy(inlinesOf(node, { ...place, marks: marksOf(node, place.marks) }))
  if (!content.length) return []
  const level = /mso-list:\s*l\d+\s+level(\d+)/.exec(styleOf(node))?.[1]
  const first = content[0]!
  const typed = first.type === 'text' ? (/^mso ?list/i.test(attribute(node, 'class')) ? /^([·•▪§o+–-])\s+/ : /^([·•▪])\s+/).exec(first.text) : null
  if (typed && first.type === 'text' && !sign(node)) {
    first.text = first.text.slice(typed[0].length)
    if (!first.text) content.shift()
    return content.length ? [{ block: { type: 'paragraph', content }, list: { level: Number(level ?? 1), sign: typed[1]! } }] : []
  }
  return [{ block: { type: 'paragraph', content }, ...(level && { list: { level: Math.min(Number(level), maximumNesting), sign: sign(node) } }) }]
}

function listOf(node: DomNode, isOrdered: boolean, place: Place): Piece[] {
  const items: { type: 'listItem'; content: Block[] }[] = []
  for (const child of children(node).filter((one) => !isDropped(one) && one.nodeType === 1)) {
    const content = name(child) === 'li' ? blocksOf(child, place) : listsOf(pieceOf(child, place))
    if (!content.length) continue
    // A list that stands beside the items, not in one, belongs to the item before it.
    if (name(child) !== 'li' && items.length) items.at(-1)!.content.push(...content)
    else items.push({ type: 'listItem', content: content[0]!.type === 'paragraph' ? content : [{ type: 'paragraph', content: content[0]!.type === 'heading' ? content.shift()!.content as Inline[] : undefined }, ...content] })
  }
  if (!items.length) return []
  const start = Number.parseInt(attribute(node, 'start'), 10)
  return [{ block: isOrdered ? { type: 'orderedList', attrs: { start: start >= 0 && start <= 9999 ? start : 1 }, content: items } : { type: 'bulletList', content: items } }]
}

const rowsOf = (node: DomNode): DomNode[] => children(node).flatMap((child) => (name(child) === 'tr' ? [child] : /^t(head|body|foot)$/.test(name(child)) ? rowsOf(child) : []))
const span = (node: DomNode, key: string) => Math.min(Math.max(Number.parseInt(attribute(node, key), 10) || 1, 1), 100)

function tableOf(node: DomNode, place: Place): Piece[] {
  const rows = rowsOf(node).slice(0, 2000).map((row) => children(row).filter((cell) => /^t[dh]$/.test(name(cell))).slice(0, 100)).filter((cells) => cells.length)
  if (!rows.length) return piecesOf(node, place)
  const cellOf = (cell: DomNode) => {
    const content = blocksOf(cell, place)
    const attrs = { colspan: span(cell, 'colspan'), rowspan: span(cell, 'rowspan') }
    return { type: name(cell) === 'th' ? ('tableHeader' as const) : ('tableCell' as const), attrs, content: content.length ? content : [{ type: 'paragraph' as const }] }
  }
  return [{ block: { type: 'table', content: rows.map((cells) => ({ type: 'tableRow' as const, content: cells.map(cellOf) })) } }]
}

const codeOrStyles = /<(style|script)\b[\s\S]*?(?:<\/\1\s*>|$)/gi
const startTag = /<[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/gi
const attributePair = /([^\s"'>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?/g

/**
 * HTML without scripts, handlers and styles, so that a browser whose policy forbids them has nothing to complain of when it
 * parses it; what a style attribute says is set aside as data-style, for it tells what Word means. Not a sanitizer.
 */
export function inertHtml(html: string): string {
  return html.replace(codeOrStyles, '').replace(startTag, (tag) =>
    tag.replace(attributePair, (pair: string, name: string) => (/^style$/i.test(name) ? `data-${pair}` : /^on[a-z]+$/i.test(name) ? '' : pair)),
  )
}

/**
 * What was copied from Word, LibreOffice or a page, as blocks of a body: structure is kept, litter dropped.
 * @param root the parsed document (parsed without running or loading anything)
 */
export function blocksOfHtml(root: DomNode): Block[] {
  return blocksOf(root, { marks: [], notes: collectNotes(root), nesting: 0 })
}

/** Plain text as blocks of a body: every line that is not empty is a paragraph, its words untouched. */
export function blocksOfText(text: string): Block[] {
  const lines = normalize(text).split('\n').map((line) => line.trim()).filter(Boolean)
  return lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))
}
