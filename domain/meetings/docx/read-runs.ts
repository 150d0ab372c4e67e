import { isLinkAllowed, type Mark } from '../../editions/body.ts'
import type { Amounts } from './amounts.ts'
import { legacyFont, sampleOf } from './decode-fonts.ts'
import { type DraftRun, wordsOf } from './draft.ts'
import { type Fields, fieldName, linkOfField, newFields } from './fields.ts'
import type { Notices } from './notices.ts'
import type { Relation } from './package.ts'
import type { ResolvedStyle, Styles } from './styles.ts'
import { symbolText } from './symbols.ts'
import { child, descendants, toggle, valueOf, type XmlElement } from './xml.ts'

/** What a part of the document is read with: body, a footnote, a header. */
export type Story = {
  styles: Styles
  relations: ReadonlyMap<string, Relation>
  /** The text of a footnote ("footnote 2") or endnote; undefined when there is none. */
  note: (kind: 'footnote' | 'endnote', id: string) => string | undefined
  notices: Notices
  amounts: Amounts
  fields: Fields
}

/** A paragraph's runs, the text boxes that hang on it, and the alternative texts of the pictures in it. */
export type ReadRuns = { runs: DraftRun[]; boxes: XmlElement[]; pictures: string[] }

type Place = { out: DraftRun[]; href?: string; isDeleted: boolean; isHidden?: boolean; isChanged?: boolean }
type Change = { name: string; runs: DraftRun[] }

/** Elements that only wrap runs. */
const wrappers = new Set(['w:smartTag', 'w:customXml', 'w:bdo', 'w:dir', 'w:sdtContent', 'w:rubyBase'])
/** An address that is longer is not allowed in any form, and not looked at. */
const longestAddress = 2000
const superscripts: Readonly<Record<string, string>> = { 2: '²', 3: '³', 0: '°', o: '°' }

export const newStory = (given: Omit<Story, 'fields'>): Story => ({ ...given, fields: newFields() })

/** Of the ways in which a file says one thing for Words of different ages, the first. Both have the same text. */
export function chosen(alternatives: XmlElement): XmlElement[] {
  return (child(alternatives, 'mc:Choice') ?? child(alternatives, 'mc:Fallback'))?.children ?? []
}

/**
 * Reads what stands in a paragraph, as if all tracked changes were accepted.
 * @param paragraph the w:p; elements that are no runs are passed over
 * @param style of the paragraph
 * @param isHeading its style's own look is then left out: a heading is bold by itself
 */
