import { type Block, type Body, type Inline, isLinkAllowed, type Mark } from '../editions/body.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import { slug } from '../vietnamese/slug.ts'
import { withoutEndMark } from './end-mark.ts'

/** What the renderer itself says; an article is Vietnamese in every language of the interface. */
const words = { table: 'Bảng', note: 'Chú thích', back: 'Về chỗ gọi chú thích' } as const

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand in HTML, between tags and in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!)

/** What is counted while a body is written. */
type Writing = { notes: string[]; headingIds: Set<string>; tables: number }

/**
 * The body of an article as HTML: the one renderer for page, feed and preview. Every word is escaped, links are checked
 * again, and there is no attribute that an author chose but a link's address and a cell's span.
 * @param style.endMark whether "./." stays at the end of a report
 * @returns blocks one after another, footnotes as a numbered list at the end; '' for an empty body
 */
export function bodyHtml(body: Body, { endMark = 'keep' }: Partial<Pick<HouseStyle, 'endMark'>> = {}): string {
  const writing: Writing = { notes: [], headingIds: new Set(), tables: 0 }
  const { content } = endMark === 'drop' ? withoutEndMark(body) : body
  return blocks(content, writing) + footnotes(writing.notes)
}

const blocks = (content: readonly Block[], writing: Writing): string => content.map((node) => block(node, writing)).join('')

function block(node: Block, writing: Writing): string {
  switch (node.type) {
    case 'paragraph':
      return node.content?.length ? `<p>${inlines(node.content, writing)}</p>` : ''
    case 'heading': {
      if (!node.content?.length) return ''
      return `<h${node.attrs.level} id="${headingId(node.content, writing)}">${inlines(node.content, writing)}</h${node.attrs.level}>`
    }
    case 'bulletList':
      return `<ul>${items(node.content, writing)}</ul>`
    case 'orderedList': {
      const start = node.attrs?.start ?? 1
      return `<ol${start === 1 ? '' : ` start="${start}"`}>${items(node.content, writing)}</ol>`
    }
    case 'blockquote':
      return `<blockquote>${blocks(node.content, writing)}</blockquote>`
    case 'table':
      return table(node, writing)
  }
}

const items = (content: readonly { content: Block[] }[], writing: Writing): string => content.map((item) => `<li>${inside(item.content, writing)}</li>`).join('')

/** What a list item or a cell holds: a single paragraph needs no tag of its own. */
function inside(content: readonly Block[], writing: Writing): string {
  const [only, ...more] = content
  return only?.type === 'paragraph' && more.length === 0 ? inlines(only.content ?? [], writing) : blocks(content, writing)
}

function headingId(content: readonly Inline[], writing: Writing): string {
  const base = `muc-${slug(content.map((node) => (node.type === 'text' ? node.text : ' ')).join(''), 60) || 'khac'}`
  let id = base
  for (let number = 2; writing.headingIds.has(id); number++) id = `${base}-${number}`
  writing.headingIds.add(id)
  return id
}

type Table = Extract<Block, { type: 'table' }>

/** A table scrolls by itself where it is wider than the page; the keyboard reaches it. */
function table(node: Table, writing: Writing): string {
  const name = `${words.table} ${++writing.tables}`
  const rows = node.content.map((row, index) => {
    const isHead = index === 0 && row.content.length > 0 && row.content.every((cell) => cell.type === 'tableHeader')
    const cells = row.content.map((cell) => {
      const { colspan = 1, rowspan = 1 } = cell.attrs ?? {}
      const spans = (colspan > 1 ? ` colspan="${colspan}"` : '') + (rowspan > 1 ? ` rowspan="${rowspan}"` : '')
      const content = inside(cell.content, writing)
      return cell.type === 'tableHeader' ? `<th scope="${index === 0 ? 'col' : 'row'}"${spans}>${content}</th>` : `<td${spans}>${content}</td>`
    })
    const html = `<tr>${cells.join('')}</tr>`
    return isHead ? `<thead>${html}</thead>` : html
  })
  const [first = '', ...rest] = rows
  const [head, inBody] = first.startsWith('<thead>') ? [first, rest] : ['', rows]
  const body = inBody.length > 0 ? `<tbody>${inBody.join('')}</tbody>` : ''
  return `<div class="table-scroll" tabindex="0" role="region" aria-label="${name}"><table>${head}${body}</table></div>`
}

const linkOf = (node: Inline): string | undefined => {
  const marks: Mark[] = node.type === 'text' ? (node.marks ?? []) : []
  return marks.flatMap((mark) => (mark.type === 'link' && isLinkAllowed(mark.attrs.href) ? mark.attrs.href : []))[0]
}

/** Neighbours with one link are one link, however their other marks differ. */
function inlines(content: readonly Inline[], writing: Writing): string {
  let html = ''
  let open: string | undefined
  for (const node of content) {
    const href = linkOf(node)
    if (href !== open) {
      if (open !== undefined) html += '</a>'
      if (href !== undefined) html += `<a href="${escapeHtml(href)}"${/^https?:/i.test(href) ? ' rel="noopener"' : ''}>`
      open = href
    }
    html += inline(node, writing)
  }
  return open === undefined ? html : `${html}</a>`
}

function inline(node: Inline, writing: Writing): string {
  if (node.type === 'hardBreak') return '<br>'
  if (node.type === 'footnote') {
    const number = writing.notes.push(node.attrs.text)
    return `<sup class="note-call"><a id="goi-chu-thich-${number}" href="#chu-thich-${number}" aria-label="${words.note} ${number}">${number}</a></sup>`
  }
  const marks = new Set((node.marks ?? []).map((mark) => mark.type))
  let html = escapeHtml(node.text)
  if (marks.has('italic')) html = `<em>${html}</em>`
  if (marks.has('bold')) html = `<strong>${html}</strong>`
  return html
}

function footnotes(notes: readonly string[]): string {
  if (notes.length === 0) return ''
  const list = notes.map((text, index) => {
    const number = index + 1
    return `<li id="chu-thich-${number}">${escapeHtml(text)} <a class="note-back" href="#goi-chu-thich-${number}" aria-label="${words.back} ${number}">↑</a></li>`
  })
  return `<section class="footnotes" aria-label="${words.note}"><ol>${list.join('')}</ol></section>`
}
