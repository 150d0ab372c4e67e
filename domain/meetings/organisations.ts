import { bodyHeads, levels, memberHeads, privatePeople } from './lexicon.ts'
import { nameKey } from './names.ts'
import type { Person } from './people.ts'
import { bodyAt, headAt } from './positions.ts'
import { lengthAt, textOf, type Range, type Reading } from './words.ts'

type Body = Range & { text: string }

/** The bodies and places that a text names, by which short names of bodies are completed. */
export type Gazetteer = { bodies: Body[]; places: Map<string, string>; organiser: string | null }

const levelNames = ['đặc khu', 'xã', 'phường', 'tỉnh', 'thành phố', 'huyện', 'thị trấn']
const provincial = new Set(['tỉnh', 'thành phố'])
const longestGazetteer = 500

/** Collects the names of bodies and places. */
export function readGazetteer(reading: Reading, lines: readonly Range[], people: ReadonlyMap<string, Person>, organiser: string | null): Gazetteer {
  const { words } = reading
  const bodies: Body[] = []
  const places = new Map<string, string>()
  for (const { from, to } of lines) {
    for (let at = from; at < to; at++) {
      if (words[at]!.kind !== 'word') continue
      const place = placeAt(reading, at, to, people)
      if (place && !places.has(place.level)) places.set(place.level, place.name)
      if (!words[at]!.isCapital || bodies.length >= longestGazetteer) continue
      const body = bodyAt(reading, at, to)
      if (!body || body.to < at + 2) continue
      const text = textOf(reading, withoutPerson(reading, body, people))
      if (text !== text.toUpperCase() || text.length < 12) bodies.push({ ...body, text })
    }
  }
  return { bodies, places, organiser: organiser ? organiserBody(organiser) : null }
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
  while (to < Math.min(end, at + length + 4) && words[to]!.isCapital && lengthAt(bodyHeads, words, to, end) < 2) to++
  if (to === at + length && words[to]?.kind === 'number' && to < end) to++
  const own = textOf(reading, { from: at + length, to })
  if (to === at + length || people.has(nameKey(own)) || own === own.toUpperCase() && /\p{Lu}/u.test(own) && own.length > 3) return undefined
  const level = textOf(reading, { from: at, to: at + length }).toLowerCase()
  return { level, name: `${level} ${own}` }
}

function organiserBody(organiser: string): string {
  return organiser.replace(/^Đoàn (?:công tác|khảo sát|giám sát)(?: của)? /u, '')
}

/** The main position: the first that is no mere membership; a deputy secretary's office, where the second one is higher. */
export function mainPosition(reading: Reading, person: Person): Range | undefined {
  const { words } = reading
  const offices = person.places.filter(({ from, to }) => lengthAt(memberHeads, words, from, to) === 0)
  const [first, second] = offices
  if (!first) return person.places[0]
  const key = words[first.from]!.key
  const follows = second ? words[second.from]!.key : ''
  if (second && key === 'phó' && words[first.from + 1]?.key === 'bí' && ['chủ', 'giám', 'tổng', 'hiệu', 'chính', 'chỉ', 'viện', 'cục'].includes(follows)) return second
  return second && key === 'bí' && ['giám', 'tổng', 'hiệu'].includes(follows) ? second : first
}

/**
 * The body that a person's main position belongs to, completed from the text where the position is short.
 * @param before the body of the person listed right before, whose colleague an unnamed department's head most likely is
 */
export function organisationOf(reading: Reading, person: Person, gazetteer: Gazetteer, before: string | null): string | null {
  const range = mainPosition(reading, person)
  if (!range) return null
  const { words } = reading
  const own = village(reading, range)
  if (own) return own
  if (/^(?:học sinh|sinh viên)/u.test(textOf(reading, range))) return bodyOfPosition(reading, range) ?? nearest(gazetteer, 'Trường ', range.from) ?? null
  if (/^\p{Ll}.* (?:tổ|đội|chuyền) /u.test(textOf(reading, range))) return null
  if (lengthAt(privatePeople, words, range.from, range.to) > 0 && !/ \p{Lu}/u.test(textOf(reading, range))) return null
  const body = bodyOfPosition(reading, range)
  // Private people ("chủ quán", "công nhân") belong to no body that the text would tell.
  if (body === undefined && !words[range.from]!.isCapital && !/^(?:nghiên cứu viên|chuyên viên|giảng viên|phóng viên|nguyên |quyền )/u.test(textOf(reading, range))) return null
  const isDepartment = /^(?:Phòng|Khoa|Tổ chuyên môn)\s/u.test(body ?? '') && !/(?:xã|phường|đặc khu)$|UBND|HĐND|Sở |Ban |Công an |Bệnh viện|Ngân hàng|Trường /u.test(body ?? '')
  if (body === undefined || isDepartment) return parentOf(reading, range, gazetteer, before) ?? body ?? null
  return completed(reading, body, range, gazetteer)
}

