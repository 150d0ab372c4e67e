import { type ZipFile, zipOf } from './zip.ts'

/**
 * Writes Word documents for tests, from pieces of WordprocessingML:
 *
 *     docx({ body: [paragraph('Sáng 20/7, ', run('Đoàn công tác', { bold: true })), table([['1', 'Giàng A Tủa']])] })
 *
 * Where words are expected, a string is a run of them; everything else is XML that these functions made.
 */
export type Xml = { xml: string }
type Words = string | Xml

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const asRun = (words: Words) => (typeof words === 'string' ? run(words).xml : words.xml)
const runs = (words: readonly Words[]) => words.map(asRun).join('')

/** Any piece that has no function of its own. */
export const xml = (text: string): Xml => ({ xml: text })

export type RunLook = { bold?: boolean; italic?: boolean; hidden?: boolean; struck?: boolean; raised?: boolean; font?: string; style?: string }

function runProperties({ bold, italic, hidden, struck, raised, font, style }: RunLook): string {
  const inner = [
    style && `<w:rStyle w:val="${style}"/>`, font && `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>`, bold !== undefined && `<w:b w:val="${bold ? 1 : 0}"/>`,
    italic && '<w:i/>', struck && '<w:strike/>', hidden && '<w:vanish/>', raised && '<w:vertAlign w:val="superscript"/>',
  ].filter(Boolean).join('')
  return inner && `<w:rPr>${inner}</w:rPr>`
}

/** A run of words; "\t" and "\n" in them become tabs and line breaks. */
export function run(text: string, look: RunLook = {}): Xml {
  const words = text.split(/([\t\n])/).filter(Boolean).map((part) => (part === '\t' ? '<w:tab/>' : part === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${escaped(part)}</w:t>`))
  return xml(`<w:r>${runProperties(look)}${words.join('')}</w:r>`)
}

export type ParagraphLook = { style?: string; list?: number; level?: number; centred?: boolean; outline?: number; markDeleted?: boolean; font?: string }

/** A paragraph with a look of its own. `list` is a number of `numbering`. */
export function paragraphOf(look: ParagraphLook, ...words: Words[]): Xml {
  const properties = [
    look.style && `<w:pStyle w:val="${look.style}"/>`, look.list !== undefined && `<w:numPr><w:ilvl w:val="${look.level ?? 0}"/><w:numId w:val="${look.list}"/></w:numPr>`,
    look.centred && '<w:jc w:val="center"/>', look.outline !== undefined && `<w:outlineLvl w:val="${look.outline}"/>`,
    look.markDeleted && '<w:rPr><w:del w:id="90" w:author="An" w:date="2026-07-20T00:00:00Z"/></w:rPr>',
  ].filter(Boolean).join('')
  return xml(`<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs(words)}</w:p>`)
}
export const paragraph = (...words: Words[]): Xml => paragraphOf({}, ...words)

/** A table; a cell is a string, or pieces of its own with the look that it has. */
export type Cell = string | { blocks?: Xml[]; across?: number; down?: 'begin' | 'go on' }
export function table(rows: readonly (readonly Cell[])[], look: { hasHeader?: boolean } = {}): Xml {
  const cell = (one: Cell) => {
    const { blocks = [], across, down } = typeof one === 'string' ? { blocks: [paragraph(one)] } : one
    const properties = `${across ? `<w:gridSpan w:val="${across}"/>` : ''}${down ? `<w:vMerge${down === 'begin' ? ' w:val="restart"' : ''}/>` : ''}`
    return `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${blocks.map((block) => block.xml).join('') || '<w:p/>'}</w:tc>`
  }
  const row = (cells: readonly Cell[], index: number) => `<w:tr>${look.hasHeader && index === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map(cell).join('')}</w:tr>`
  return xml(`<w:tbl><w:tblPr/><w:tblGrid/>${rows.map(row).join('')}</w:tbl>`)
}

const revision = 'w:author="An" w:date="2026-07-20T00:00:00Z"'
/** Words that were inserted, or deleted, with changes tracked. */
export const inserted = (...words: Words[]): Xml => xml(`<w:ins w:id="91" ${revision}>${runs(words)}</w:ins>`)
export const deleted = (...words: Words[]): Xml => xml(`<w:del w:id="92" ${revision}>${runs(words).replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>')}</w:del>`)

/** A reference to a note of `docx`'s `footnotes` or `endnotes`, the first being 1. */
export const footnote = (number: number): Xml => xml(`<w:r><w:footnoteReference w:id="${number}"/></w:r>`)
export const endnote = (number: number): Xml => xml(`<w:r><w:endnoteReference w:id="${number}"/></w:r>`)
/** A reference to a comment of `comments`, the first being 0. */
export const comment = (number: number): Xml => xml(`<w:r><w:commentReference w:id="${number}"/></w:r>`)
/** Words that lead to an address of `links`, the first being 0. */
export const link = (number: number, ...words: Words[]): Xml => xml(`<w:hyperlink r:id="link${number}">${runs(words)}</w:hyperlink>`)
/** A field that Word computes, with what it computed last. */
export function field(instruction: string, ...result: Words[]): Xml {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return xml(`${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${escaped(instruction)} </w:instrText></w:r>${mark('separate')}${runs(result)}${mark('end')}`)
}
/** A picture with its alternative text. */
export const picture = (alternative: string): Xml =>
  xml(`<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${escaped(alternative)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="anh.jpg"/></pic:nvPicPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`)
/** A text box, said twice as Word does: for itself and for older Words. */
export function textBox(...blocks: Xml[]): Xml {
  const content = `<w:txbxContent>${blocks.map((block) => block.xml).join('')}</w:txbxContent>`
  return xml(`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="2" name="Text Box 2"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`)
}

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'], ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'], ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'], ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'], ['v', 'urn:schemas-microsoft-com:vml'], ['o', 'urn:schemas-microsoft-com:office:office'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
].map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ')
/** A whole part with its root element. */
export const part = (root: string, inner: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${namespaces}>${inner}</w:${root}>`

/** Styles that Word has under these names, with ids as in a Vietnamese Word. */
export const usualStyles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Binhthng"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Tiu"><w:name w:val="Title"/><w:basedOn w:val="Binhthng"/><w:rPr><w:b/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/><w:basedOn w:val="Binhthng"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="u2"><w:name w:val="heading 2"/><w:basedOn w:val="u1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Chuthich"><w:name w:val="caption"/><w:rPr><w:i/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="VanCu"><w:name w:val="Văn cũ"/><w:basedOn w:val="Binhthng"/><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Manh"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
].join('')

/** A definition of lists: what each level shows ("•", "%1.", "%1.%2.") and how it counts. Its number is its place, from 1. */
export type List = readonly { text: string; format?: string; start?: number; style?: string }[]
function numberingPart(lists: readonly List[]): string {
  const level = (one: List[number], index: number) => `<w:lvl w:ilvl="${index}"><w:start w:val="${one.start ?? 1}"/><w:numFmt w:val="${one.format ?? (one.text.includes('%') ? 'decimal' : 'bullet')}"/>${one.style ? `<w:pStyle w:val="${one.style}"/>` : ''}<w:lvlText w:val="${one.text}"/></w:lvl>`
  const definitions = lists.map((list, index) => `<w:abstractNum w:abstractNumId="${index}">${list.map(level).join('')}</w:abstractNum>`)
  return part('numbering', definitions.join('') + lists.map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`).join(''))
}

