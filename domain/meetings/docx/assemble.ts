import { type Block, type Body, bodyText, type Inline, type Mark } from '../../editions/body.ts'
import { limits } from '../../editions/content.ts'
import { listsOf, type Piece } from '../../editions/paste-lists.ts'
import { type Encoding, type EncodingRepair, repairEncoding } from '../../vietnamese/legacy-encoding.ts'
import { normalize, normalizeLine } from '../../vietnamese/normalize.ts'
import { type BlockPosition, textOfBody } from '../body-positions.ts'
import { alignment } from './align.ts'
import { amountLimits } from './amounts.ts'
import { decodeFonts, sampleOf } from './decode-fonts.ts'
import { type Draft, type DraftCell, type DraftText, textsOf, wordsOf } from './draft.ts'
import type { Notices } from './notices.ts'
import { refuseDocument } from './unreadable.ts'

/** Most characters in a footnote (the body's schema). */
export const longestNote = 2000

type TextBlock = Extract<Block, { type: 'paragraph' | 'heading' }>
/** What a paragraph became, and how it was encoded when that changed it. `sign` is a bullet that was typed before its words. */
type Mended = { content: Inline[]; sign?: string; before?: string; from?: Encoding }

export type Assembled = { body: Body; text: string; positions: BlockPosition[]; encoding: Encoding; repairs: EncodingRepair[] }

/**
 * Makes the body and the text of a document from its drafts: decodes fonts, repairs what else is encoded as before Unicode,
 * with the whole document at hand, and lays out lists and tables.
 * @throws UnreadableDocument `too-long`
 */
export function assemble(drafts: readonly Draft[], notices: Notices): Assembled {
  const texts = textsOf(drafts)
  for (const text of texts) {
    const before = wordsOf(text.runs)
    const from = decodeFonts(text.runs)
    if (from === undefined) continue
    Object.assign(text, { before, from })
    notices.add('legacy-fonts', () => sampleOf(text.runs))
  }
  const written = texts.map((text) => wordsOf(text.runs)).join('\n')
  const repaired = repairEncoding(written)
  const lines = linesOf(repaired.text)
  const origins = originsOf(repaired.text, repaired.repairs)
  const notes = notesOf(texts, notices)

  const mended = new Map<DraftText, Mended>()
  let line = 0
  for (const text of texts) {
    const count = wordsOf(text.runs).split('\n').length
    mended.set(text, mend(text, lines.slice(line, line + count), origins.slice(line, line + count), notes))
    line += count
  }

  const repairOf = new Map<unknown, { before: string; from: Encoding }>()
  const blocks = blocksOf(drafts)
  const body: Body = { type: 'doc', content: blocks }
  if (countNodes(body) > amountLimits.nodes) refuseDocument('too-long', 'nodes')
  const { text, positions } = textOfBody(body)
  if (bodyText(body).length > limits.body) refuseDocument('too-long', 'text')
  const repairs = positions.flatMap(({ path, start, end }) => {
    const repair = repairOf.get(nodeAt(body, path))
    return repair ? [{ start, end, ...repair }] : []
  })
  return { body, text, positions, encoding: encodingOf(), repairs }

  /** The document's own encoding; `mixed` where fonts were decoded and other paragraphs were Unicode, or in another encoding. */
  function encodingOf(): Encoding {
    if (!texts.some((one) => one.from)) return repaired.encoding
    const found = new Set<Encoding>()
    for (const [draft, { content, from }] of mended) if (from !== undefined || (content.length > 0 && /[\u00c0-\u024f\u1ea0-\u1ef9]/.test(wordsOf(draft.runs)))) found.add(from ?? 'NFC')
    const [only = 'NFC'] = found
    return found.size > 1 ? 'mixed' : only
  }

  function blocksOf(some: readonly Draft[]): Block[] {
    return listsOf(some.flatMap((draft): Piece[] => {
      if (draft.kind === 'text') return pieceOf(draft)
      const rows = draft.rows.filter((cells) => cells.length > 0)
      return rows.length === 0 ? [] : [{ block: { type: 'table', content: rows.map((cells) => ({ type: 'tableRow' as const, content: cells.map(cellOf) })) } }]
    }))
  }

  function cellOf({ isHeader, colspan, rowspan, blocks }: DraftCell) {
    const content = blocksOf(blocks)
    return { type: isHeader ? ('tableHeader' as const) : ('tableCell' as const), attrs: { colspan, rowspan }, content: content.length > 0 ? content : [{ type: 'paragraph' as const }] }
  }

  function pieceOf(draft: DraftText): Piece[] {
    const { content, sign, before, from } = mended.get(draft)!
    if (content.length === 0) return []
    const block: TextBlock = draft.heading ? { type: 'heading', attrs: { level: draft.heading }, content } : { type: 'paragraph', content }
    if (before !== undefined && from !== undefined) repairOf.set(block, { before, from })
    const list = draft.list ?? (sign === undefined ? undefined : { level: 1, sign })
    return [{ block, ...(list && { list }) }]
  }
}

