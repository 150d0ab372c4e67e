import { bodyHeads, levels } from './lexicon.ts'
import { capitalRun, nameAt, nameKey } from './names.ts'
import type { Person } from './people.ts'
import { bodyAt } from './positions.ts'
import { keyOf, lengthAt, textOf, type Range, type Reading } from './words.ts'

type Body = Range & { text: string; key: string }

/** The bodies and places that a text names, by which short names of bodies are completed. */
export type Gazetteer = {
  bodies: Body[]
  /** The first place of each level: "tỉnh" → "tỉnh Tân Hà". */
  places: Map<string, string>
  /** All provinces that are named with their level. */
  provinces: Set<string>
  organiser: string | null
  /** The word after title and first paragraph, whose bodies are those that the report is about. */
  opening: number
}

const longestGazetteer = 500
const provincial = new Set(['tỉnh', 'thành phố'])

// Whose name a Party committee or youth union bears: "Tỉnh ủy Tân Hà" tells of "tỉnh Tân Hà".
const seatLevels: Record<string, string> = { tỉnh: 'tỉnh', thành: 'thành phố', huyện: 'huyện', quận: 'quận' }

/** Whether a body is named by its level alone, and by which one: "Tỉnh ủy", "Huyện ủy". */
export function seatLevel(body: string): string | undefined {
  const [, level] = /^(tỉnh|thành|huyện|quận) (?:ủy|uỷ)$/iu.exec(body) ?? []
  return level && seatLevels[level.toLowerCase()]
}

/**
 * Collects the names of bodies and places.
 * @param opening the word after title and first paragraph
 */
export function readGazetteer(reading: Reading, lines: readonly Range[], people: ReadonlyMap<string, Person>, organiser: string | null, opening: number): Gazetteer {
  const { words } = reading
  const bodies: Body[] = []
  const places = new Map<string, string>()
  const seats = new Map<string, string>()
  const provinces = new Set<string>()
  for (const { from, to } of lines) {
    for (let at = from; at < to; at++) {
      if (words[at]!.kind !== 'word') continue
      const place = placeAt(reading, at, to, people)
      if (place && !places.has(place.level)) places.set(place.level, place.name)
      if (place && provincial.has(place.level) && provinces.size < 20) provinces.add(place.name)
      const seat = seatAt(reading, at, to, people)
      if (seat && !seats.has(seat.level)) seats.set(seat.level, seat.name)
      if (!words[at]!.isCapital || bodies.length >= longestGazetteer) continue
      const body = bodyAt(reading, at, to)
      if (!body || body.to < at + 2) continue
      const text = textOf(reading, withoutPerson(reading, body, people))
      if (text !== text.toUpperCase() || text.length < 12) bodies.push({ ...body, text, key: bodyKey(text) })
    }
  }
  for (const [level, name] of seats) if (!places.has(level)) places.set(level, name)
  return { bodies, places, provinces, organiser: organiser ? organiserBody(organiser) : null, opening }
}

/** How names of bodies are compared: without regard to case and the place of tone marks. */
export function bodyKey(text: string): string {
  return text.split(/\s+/).map(keyOf).join(' ')
}

/** "Giám đốc Bệnh viện Lê Văn An": the name of a person is no part of that of the body. */
function withoutPerson(reading: Reading, { from, to }: Range, people: ReadonlyMap<string, Person>): Range {
  for (let at = from + 1; at < to; at++) if (people.has(nameKey(textOf(reading, { from: at, to })))) return { from, to: at }
  return { from, to }
}

