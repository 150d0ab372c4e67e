import { child, childrenOf, toggle, valueOf, type XmlElement } from './xml.ts'
import { whole } from './styles.ts'

type Level = { format: string; text: string; start: number; after: string; style?: string; isLegal: boolean }
type Definition = { levels: Map<number, Level>; styleLink?: string; numStyleLink?: string }
type Instance = { definition: string; overrides: Map<number, { level?: Level; start?: number }> }

/**
 * How an item of a list begins. `bullet` and `number` are items of lists as a body has them; `written` is a beginning that
 * a body's lists cannot show ("a)", "II.", "Điều 3.", "1.2."), so it must stand in the text.
 */
export type Sign = { kind: 'bullet' } | { kind: 'number'; number: number; text: string } | { kind: 'written'; text: string }

export type Numbering = {
  /**
   * Counts one more paragraph of a list.
   * @param list the w:numId
   * @param level 0 for the outermost; when it is not said, the one that the style belongs to
   * @returns undefined when the paragraph shows no sign
   */
  next: (list: string, level: number | undefined, style: string | undefined) => { level: number; sign: Sign } | undefined
}

const maximumLevel = 8

function readLevel(element: XmlElement): Level {
  return {
    format: valueOf(element, 'w:numFmt') ?? child(child(element, 'mc:AlternateContent'), 'mc:Fallback')?.children[0]?.attributes['w:val'] ?? 'decimal',
    // The sign stands before every paragraph of its list.
    text: (child(element, 'w:lvlText')?.attributes['w:val'] ?? '').slice(0, 100),
    start: whole(valueOf(element, 'w:start')) ?? 0,
    after: valueOf(element, 'w:suff') === 'nothing' ? '' : ' ',
    style: valueOf(element, 'w:pStyle'),
    isLegal: toggle(element, 'w:isLgl') ?? false,
  }
}

const levelsOf = (element: XmlElement) => new Map(childrenOf(element, 'w:lvl').map((one) => [whole(one.attributes['w:ilvl']) ?? 0, readLevel(one)]))

/** Reads the part with the numbering (ECMA-376 part 1, 17.9). */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const definitions = new Map<string, Definition>()
  const byStyle = new Map<string, Definition>()
  for (const element of childrenOf(root, 'w:abstractNum')) {
    const definition = { levels: levelsOf(element), styleLink: valueOf(element, 'w:styleLink'), numStyleLink: valueOf(element, 'w:numStyleLink') }
    definitions.set(element.attributes['w:abstractNumId'] ?? '', definition)
    if (definition.styleLink !== undefined) byStyle.set(definition.styleLink, definition)
  }
  const instances = new Map<string, Instance>()
  for (const element of childrenOf(root, 'w:num')) {
    const overrides = new Map<number, { level?: Level; start?: number }>()
    for (const one of childrenOf(element, 'w:lvlOverride')) {
      const level = child(one, 'w:lvl')
      overrides.set(whole(one.attributes['w:ilvl']) ?? 0, { ...(level && { level: readLevel(level) }), start: whole(valueOf(one, 'w:startOverride')) })
    }
    instances.set(element.attributes['w:numId'] ?? '', { definition: valueOf(element, 'w:abstractNumId') ?? '', overrides })
  }

  /** What was counted last, by definition: lists of one definition go on counting, unless one says where it starts. */
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  function levelOf(instance: Instance, level: number): Level | undefined {
    const definition = definitions.get(instance.definition)
    const linked = definition?.numStyleLink === undefined ? definition : (byStyle.get(definition.numStyleLink) ?? definition)
    return instance.overrides.get(level)?.level ?? linked?.levels.get(level)
  }

  return {
    next(list, given, style) {
      const instance = instances.get(list)
      if (!instance) return undefined
      const byName = style === undefined ? -1 : [...Array(maximumLevel + 1).keys()].findIndex((one) => levelOf(instance, one)?.style === style)
      const level = Math.min(given ?? Math.max(byName, 0), maximumLevel)
      const look = levelOf(instance, level)
      if (!look) return undefined

      const counts = counters.get(instance.definition) ?? []
      counters.set(instance.definition, counts)
      if (!begun.has(list)) {
        begun.add(list)
        for (const [at, { start }] of instance.overrides) if (start !== undefined) counts[at] = start - 1
      }
      counts[level] = (counts[level] ?? look.start - 1) + 1
      counts.length = level + 1
      return signOf(look, level, (at) => counts[at] ?? levelOf(instance, at)?.start ?? 1, (at) => levelOf(instance, at)?.format ?? 'decimal')
    },
  }
}

function signOf(look: Level, level: number, countAt: (level: number) => number, formatAt: (level: number) => string): { level: number; sign: Sign } | undefined {
  if (look.format === 'bullet') return look.text.trim() === '' ? undefined : { level, sign: { kind: 'bullet' } }
  const count = countAt(level)
  const written = look.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    return at > level ? '' : numeral(countAt(at), look.isLegal ? 'decimal' : formatAt(at))
  })
  const text = written.trim() + look.after
  if (written.trim() === '') return undefined
  const isPlain = look.format.startsWith('decimal') && /^\(?%\d[.):/-]?$/.test(look.text.trim()) && count <= 9999
  return { level, sign: isPlain ? { kind: 'number', number: count, text } : { kind: 'written', text } }
}

const romans: readonly (readonly [number, string])[] = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]

/** A number as Word writes it in a format; formats of other languages are written as 1, 2, 3. */
function numeral(count: number, format: string): string {
  if (format === 'none') return ''
  if (format === 'decimalZero') return String(count).padStart(2, '0')
  if (format.endsWith('Letter') && count > 0 && count <= 26 * 30) {
    const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
    return format === 'upperLetter' ? letter.toUpperCase() : letter
  }
  if (format.endsWith('Roman') && count > 0 && count < 4000) {
    let rest = count
    let written = ''
    for (const [value, sign] of romans) for (; rest >= value; rest -= value) written += sign
    return format === 'upperRoman' ? written.toUpperCase() : written
  }
  return String(count)
}