/** A repaired text's lines as the portal keeps text; as many as there were. */
const linesOf = (text: string): string[] => text.split('\n').map((line) => normalize(line).replaceAll('\n', ' '))

/** For each line of a text, the repair that made it. */
function originsOf(text: string, repairs: readonly EncodingRepair[]): (EncodingRepair | undefined)[] {
  let start = 0
  let next = 0
  return text.split('\n').map((line) => {
    const end = start + line.length
    while (next < repairs.length && repairs[next]!.end < start) next++
    const found = repairs[next]
    const origin = found && found.start <= end && found.end >= start && (found.end > start || found.end === end) ? found : undefined
    start = end + 1
    return origin
  })
}

/** The footnotes' words as they are to stand, by what the file has. */
function notesOf(texts: readonly DraftText[], notices: Notices): Map<string, string> {
  const written = [...new Set(texts.flatMap((text) => text.runs.flatMap((run) => run.note ?? [])))]
  // What is too long is cut off in the end; misread UTF-8 has three characters for one.
  const oneLine = written.map((note) => note.replace(/[ \t\n]+/g, ' ').slice(0, longestNote * 4))
  const lines = linesOf(repairEncoding(oneLine.join('\n')).text)
  return new Map(written.map((note, index) => {
    const words = normalizeLine(lines[index] ?? note)
    if (words.length <= longestNote) return [note, words]
    notices.add('long-footnotes', () => words)
    return [note, `${words.slice(0, longestNote - 1).toWellFormed().replace(/\ufffd$/, '')}…`]
  }))
}

/** Lays the runs of a paragraph over its repaired lines. */
function mend(draft: DraftText, lines: readonly string[], origins: readonly (EncodingRepair | undefined)[], notes: ReadonlyMap<string, string>): Mended {
  const written = wordsOf(draft.runs).split('\n')
  const places = written.map((line, index) => alignment(line, lines[index]!))
  const content: Inline[] = []
  let line = 0
  let offset = 0
  for (const run of draft.runs) {
    const note = run.note === undefined ? undefined : notes.get(run.note)
    if (note) content.push({ type: 'footnote', attrs: { text: note } })
    const marks = draft.heading ? run.marks.filter((mark) => mark.type !== 'bold') : run.marks
    for (const [index, part] of run.text.split('\n').entries()) {
      if (index > 0) {
        content.push({ type: 'hardBreak' })
        line++
        offset = 0
      }
      const end = offset + part.length
      // What stands before and after the places that are known goes to the first and the last of them.
      const text = lines[line]!.slice(offset === 0 ? 0 : places[line]!(offset), end === written[line]!.length ? undefined : places[line]!(end))
      if (part !== '' && text !== '') content.push({ type: 'text', text, ...(marks.length > 0 && { marks }) })
      offset = end
    }
  }
  const tidied = tidy(content)
  const first = tidied[0]
  const typed = draft.heading || draft.list || first?.type !== 'text' ? null : /^([·•▪])\s+/.exec(first.text)
  if (typed && first?.type === 'text') {
    first.text = first.text.slice(typed[0].length)
    if (first.text === '') tidied.shift()
  }
  const from = draft.from ?? origins.find(Boolean)?.from
  return { content: tidied, ...(typed && { sign: typed[1]! }), ...(from && { before: draft.before ?? wordsOf(draft.runs), from }) }
}

const isSame = (a: readonly Mark[] = [], b: readonly Mark[] = []) => a.length === b.length && a.every((mark, index) => mark.type === b[index]!.type && (mark.type !== 'link' || mark.attrs.href === (b[index] as typeof mark).attrs.href))

/** Joins neighbours of one look; leaves no white space at the ends of lines, no empty lines, nothing without words. Other spaces stay. */
function tidy(content: readonly Inline[]): Inline[] {
  const lines: Inline[][] = [[]]
  for (const one of content) {
    const last = lines.at(-1)!.at(-1)
    if (one.type === 'hardBreak') lines.push([])
    else if (one.type === 'text' && last?.type === 'text' && isSame(last.marks, one.marks)) last.text += one.text
    else lines.at(-1)!.push({ ...one })
  }
  const kept = lines.map(trimmed).filter((line) => line.length > 0)
  return kept.flatMap((line, index) => (index > 0 ? [{ type: 'hardBreak' as const }, ...line] : line))
}

/** A line without white space at its ends. */
function trimmed(line: Inline[]): Inline[] {
  const trim = (order: readonly Inline[], end: (text: string) => string) => {
    for (const one of order) if (one.type === 'text' && (one.text = end(one.text)) !== '') return
  }
  trim(line, (text) => text.trimStart())
  trim(line.toReversed(), (text) => text.trimEnd())
  return line.filter((one) => one.type !== 'text' || one.text !== '')
}

function countNodes(body: Body): number {
  let level: unknown[] = [body]
  let nodes = 0
  while (level.length > 0) {
    nodes += level.length
    level = level.flatMap((node) => (node as { content?: unknown[] }).content ?? [])
  }
  return nodes
}

function nodeAt(body: Body, path: readonly number[]): unknown {
  let node: unknown = body
  for (const index of path) node = (node as { content: unknown[] }).content[index]
  return node
}