/** The place that begins with "xã", "tỉnh" … here, with its level in small letters. */
function placeAt(reading: Reading, at: number, end: number, people: ReadonlyMap<string, Person>): { level: string; name: string } | undefined {
  const { words } = reading
  const length = lengthAt(levels, words, at, end)
  if (length === 0) return undefined
  let to = at + length
  // "xã Cù lao Tân Hội"
  if (words[to]?.text === 'Cù' && words[to + 1]?.key === 'lao' && to + 2 < end) to += 2
  // "xã Cư M'Rơ", "xã Ia-Tơr": a syllable may hold an apostrophe or a hyphen.
  const first = to
  for (const syllable of capitalRun(words, first, end)) {
    if (syllable.from - first >= 4 || lengthAt(bodyHeads, words, syllable.from, end) >= 2) break
    to = syllable.to
  }
  if (to === at + length && words[to]?.kind === 'number' && to < end) to++
  const own = textOf(reading, { from: at + length, to })
  if (to === at + length || people.has(nameKey(own)) || own === own.toUpperCase() && /\p{Lu}/u.test(own) && own.length > 3) return undefined
  const level = textOf(reading, { from: at, to: at + length }).toLowerCase()
  return { level, name: `${level} ${own}` }
}

/** The place that "Tỉnh ủy Tân Hà" tells of. */
function seatAt(reading: Reading, at: number, end: number, people: ReadonlyMap<string, Person>): { level: string; name: string } | undefined {
  const { words } = reading
  const level = seatLevels[words[at]!.key]
  if (!level || at + 2 >= end || !/^(?:ủy|đoàn)$/.test(words[at + 1]!.key)) return undefined
  const run = capitalRun(words, at + 2, end)
  const last = run.at(-1)
  if (!last || run.length > 3 || lengthAt(bodyHeads, words, at + 2, end) > 0) return undefined
  const own = textOf(reading, { from: at + 2, to: last.to })
  // "Bí thư Tỉnh ủy Lê Văn Tám": mostly names of people have three syllables, those of provinces two.
  if (people.has(nameKey(own)) || own === own.toUpperCase() || (run.length > 2 && words[at + 3]!.key !== 'ninh' && nameAt(reading, at + 2, end, false))) return undefined
  return { level, name: `${level} ${own}` }
}

function organiserBody(organiser: string): string {
  return organiser.replace(/^Đoàn (?:công tác|khảo sát|giám sát)(?: của)? /u, '')
}

/** The last name before a place in the text, else the first after it, that begins with some words. */
export function nearest({ bodies }: Gazetteer, beginning: string, from: number): string | undefined {
  let found: string | undefined
  const lower = bodyKey(beginning.trim()) + ' '
  for (const body of bodies) {
    if (body.from >= from && found) break
    if (body.key.startsWith(lower) && /\p{Lu}/u.test(body.text.slice(beginning.length))) found = body.text
    if (body.from >= from && found) break
  }
  return found
}

/** A Party or youth body where the title or first paragraph names it with its province: "Ban Tổ chức Tỉnh ủy" → "Ban Tổ chức Tỉnh ủy Tân Hà". */
export function inFull({ bodies, places, opening }: Gazetteer, body: string): string | undefined {
  const [, level] = /(tỉnh|thành|huyện|quận) (?:ủy|uỷ|đoàn)$/iu.exec(body) ?? []
  const place = level && places.get(seatLevels[level.toLowerCase()]!)
  if (!place) return undefined
  const own = place.slice(seatLevels[level.toLowerCase()]!.length + 1)
  const key = bodyKey(`${body} ${own}`)
  return bodies.some((one) => one.from < opening && `${one.key} `.startsWith(`${key} `)) ? `${body} ${own}` : undefined
}

/** The place of a level that the same line names shortly before: "Về phía tỉnh Tân Hà có đồng chí …". */
export function placeBefore(reading: Reading, from: number, names: readonly string[]): string | undefined {
  const { words } = reading
  for (let at = from - 1; at >= Math.max(0, from - 60); at--) {
    if (/\n/.test(reading.text.slice(words[at]!.end, words[at + 1]!.start)) || (words[at]!.text === '.' && words[at + 1]!.isCapital)) return undefined
    if (!names.includes(words[at]!.key) || !words[at + 1]?.isCapital) continue
    const place = placeAt(reading, at, from, new Map())
    if (place) return place.name
  }
  return undefined
}