export function readRuns(paragraph: XmlElement, style: ResolvedStyle, isHeading: boolean, story: Story): ReadRuns {
  const { notices, amounts, fields } = story
  const found: ReadRuns = { runs: [], boxes: [], pictures: [] }
  const base = isHeading ? { ...style, run: { ...style.run, bold: undefined, italic: undefined } } : style
  walk(paragraph.children, { out: found.runs, isDeleted: false })
  fields.endParagraph()
  return found

  // The depth of the recursion is bounded by what the reading of XML allows.
  function walk(elements: readonly XmlElement[], place: Place): void {
    let last: Change | undefined
    for (const element of elements) {
      const { name } = element
      if (name === 'w:ins' || name === 'w:moveTo' || name === 'w:del' || name === 'w:moveFrom') last = change(element, place, last)
      else if (name === 'w:r' || name === 'w:hyperlink' || name === 'w:fldSimple' || name === 'w:sdt' || wrappers.has(name)) last = undefined
      if (name === 'w:r') run(element, place)
      else if (name === 'w:hyperlink') walk(element.children, { ...place, href: linkOf(element) ?? place.href })
      else if (name === 'w:fldSimple') simpleField(element, place)
      else if (name === 'w:sdt') {
        if (!child(child(element, 'w:sdtPr'), 'w:showingPlcHdr')) walk(child(element, 'w:sdtContent')?.children ?? [], place)
      } else if (name === 'mc:AlternateContent') walk(chosen(element), place)
      else if (name === 'm:oMath' || name === 'm:oMathPara') equation(element, place)
      else if (name === 'w:subDoc') notices.add('embedded')
      else if (wrappers.has(name)) walk(element.children, place)
    }
  }

  /** Changes that follow each other without a word between are one; what was inserted and deleted again is none. */
  function change(element: XmlElement, place: Place, last: Change | undefined): Change | undefined {
    const isDeletion = element.name === 'w:del' || element.name === 'w:moveFrom'
    const inner: Place = { ...place, isChanged: true, ...(isDeletion && { out: [], isDeleted: true }) }
    const begin = inner.out.length
    walk(element.children, inner)
    if (place.isChanged) return undefined
    const runs = inner.out.slice(begin)
    if (wordsOf(runs).trim() === '') return last
    const kind = isDeletion ? 'tracked-deletions' : 'tracked-insertions'
    if (last?.name === kind) {
      for (const one of runs) last.runs.push(one)
      return last
    }
    notices.add(kind, () => sampleOf(runs))
    return { name: kind, runs }
  }

  function linkOf(element: XmlElement): string | undefined {
    const relation = story.relations.get(element.attributes['r:id'] ?? '')
    const anchor = element.attributes['w:anchor']
    // An address within the document leads nowhere here.
    return relation?.isExternal ? allowed(relation.target + (anchor && !relation.target.includes('#') ? `#${anchor}` : '')) : undefined
  }

  function allowed(address: string): string | undefined {
    if (address.length <= longestAddress) {
      amounts.count('addresses', address.length)
      const href = address.trim().replaceAll(' ', '%20')
      if (isLinkAllowed(href) && !href.startsWith('#') && !href.startsWith('/')) return href
    }
    notices.add('links', () => address)
    return undefined
  }

  function simpleField(element: XmlElement, place: Place): void {
    const instruction = element.attributes['w:instr'] ?? ''
    const address = linkOfField(instruction)
    const begin = place.out.length
    walk(element.children, { ...place, href: (address === undefined ? undefined : allowed(address)) ?? place.href })
    if (!place.isDeleted) noteField(fieldName(instruction), wordsOf(place.out.slice(begin, begin + 50)))
  }

  function noteField(name: string, result: string): void {
    if (name !== '' && result.trim() !== '') notices.add('fields', () => `${name}: ${result}`)
  }

  function equation(element: XmlElement, place: Place): void {
    const text = descendants(element, 'm:t').map((one) => one.text).join('')
    if (text === '' || place.isDeleted) return
    notices.add('equations', () => text)
    add(text, place, [])
  }

  function run(element: XmlElement, place: Place): void {
    const properties = child(element, 'w:rPr')
    const look = story.styles.run(properties, base)
    // Letters beyond ASCII are drawn in the font for "high ANSI".
    const font = legacyFont(look.font) ?? legacyFont(look.asciiFont)
    const marks: Mark[] = [...(look.bold ? [{ type: 'bold' } as const] : []), ...(look.italic ? [{ type: 'italic' } as const] : [])]
    const isRaised = valueOf(properties, 'w:vertAlign') === 'superscript'
    const out: Place = look.hidden ? { ...place, out: [], isHidden: true } : place
    const begin = out.out.length
    for (const one of element.children) piece(one, out, marks, font, look.font ?? '', isRaised)
    const words = out.out.slice(begin)
    if (place.isDeleted || wordsOf(words).trim() === '') return
    if (look.hidden) notices.add('hidden-text', () => sampleOf(words))
    else if (toggle(properties, 'w:strike') || toggle(properties, 'w:dstrike')) notices.add('struck-text', () => sampleOf(words))
  }

  function piece(one: XmlElement, place: Place, marks: Mark[], font: DraftRun['font'], fontName: string, isRaised: boolean): void {
    const put = (text: string) => add(text, place, marks, font)
    switch (one.name) {
      case 'w:t':
      case 'w:delText': {
        if (one.name === 'w:delText' && !place.isDeleted) return
        const spaced = one.text.replace(/[\r\n\u0085\u2028\u2029]/g, ' ')
        const text = one.attributes['xml:space'] === 'preserve' ? spaced : withoutEnds(spaced)
        // Characters of picture fonts, and of fonts from before Unicode that are declared to be such.
        put(((isRaised ? superscripts[text] : undefined) ?? text).replace(/[\uf020-\uf0ff]/g, (sign) => symbol(/^(symbol|wingdings)/i.test(fontName) || font ? fontName : 'Symbol', sign.charCodeAt(0))))
        return
      }
      case 'w:sym': return put(symbol(one.attributes['w:font'] ?? fontName, Number.parseInt(one.attributes['w:char'] ?? '', 16)))
      case 'w:tab':
      case 'w:ptab': return put('\t')
      case 'w:br':
      case 'w:cr': {
        if (!place.isDeleted) amounts.count('nodes', 1)
        return put('\n')
      }
      case 'w:noBreakHyphen': return put('-')
      // An optional hyphen is not seen; in TCVN3, its character is the letter ư.
      case 'w:softHyphen': return font?.startsWith('TCVN3') ? put('\u00ad') : undefined
      case 'w:footnoteReference':
      case 'w:endnoteReference': return reference(one, place)
      case 'w:fldChar': return place.isDeleted ? undefined : complexField(one)
      case 'w:instrText': return place.isDeleted ? undefined : fields.instruct(one.text)
      case 'mc:AlternateContent': for (const inner of chosen(one)) piece(inner, place, marks, font, fontName, isRaised); return
      case 'w:ruby': return walk(child(one, 'w:rubyBase')?.children ?? [], place)
      case 'w:drawing':
      case 'w:pict':
      case 'w:object': return place.isDeleted ? undefined : picture(one)
    }
  }

  function add(text: string, place: Place, marks: Mark[], font?: DraftRun['font']): void {
    if (text === '' || fields.hides()) return
    // Invisible characters go now, while no encoding can need them; a no-break space may be part of a letter.
    const visible = text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g, '')
    const href = place.href ?? fields.href()
    if (!place.isDeleted) fields.show(visible)
    if (!place.isDeleted && !place.isHidden) amounts.count('text', visible.length)
    const last = place.out.at(-1)
    // Pieces of one run: its words, tabs and line breaks.
    if (last?.marks === marks && last.font === font && href === undefined) {
      last.text += visible.toWellFormed()
      return
    }
    amounts.count('runs', 1)
    amounts.count('addresses', href?.length ?? 0)
    place.out.push({ text: visible.toWellFormed(), marks: href === undefined ? marks : [...marks, { type: 'link', attrs: { href } }], font })
  }

  function symbol(font: string, code: number): string {
    const text = Number.isNaN(code) ? undefined : symbolText(font, code)
    if (text === undefined) notices.add('symbols', () => `${font} ${code.toString(16).toUpperCase()}`)
    return text ?? ''
  }

  function reference(one: XmlElement, place: Place): void {
    const note = place.isDeleted ? undefined : story.note(one.name === 'w:footnoteReference' ? 'footnote' : 'endnote', one.attributes['w:id'] ?? '')
    if (note === undefined) return
    amounts.count('runs', 1)
    amounts.count('nodes', 1)
    place.out.push({ text: '', marks: [], note })
  }

  function complexField(one: XmlElement): void {
    const ended = fields.turn(one.attributes['w:fldCharType'] ?? '', allowed)
    if (ended) noteField(ended.name, ended.result)
  }

  function picture(one: XmlElement): void {
    const texts = new Set(['w:txbxContent', 'mc:Fallback'])
    const among = (name: string) => descendants(one, name, texts)
    for (const box of descendants(one, 'w:txbxContent', new Set(['mc:Fallback']))) found.boxes.push(box)
    const objects = [...among('c:chart'), ...among('dgm:relIds'), ...among('o:OLEObject'), ...among('v:textpath')]
    for (const object of objects) notices.add('embedded', () => object.attributes.string ?? object.attributes.ProgID ?? '')
    if (one.name === 'w:object' || objects.length > 0) return
    const about = among('wp:docPr')[0]?.attributes
    const shape = among('v:shape')[0]?.attributes
    for (const drawn of [...among('pic:pic'), ...among('v:imagedata')]) {
      const own = descendants(drawn, 'pic:cNvPr')[0]?.attributes
      found.pictures.push(about?.descr || own?.descr || shape?.alt || about?.title || drawn.attributes['o:title'] || '')
    }
  }
}

/** Without the spaces and tabs at the ends, which count only where a file says so. */
function withoutEnds(text: string): string {
  const isBlank = (at: number) => text[at] === ' ' || text[at] === '\t'
  let start = 0
  let end = text.length
  while (start < end && isBlank(start)) start++
  while (end > start && isBlank(end - 1)) end--
  return text.slice(start, end)
}