/** "Trưởng bản U Ma" → "bản U Ma". */
function village(reading: Reading, { from, to }: Range): string | undefined {
  const { words } = reading
  const at = from + (words[from]!.key === 'phó' ? (words[from + 1]?.key === 'trưởng' ? 2 : 1) : 1)
  if (!/^(?:trưởng|phó)$/.test(words[from]!.key) || !/^(?:thôn|bản|làng|ấp|buôn|xóm|khóm|sóc|phum|plei)$/.test(words[at]?.key ?? '') || at + 1 >= to || !words[at + 1]!.isCapital) return undefined
  return textOf(reading, { from: at, to }).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
}

const spelledOut: Record<string, string> = { tp: 'Phòng', ptp: 'Phòng', cvp: 'Văn phòng', pcvp: 'Văn phòng' }

/** The body within a position: "Phó Giám đốc Sở Y tế" → "Sở Y tế"; of "Trưởng phòng X, Sở Y" the body after the comma. */
function bodyOfPosition(reading: Reading, { from, to }: Range): string | undefined {
  const { words } = reading
  for (let at = from + 1; at < to - 1; at++) {
    if (words[at]!.text === ',' && words[at + 1]!.isCapital && lengthAt(bodyHeads, words, at + 1, to) > 0) return textOf(reading, { from: at + 1, to })
  }
  const abbreviation = spelledOut[words[from]!.key]
  if (abbreviation) return `${abbreviation} ${textOf(reading, { from: from + 1, to })}`
  const head = headAt(words, from, to)
  for (let at = from + 1; at < to; at++) {
    const { key } = words[at]!
    const next = words[at + 1]?.key ?? ''
    // "Chi cục trưởng" and "Tỉnh ủy viên" name a person, "Thường trực" a rank, "Ban Thường vụ" what belongs to a body.
    if (at < from + head && (['trưởng', 'phó', 'viên'].includes(next) || ['trưởng', 'phó', 'viên'].includes(words[at + 2]?.key ?? '') && at + 2 < from + head)) continue
    if (key === 'thường' || (key === 'ban' && (next === 'thường' || next === 'chấp')) || (key === 'tổ' && next === 'đại')) {
      if (to - at > 2 + (key === 'thường' ? 0 : 2)) { at += key === 'thường' ? 1 : 2; continue }
    }
    if (key === 'nhà' && next === 'trường') return 'Trường'
    if (key === 'xứ' && words[at + 1]?.isCapital && next !== 'giáo') return `Giáo xứ ${textOf(reading, { from: at + 1, to })}`
    if (lengthAt(bodyHeads, words, at, to) === 0 || lengthAt(levels, words, at, to) >= lengthAt(bodyHeads, words, at, to)) continue
    const text = textOf(reading, { from: at, to })
    return key === 'chùa' ? text : text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  }
  return undefined
}

const kindOfBody: Record<string, string> = { viện: 'Viện', cục: 'Cục', vụ: 'Vụ', chi: 'Chi cục', đồn: 'Đồn', hạt: 'Hạt', sãi: 'chùa', trụ: 'chùa', hiệu: 'Trường', đội: 'Đội' }

/** The body of a position that names none: one of its kind named before, that of the side or of the person before, the organiser. */
function parentOf(reading: Reading, range: Range, gazetteer: Gazetteer, before: string | null): string | null {
  const { words } = reading
  for (let at = range.from; at < Math.min(range.to, range.from + 3); at++) {
    const kind = kindOfBody[words[at]!.key]
    const body = kind ? nearest(gazetteer, `${kind} `, range.from) ?? (kind === 'chùa' ? templeBefore(reading, range.from) : undefined) : undefined
    if (body) return body
  }
  const side = sideBefore(reading, range.from, gazetteer)
  return side ?? before ?? gazetteer.organiser
}