export type DocxContent = {
  body: readonly Xml[]
  styles?: string
  lists?: readonly List[]
  footnotes?: readonly Words[]
  endnotes?: readonly Words[]
  comments?: readonly string[]
  links?: readonly string[]
  header?: string
  /** Parts to add or to put in the place of those made here. */
  parts?: readonly ZipFile[]
}

/** A whole .docx file. */
export function docx(content: DocxContent): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const note = (kind: string) => (words: Words, index: number) => `<w:${kind} w:id="${index + 1}"><w:p><w:r><w:${kind}Ref/></w:r>${asRun(words)}</w:p></w:${kind}>`
  const made: [string, string | undefined][] = [
    ['styles', part('styles', content.styles ?? usualStyles)],
    ['numbering', content.lists && numberingPart(content.lists)],
    ['footnotes', content.footnotes && part('footnotes', `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>${content.footnotes.map(note('footnote')).join('')}`)],
    ['endnotes', content.endnotes && part('endnotes', content.endnotes.map(note('endnote')).join(''))],
    ['comments', content.comments && part('comments', content.comments.map((text, index) => `<w:comment w:id="${index}" w:author="An"><w:p><w:r><w:annotationRef/></w:r>${run(text).xml}</w:p></w:comment>`).join(''))],
    ['header', content.header === undefined ? undefined : part('hdr', paragraph(content.header).xml)],
  ]
  const given = made.flatMap(([name, data]) => (data === undefined ? [] : [{ name, data }]))
  const relations = [
    ...given.map(({ name }) => `<Relationship Id="part-${name}" Type="${office}/${name}" Target="${name}.xml"/>`),
    ...(content.links ?? []).map((address, index) => `<Relationship Id="link${index}" Type="${office}/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`),
  ].join('')
  const relationships = (inner: string) => `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  const files: ZipFile[] = [
    { name: '[Content_Types].xml', data: '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>' },
    { name: '_rels/.rels', data: relationships(`<Relationship Id="main" Type="${office}/officeDocument" Target="word/document.xml"/>`) },
    { name: 'word/document.xml', data: part('document', `<w:body>${content.body.map((one) => one.xml).join('')}<w:sectPr/></w:body>`) },
    { name: 'word/_rels/document.xml.rels', data: relationships(relations) },
    ...given.map(({ name, data }) => ({ name: `word/${name}.xml`, data })),
  ]
  const parts = content.parts ?? []
  return zipOf([...files.filter((file) => !parts.some((one) => one.name === file.name)), ...parts])
}
