import { refuseDocument } from './unreadable.ts'
import { type AttributeName, type Attributes, child, childrenOf, toggle, valueOf, type XmlElement } from './xml.ts'

/** What is said of a run of characters; undefined where nothing is said. */
export type RunLook = { bold?: boolean; italic?: boolean; hidden?: boolean; asciiFont?: string; font?: string }

/** What is said of a paragraph. `outline`: 0 for a heading of the first level; 9 for text. */
export type ParagraphLook = { outline?: number; list?: string; level?: number; isCentred?: boolean }

type Style = { name: string; basedOn?: string; run: RunLook; paragraph: ParagraphLook }

/** A paragraph's style with all that it inherits. `names`: its own name and those it is based on, in small letters. */
export type ResolvedStyle = { id?: string; names: string[]; run: RunLook; paragraph: ParagraphLook }

export type Styles = {
  /** The style of an id; the document's default style for paragraphs when none is given. */
  paragraph: (id: string | undefined) => ResolvedStyle
  /** How a run looks: what it says itself, else its character style, its paragraph's style, the document's defaults. */
  run: (own: XmlElement | undefined, style: ResolvedStyle) => RunLook
}

/** Most styles that are based on one another; more is a circle. */
const maximumChain = 30
/** Most steps from style to style of all chains together; a document has a few hundred styles in chains of three to six. */
const maximumSteps = 50_000

/** Reads `w:rPr`. Fonts that the theme gives are none of the old ones: they stand as ''. */
export function runLook(properties: XmlElement | undefined): RunLook {
  const fonts: Attributes = child(properties, 'w:rFonts')?.attributes ?? {}
  const font = (theme: AttributeName, name: AttributeName) => (fonts[theme] === undefined ? fonts[name] : '')
  return {
    bold: toggle(properties, 'w:b'),
    italic: toggle(properties, 'w:i'),
    hidden: toggle(properties, 'w:vanish'),
    asciiFont: font('w:asciiTheme', 'w:ascii'),
    font: font('w:hAnsiTheme', 'w:hAnsi'),
  }
}

/** Reads `w:pPr`. */
export function paragraphLook(properties: XmlElement | undefined): ParagraphLook {
  const numbering = child(properties, 'w:numPr')
  const alignment = valueOf(properties, 'w:jc')
  return {
    outline: whole(valueOf(properties, 'w:outlineLvl')),
    list: valueOf(numbering, 'w:numId'),
    level: whole(valueOf(numbering, 'w:ilvl')),
    isCentred: alignment === undefined ? undefined : alignment === 'center',
  }
}

/** A whole number that is not negative; undefined for anything else. */
export const whole = (value: string | undefined): number | undefined => (value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined)

/** What `over` says, and `under` where it says nothing. */
function over<T extends object>(upper: T, under: T): T {
  const both = { ...under }
  for (const key in upper) if (upper[key] !== undefined) both[key] = upper[key]
  return both
}

/** Reads the part with the styles (ECMA-376 part 1, 17.7). */
export function readStyles(root: XmlElement | undefined): Styles {
  const defaults = runLook(child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'))
  const styles = new Map<string, Style>()
  let standard: string | undefined
  for (const style of childrenOf(root, 'w:style')) {
    const { 'w:styleId': id = '', 'w:type': type = 'paragraph', 'w:default': isDefault = '0' } = style.attributes
    styles.set(id, { name: (valueOf(style, 'w:name') ?? '').toLowerCase(), basedOn: valueOf(style, 'w:basedOn'), run: runLook(child(style, 'w:rPr')), paragraph: paragraphLook(child(style, 'w:pPr')) })
    if (type === 'paragraph' && /^(1|true|on)$/.test(isDefault)) standard = id
  }

  const known = new Map<string, ResolvedStyle>()
  const none: ResolvedStyle = { names: [], run: {}, paragraph: {} }
  let steps = 0
  function resolve(id: string | undefined): ResolvedStyle {
    const found = known.get(id ?? '')
    if (found) return found
    let style = styles.get(id ?? '')
    if (!style) return none
    const resolved: ResolvedStyle = { id, names: [], run: {}, paragraph: {} }
    for (let step = 0; style && step < maximumChain; step++) {
      if (++steps > maximumSteps) refuseDocument('bomb', 'styles')
      resolved.names.push(style.name)
      resolved.run = over(resolved.run, style.run)
      resolved.paragraph = over(resolved.paragraph, style.paragraph)
      style = style.basedOn === undefined ? undefined : styles.get(style.basedOn)
    }
    known.set(id ?? '', resolved)
    return resolved
  }

  return {
    paragraph: (id) => resolve(id !== undefined && styles.has(id) ? id : standard),
    run(properties, style) {
      const own = runLook(properties)
      const characters = resolve(valueOf(properties, 'w:rStyle')).run
      const look = over(own, over(characters, over(style.run, defaults)))
      // Bold in both styles cancels out (17.7.3), as an emphasis in a bold heading does.
      for (const key of ['bold', 'italic', 'hidden'] as const) look[key] = own[key] ?? (defaults[key] || (characters[key] ?? false) !== (style.run[key] ?? false))
      return look
    },
  }
}

/** The level of a heading, 1 for the first, by the name of the style or by what the paragraph says itself; undefined for text. */
export function headingLevel(own: ParagraphLook, style: ResolvedStyle): number | undefined {
  const outline = own.outline ?? style.paragraph.outline
  if (outline !== undefined) return outline < 9 ? outline + 1 : undefined
  for (const name of style.names) {
    if (name === 'title') return 1
    const level = /^heading (\d)$/.exec(name)?.[1]
    if (level !== undefined) return Number(level)
  }
  return undefined
}
