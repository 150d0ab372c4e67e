import { type Draft, type DraftCell, type DraftRun, type DraftTable, type DraftText, textsOf, wordsOf } from './draft.ts'
import { decodeFonts, sampleOf } from './decode-fonts.ts'
import type { Numbering, Sign } from './numbering.ts'
import { chosen, type ReadRuns, readRuns, type Story } from './read-runs.ts'
import { headingLevel, paragraphLook, whole } from './styles.ts'
import { refuseDocument } from './unreadable.ts'
import { child, childrenOf, valueOf, type XmlElement } from './xml.ts'

/** Tables inside each other; more are not made by hand. */
const maximumTables = 8
/** Text boxes inside each other; Word makes none. */
const maximumBoxes = 8
/** Tables deeper than this are laid flat: a body nests 16 nodes at most, and each takes three. */
const nestedTables = 4
/** What an article's table holds (the body's schema). */
const tableLimits = { rows: 2000, cells: 100 } as const
const maximumListLevel = 4
/** A paragraph of more is no heading and no caption, whatever its style says. */
const longestHeading = 500
const longestCaption = 300

/** What goes on in the next paragraph: the mark of the end was deleted, or it is a large first letter. */
function carriedOn(before: ReadRuns | undefined, { runs, boxes, pictures }: ReadRuns): ReadRuns {
  if (!before) return { runs, boxes, pictures }
  for (const run of runs) before.runs.push(run)
  for (const box of boxes) before.boxes.push(box)
  for (const picture of pictures) before.pictures.push(picture)
  return before
}

/** Elements that only wrap blocks, rows or cells. */
const wrappers = new Set(['w:customXml', 'w:sdtContent', 'w:ins', 'w:moveTo'])

/** What stands in an element, with the wrappers around it opened; of an alternative, the first way. */
function content(element: XmlElement, found: XmlElement[] = []): XmlElement[] {
  for (const one of element.children) {
    if (wrappers.has(one.name)) content(one, found)
    else if (one.name === 'w:sdt') {
      const inner = child(one, 'w:sdtContent')
      if (inner && !child(child(one, 'w:sdtPr'), 'w:showingPlcHdr')) content(inner, found)
    } else if (one.name === 'mc:AlternateContent') for (const way of chosen(one)) found.push(way)
    else found.push(one)
  }
  return found
}

/**
 * Reads the paragraphs and tables of a part, as if all tracked changes were accepted.
 * @param container w:body, w:footnote, w:txbxContent …
 * @param tables how many tables this stands in
 * @param inBoxes how many text boxes
 */
