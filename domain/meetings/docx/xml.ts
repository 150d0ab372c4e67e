import { SaxesParser } from 'saxes'
import { refuseDocument } from './unreadable.ts'

/** The attributes that are looked at; others, such as who typed what in which session, are left out. */
const attributeNames = [
  'w:val', 'w:type', 'w:id', 'w:styleId', 'w:default', 'w:ascii', 'w:hAnsi', 'w:asciiTheme', 'w:hAnsiTheme', 'w:ilvl', 'w:numId', 'w:abstractNumId',
  'w:anchor', 'w:instr', 'w:fldCharType', 'w:font', 'w:char', 'w:dropCap', 'xml:space', 'r:id', 'o:title', 'Id', 'Type', 'Target', 'TargetMode', 'descr', 'title', 'alt',
  'string', 'ProgID',
] as const
export type AttributeName = (typeof attributeNames)[number]
export type Attributes = Readonly<Partial<Record<AttributeName, string>>>

/**
 * An element of a part of a Word document. Names have the prefix that Word's own documentation gives their namespace
 * ("w:p"), whatever prefix the file uses; attributes without a namespace have none ("descr").
 */
export type XmlElement = { name: string; attributes: Attributes; children: XmlElement[]; text: string }

/** What all parts of one document may take together. */
export const xmlLimits = {
  /** Elements of all parts. A text as long as an article may be, its runs cut up by years of editing, has some 150,000. */
  elements: 200_000,
  /** Elements inside each other. Word itself needs about 10, and 3 more for every table in a table. */
  depth: 100,
  /** Attributes of all elements; Word writes one or two an element. */
  attributes: 350_000,
  /** Attributes of one element; the first element of a part declares some 40 namespaces. */
  attributesOfOne: 200,
  /** Characters of text: five times what an article holds, for what was deleted with changes tracked counts, too. */
  text: 2_000_000,
  /** Bytes without an element beginning or ending among them: one endless text, comment or attribute. */
  silence: 4 << 20,
} as const

/** What most elements have: nothing. Never changed. */
const noChildren: XmlElement[] = []
const noAttributes: Attributes = {}

/** What is left of the limits while the parts of a document are read one after another. */
export type XmlAllowance = { elements: number; attributes: number; text: number }
export const newAllowance = (): XmlAllowance => ({ elements: xmlLimits.elements, attributes: xmlLimits.attributes, text: xmlLimits.text })

/** Namespaces in their two editions, "transitional" (what Word writes) and "strict" (ISO/IEC 29500). */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'http://www.w3.org/2000/xmlns/': 'xmlns',
}

/** The names of attributes by namespace and name in it. */
const attributesByName = new Map(['', ...Object.keys(prefixes)].map((uri) => {
  const start = uri === '' ? '' : `${prefixes[uri]}:`
  return [uri, new Map(attributeNames.flatMap((name) => (name.startsWith(start) && name.includes(':') === (uri !== '') ? [[name.slice(start.length), name]] : [])))]
}))

/** Elements whose text is words; between all others there is nothing but line breaks for the eye. */
const withText = new Set(['w:t', 'w:delText', 'w:instrText', 'w:delInstrText', 'm:t'])
/** Left out with all that they hold: how things looked before a change of form, and marks of revisions without words. */
const skipped = /^w:(\w+PrChange|sectPr|proofErr|lang|rsids|latentStyles)$/

/**
 * Reads one part as it streams in, and stops it at once when it grows beyond what is allowed.
 * @param bytes the part, unpacked, in pieces of any size
 * @param allowance what all parts of the document may still take; lessened
 * @returns the root element
 * @throws UnreadableDocument `bomb`, `too-long` or `damaged`
 */
export async function readXml(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, allowance: XmlAllowance): Promise<XmlElement> {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const top: XmlElement = { name: '', attributes: noAttributes, children: noChildren, text: '' }
  const open: XmlElement[] = [top]
  let depth = 0
  /** Depth of the element that is being left out; 0 when none is. */
  let leftOut = 0
  let attributes = 0
  let silence = 0

  /** Names as they were made once: most come back thousands of times. */
  const names = new Map<string, Map<string, string>>()
  const qualified = (uri: string, local: string): string => {
    let known = names.get(uri)
    if (!known) names.set(uri, (known = new Map()))
    let name = known.get(local)
    if (name === undefined) known.set(local, (name = uri === '' ? local : `${prefixes[uri] ?? 'other'}:${local}`))
    return name
  }
  const words = (text: string) => {
    const element = open.at(-1)!
    if (leftOut || !withText.has(element.name)) return
    if ((allowance.text -= text.length) < 0) refuseDocument('too-long', 'text')
    element.text += text
  }
  parser.on('doctype', () => refuseDocument('bomb', 'document type declaration'))
  parser.on('error', (error) => refuseDocument('damaged', error.message))
  parser.on('text', words)
  parser.on('cdata', words)
  parser.on('opentagstart', () => { attributes = 0 })
  parser.on('attribute', () => { if (++attributes > xmlLimits.attributesOfOne || --allowance.attributes < 0) refuseDocument('bomb', 'attributes') })
  parser.on('opentag', (tag) => {
    silence = 0
    if (--allowance.elements < 0) refuseDocument('bomb', 'elements')
    if (++depth > xmlLimits.depth) refuseDocument('bomb', 'depth')
    if (leftOut) return
    const name = qualified(tag.uri, tag.local)
    if (skipped.test(name)) {
      leftOut = depth
      return
    }
    const element: XmlElement = { name, attributes: attributesOf(tag.attributes), children: noChildren, text: '' }
    const parent = open.at(-1)!
    if (parent.children === noChildren) parent.children = [element]
    else parent.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    silence = 0
    if (!leftOut) open.pop()
    else if (leftOut === depth) leftOut = 0
    depth--
  })

  let decoder: TextDecoder | undefined
  for await (const piece of bytes) {
    silence += piece.length
    if (silence > xmlLimits.silence) refuseDocument('bomb', 'no elements')
    decoder ??= new TextDecoder(piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8', { fatal: true })
    parser.write(decoded(decoder, piece))
  }
  parser.write(decoder ? decoded(decoder) : '').close()
  return top.children[0] ?? refuseDocument('damaged', 'no element')

}

function attributesOf(given: Record<string, { uri: string; local: string; value: string }>): Attributes {
  let kept: Partial<Record<AttributeName, string>> | undefined
  for (const key in given) {
    const { uri, local, value } = given[key]!
    const name = attributesByName.get(uri)?.get(local)
    if (name !== undefined) (kept ??= {})[name] = value
  }
  return kept ?? noAttributes
}

function decoded(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch {
    return refuseDocument('damaged', 'not the encoding that it says')
  }
}

/** The first child of a name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined => element?.children.find((one) => one.name === name)

/** All children of a name. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] => element?.children.filter((one) => one.name === name) ?? []

/** The `w:val` of the first child of a name. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined => child(element, name)?.attributes['w:val']

/** Whether a property is switched on: `<w:b/>`, `<w:b w:val="1"/>`; undefined when it is not said. */
export function toggle(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  return found && !/^(0|false|off)$/.test(found.attributes['w:val'] ?? '')
}

/** The elements of a name below an element, in order, but not those inside `except`. Depth is bounded by the reading. */
export function descendants(element: XmlElement, name: string, except: ReadonlySet<string> = new Set(), found: XmlElement[] = []): XmlElement[] {
  for (const one of element.children) {
    if (one.name === name) found.push(one)
    else if (!except.has(one.name)) descendants(one, name, except, found)
  }
  return found
}