function templeBefore(reading: Reading, from: number): string | undefined {
  const { words } = reading
  for (let at = from - 1; at > Math.max(0, from - 80); at--) {
    if (words[at]!.key !== 'chùa' || !words[at + 1]?.isCapital) continue
    let to = at + 1
    while (to < from && words[to]!.isCapital) to++
    return textOf(reading, { from: at, to })
  }
  return undefined
}

/** The last name before a place in the text, else the first after it, that begins with some words. */
function nearest({ bodies }: Gazetteer, beginning: string, from: number): string | undefined {
  let found: string | undefined
  const lower = beginning.toLowerCase()
  for (const body of bodies) {
    if (body.from >= from && found) break
    if (body.text.toLowerCase().startsWith(lower) && /\p{Lu}/u.test(body.text.slice(beginning.length))) found = body.text
    if (body.from >= from && found) break
  }
  return found
}

/** The body that the beginning of the list names: "Về phía Viện Di sản có …". */
function sideBefore(reading: Reading, from: number, { bodies }: Gazetteer): string | undefined {
  const { words } = reading
  let start = from
  while (start > 0 && from - start < 120 && !(words[start - 1]!.text === '.' && words[start]!.isCapital) && !/\n/.test(reading.text.slice(words[start - 1]!.end, words[start]!.start))) start--
  const link = words.slice(start, from).findIndex(({ key }) => key === 'có')
  if (link < 0) return undefined
  return bodies.find((body) => body.from >= start && body.to <= start + link && words[body.from]!.key !== 'đoàn')?.text
}

/** Adds what a short name leaves out: "Sở" → "Sở Y tế", "UBND xã" → "UBND xã Nà Cóc". */
function completed(reading: Reading, body: string, range: Range, gazetteer: Gazetteer): string {
  const level = levelNames.find((name) => body.toLowerCase().endsWith(` ${name}`))
  if (!level) {
    // "Bí thư Tỉnh ủy" is that of the province of which the text tells.
    const province = /^(?:Tỉnh|Thành) (?:uỷ|ủy)$/iu.test(body) ? (gazetteer.places.get(body.startsWith('Tỉnh') ? 'tỉnh' : 'thành phố') ?? '').replace(/^(?:tỉnh|thành phố) /, '') : ''
    if (province) return `${body} ${province}`
    const isCommittee = /^Đảng (?:uỷ|ủy)$/iu.test(body)
    const commune = isCommittee ? placeBefore(reading, range.from, ['xã', 'phường', 'đặc khu']) ?? firstPlace(gazetteer, ['xã', 'phường', 'đặc khu']) : undefined
    if (commune) return `${body} ${commune}`
    const isShort = !body.includes(' ') || /^(?:Ban Quản trị chùa|Công đoàn cơ sở|Bệnh viện|Công ty|Câu lạc bộ|Hợp tác xã|Liên minh|Liên đoàn|Trung tâm|Chi cục|Hiệp hội|Bảo tàng|Thư viện|Ngân hàng|Bộ Chỉ huy|Học viện|Tập đoàn|Ban Chỉ đạo)$/iu.test(body)
    if (!isShort) return body
    if (body.endsWith('chùa')) return body.replace(/chùa$/, templeBefore(reading, range.from) ?? 'chùa')
    return nearest(gazetteer, `${body} `, range.from) ?? body
  }
  const stem = body.slice(0, -level.length)
  const own = placeBefore(reading, range.from, [level]) ?? gazetteer.places.get(level)
  if (!own) return body
  const isGovernment = /^(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Bộ CHQS|Bộ Chỉ huy)\s/u.test(body)
  return isGovernment || !provincial.has(level) || gazetteer.bodies.some(({ text }) => text.startsWith(stem + own)) ? stem + own : body
}

function firstPlace({ places }: Gazetteer, names: readonly string[]): string | undefined {
  return names.map((name) => places.get(name)).find((name) => name !== undefined)
}

/** The place of a level that the same line names shortly before: "Về phía tỉnh Tân Hà có đồng chí …". */
function placeBefore(reading: Reading, from: number, names: readonly string[]): string | undefined {
  const { words } = reading
  for (let at = from - 1; at >= Math.max(0, from - 60); at--) {
    if (/\n/.test(reading.text.slice(words[at]!.end, words[at + 1]!.start)) || (words[at]!.text === '.' && words[at + 1]!.isCapital)) return undefined
    if (!names.includes(words[at]!.key) || !words[at + 1]?.isCapital) continue
    const place = placeAt(reading, at, from, new Map())
    if (place) return place.name
  }
  return undefined
}