export function readBlocks(container: XmlElement, story: Story, numbering: Numbering | undefined, tables = 0, inBoxes = 0): Draft[] {
  const { notices, amounts } = story
  const drafts: Draft[] = []
  let carried: ReadRuns | undefined
  /** Tells of the last pictures; the next paragraph may be their caption. */
  let uncaptioned: { alternative: string; caption?: DraftRun[] }[] = []

  for (const element of content(container)) {
    if (element.name === 'w:p') readParagraph(element)
    else if (element.name === 'w:tbl') {
      close()
      for (const draft of readTable(element)) drafts.push(draft)
    } else if (element.name === 'w:altChunk') notices.add('embedded')
  }
  close()
  return drafts

  function close(): void {
    if (carried) {
      caption(carried.runs, wordsOf(carried.runs), false, carried.pictures)
      add({ kind: 'text', runs: carried.runs })
      readBoxes(carried.boxes)
    }
    carried = undefined
    uncaptioned = []
  }

  /** What has no runs leaves no trace. */
  function add(draft: DraftText): void {
    if (draft.runs.length === 0) return
    // Itself, and words.
    amounts.count('nodes', 2)
    drafts.push(draft)
  }

  function readParagraph(element: XmlElement): void {
    const properties = child(element, 'w:pPr')
    const id = valueOf(properties, 'w:pStyle')
    const style = story.styles.paragraph(id)
    const own = paragraphLook(properties)
    const level = headingLevel(own, style)
    const read = carriedOn(carried, readRuns(element, style, level !== undefined, story))
    carried = undefined

    const mark = child(properties, 'w:rPr')
    const isDropCap = /^(drop|margin)$/.test(child(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '')
    if (child(mark, 'w:del') || child(mark, 'w:moveFrom') || isDropCap) {
      carried = read
      return
    }
    const { runs, boxes, pictures } = read
    const words = wordsOf(runs)
    caption(runs, words, style.names.includes('caption') || (own.isCentred ?? style.paragraph.isCentred ?? false), pictures)
    add(draftOf(runs, words, level, signOf()))
    readBoxes(boxes)

    function signOf(): { level: number; sign: Sign } | undefined {
      const list = own.list ?? style.paragraph.list
      // Numbering 0 takes the style's away.
      if (list === undefined || list === '0') return undefined
      return numbering?.next(list, own.level ?? (own.list === undefined ? undefined : 0) ?? style.paragraph.level, own.list === undefined ? style.id : undefined)
    }
  }

  function readBoxes(boxes: readonly XmlElement[]): void {
    if (boxes.length > 0 && inBoxes >= maximumBoxes) refuseDocument('bomb', 'text boxes in text boxes')
    for (const box of boxes) {
      const inner = readBlocks(box, story, numbering, tables, inBoxes + 1)
      if (!textsOf(inner).some((text) => wordsOf(text.runs).trim() !== '')) continue
      notices.add('text-boxes', () => sampleOfBlocks(inner))
      for (const draft of inner) drafts.push(draft)
    }
  }

  function draftOf(runs: DraftRun[], words: string, level: number | undefined, counted: { level: number; sign: Sign } | undefined): DraftText {
    const isHeading = level !== undefined && words.length <= longestHeading
    const sign = counted?.sign
    const written = sign && (sign.kind === 'written' || (sign.kind === 'number' && isHeading)) ? sign.text : ''
    // The number looks as the words after it; it is no link.
    if (written && words.trim() !== '') {
      amounts.count('text', written.length)
      runs.unshift({ text: written, marks: runs.find((run) => run.text.trim() !== '')!.marks.filter((mark) => mark.type !== 'link') })
    }
    if (isHeading) return { kind: 'text', runs, heading: level === 1 ? 2 : 3 }
    if (!counted || !sign || sign.kind === 'written') return { kind: 'text', runs }
    const deepest = Math.max(1, Math.min(maximumListLevel, Math.floor((14 - 3 * tables) / 2)))
    return { kind: 'text', runs, list: { level: Math.min(counted.level + 1, deepest), sign: sign.kind === 'bullet' ? '•' : `${sign.number}.` } }
  }

  function caption(runs: DraftRun[], words: string, isSetApart: boolean, pictures: string[]): void {
    const hasWords = words.trim() !== ''
    if (hasWords && words.length <= longestCaption && (pictures.length > 0 || isSetApart || runs.every((run) => run.text.trim() === '' || run.marks.some((one) => one.type === 'italic')))) for (const picture of uncaptioned) picture.caption = runs
    if (hasWords) uncaptioned = []
    for (const alternative of pictures) {
      const picture: (typeof uncaptioned)[number] = { alternative, ...(hasWords && words.length <= longestCaption && { caption: runs }) }
      if (!hasWords) uncaptioned.push(picture)
      notices.add('pictures', () => (picture.caption && wordsOf(picture.caption).trim()) || picture.alternative)
    }
  }

  function readTable(table: XmlElement): Draft[] {
    if (tables >= maximumTables) refuseDocument('bomb', 'tables in tables')
    const rows: DraftCell[][] = []
    /** The cell that covers a column from above, for those that go on further down. */
    let above = new Map<number, DraftCell>()
    for (const row of content(table)) {
      if (row.name !== 'w:tr') continue
      const properties = child(row, 'w:trPr')
      if (child(properties, 'w:del')) {
        for (const cell of content(row)) if (cell.name === 'w:tc') deleted(readBlocks(cell, story, numbering, tables + 1, inBoxes))
        continue
      }
      const isHeader = child(properties, 'w:tblHeader') !== undefined
      const cells: DraftCell[] = []
      const covering = new Map<number, DraftCell>()
      const before = Math.min(whole(valueOf(properties, 'w:gridBefore')) ?? 0, 100)
      if (before > 0) cells.push({ isHeader, colspan: before, rowspan: 1, blocks: [] })
      let column = before
      for (const element of content(row)) {
        if (element.name !== 'w:tc') continue
        const look = child(element, 'w:tcPr')
        const colspan = Math.min(Math.max(whole(valueOf(look, 'w:gridSpan')) ?? 1, 1), 100)
        const down = child(look, 'w:vMerge')
        const across = child(look, 'w:hMerge')
        const isBelow = down !== undefined && down.attributes['w:val'] !== 'restart' ? above.get(column) : undefined
        const isBeside = across !== undefined && across.attributes['w:val'] !== 'restart' ? cells.at(-1) : undefined
        const blocks = readBlocks(element, story, numbering, tables + 1, inBoxes)
        if (child(look, 'w:cellDel')) deleted(blocks)
        else if (isBelow) {
          isBelow.rowspan = Math.min(isBelow.rowspan + 1, 100)
          addWorded(isBelow, blocks)
          covering.set(column, isBelow)
        } else if (isBeside) {
          isBeside.colspan = Math.min(isBeside.colspan + colspan, 100)
          addWorded(isBeside, blocks)
        } else {
          const cell = { isHeader, colspan, rowspan: 1, blocks }
          // An empty cell has an empty paragraph.
          amounts.count('nodes', blocks.length > 0 ? 1 : 2)
          cells.push(cell)
          covering.set(column, cell)
        }
        column += colspan
      }
      above = covering
      if (cells.length === 0) continue
      amounts.count('nodes', 1)
      rows.push(cells)
      if (rows.length > tableLimits.rows || cells.length > tableLimits.cells) refuseDocument('too-long', 'table')
    }
    if (rows.length === 0) return []
    amounts.count('nodes', 1)
    const drafts: DraftTable = { kind: 'table', rows }
    return tables < nestedTables ? [drafts] : rows.flatMap((cells) => cells.flatMap((cell) => cell.blocks))
  }

  /** What was left in a row or cell that was deleted as a whole. */
  function deleted(blocks: Draft[]): void {
    if (textsOf(blocks).some((text) => wordsOf(text.runs).trim() !== '')) notices.add('tracked-deletions', () => sampleOfBlocks(blocks))
  }
}

/** Word shows what stands in the cells that a merged one covers, too. */
function addWorded(cell: DraftCell, blocks: readonly Draft[]): void {
  for (const block of blocks) if (block.kind === 'table' || wordsOf(block.runs).trim() !== '') cell.blocks.push(block)
}

/** The words of blocks on one line, decoded by their fonts: a footnote. */
export function plainText(blocks: readonly Draft[]): string {
  return textsOf(blocks).map((text) => (decodeFonts(text.runs), wordsOf(text.runs))).filter((words) => words.trim() !== '').join(' ')
}

/** The first words of the first paragraphs that have any: enough to be quoted. */
export function sampleOfBlocks(blocks: readonly Draft[]): string {
  const found: string[] = []
  for (const text of textsOf(blocks)) {
    const words = sampleOf(text.runs)
    if (words.trim() !== '' && found.push(words) > 20) break
  }
  return found.join(' ')
}

/** The notes of a part by id, those that only draw lines left out. */
export function notesOf(root: XmlElement | undefined, kind: 'footnote' | 'endnote'): Map<string, XmlElement> {
  return new Map(childrenOf(root, `w:${kind}`).filter((note) => /^(normal)?$/.test(note.attributes['w:type'] ?? '')).map((note) => [note.attributes['w:id'] ?? '', note]))
}
