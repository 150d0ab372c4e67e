import { inFull, nearest, placeBefore, seatLevel, type Gazetteer } from './gazetteer.ts'
import { bodyHeads, levels, memberHeads, privatePeople } from './lexicon.ts'
import type { Person } from './people.ts'
import { headAt } from './positions.ts'
import { lengthAt, textOf, type Range, type Reading } from './words.ts'

const levelNames = ['đặc khu', 'xã', 'phường', 'tỉnh', 'thành phố', 'huyện', 'thị trấn']
const provincial = new Set(['tỉnh', 'thành phố', 'huyện'])

const chiefs = new Set(['chủ', 'giám', 'tổng', 'hiệu', 'chính', 'chỉ', 'viện', 'cục'])
const managing = /^Chủ tịch (?:HĐQT|HĐTV|Hội đồng quản trị|Hội đồng thành viên)/iu

/** The main position: the first that is no mere membership; the second where it is the higher office. */
export function mainPosition(reading: Reading, person: Person): Range | undefined {
  const { words } = reading
  const offices = person.places.filter(({ from, to }) => lengthAt(memberHeads, words, from, to) === 0)
  const [first, second] = offices
  if (!first) return person.places[0]
  if (!second) return first
  const key = words[first.from]!.key
  const next = words[first.from + 1]?.key
  const follows = words[second.from]!.key
  // "Phó Bí thư Đảng ủy, Chủ tịch UBND xã"; a youth union's secretary leads its other bodies only besides.
  const isYouth = words.slice(first.from, first.to).some((word) => word.key === 'đoàn')
  const chief = words[second.from + (follows === 'phó' ? 1 : 0)]?.key ?? ''
  if (key === 'phó' && next === 'bí') return !isYouth && chiefs.has(chief) ? second : first
  if (key === 'bí') return ['giám', 'tổng', 'hiệu'].includes(follows) || managing.test(textOf(reading, second)) ? second : first
  // "Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh, Chủ tịch Liên đoàn Lao động tỉnh": the chief of one body is only second in the other.
  return key === 'phó' && next === follows && chiefs.has(follows) && words[first.from + 2]?.key === words[second.from + 1]?.key && second.to - second.from > 2 ? second : first
}

/** Whose colleague somebody is whose position names no body. */
export type Company = {
  /** The body of the person listed right before. */
  before: string | null
  /** That of the first person of the text, who leads the delegation where one comes. */
  leader: string | null
}

/** The body that a person's main position belongs to, completed from the text where the position is short. */
export function organisationOf(reading: Reading, person: Person, gazetteer: Gazetteer, company: Company): string | null {
  const range = mainPosition(reading, person)
  if (!range) return null
  const { words } = reading
  const own = village(reading, range)
  if (own) return own
  const text = textOf(reading, range)
  if (/^(?:học sinh|sinh viên)/u.test(text)) return bodyOfPosition(reading, range) ?? nearest(gazetteer, 'Trường ', range.from) ?? null
  if (/^\p{Ll}.* (?:tổ|đội|chuyền) /u.test(text) || /^(?:lái|thợ|tài xế)\s|^\p{Ll}.* (?:của (?:đơn vị|công ty)|một) /u.test(text)) return null
  if (lengthAt(privatePeople, words, range.from, range.to) > 0 && !/ \p{Lu}/u.test(text)) return null
  const body = bodyOfPosition(reading, range)
  // Private people ("chủ quán", "công nhân") belong to no body that the text would tell.
  if (body === undefined && !words[range.from]!.isCapital && !/^(?:nghiên cứu viên|chuyên viên|giảng viên|phóng viên|cán bộ phụ trách|nguyên |quyền )/u.test(text)) return null
  if (body !== undefined && !(isDepartment(body) && /^(?:\p{Ll}|Quyền |(?:Trưởng|Phó|TP|PTP|Chủ nhiệm)(?![\p{L}]))/u.test(text))) return completed(reading, body, range, gazetteer)
  const parent = membershipOf(reading, person, range) ?? parentOf(reading, range, gazetteer, company, body)
  return parent ? completed(reading, parent, range, gazetteer) : body ?? null
}

/** Whether a name is that of a part of a body, and does not say of which. */
function isDepartment(body: string): boolean {
  return /^(?:Phòng|Khoa|Bộ môn|Tổ chuyên môn)\s/u.test(body) && !/(?:xã|phường|đặc khu|huyện|tỉnh|thành phố)$|UBND|HĐND|Sở |Ban |Công an |Bệnh viện|Ngân hàng|Trường /u.test(body)
}

/** "Ủy viên Ủy ban Kiểm tra Tỉnh ủy, Trưởng phòng Nghiệp vụ 2": the body of which the head of a department is a member. */
function membershipOf(reading: Reading, person: Person, main: Range): string | undefined {
  const before = person.places.find(({ from }) => from < main.from && from > main.from - 20)
  return before && /^(?:Ủy|Uỷ) viên (?:Ủy|Uỷ) ban/u.test(textOf(reading, before)) ? bodyOfPosition(reading, before) : undefined
}

/** "Trưởng bản U Ma" → "bản U Ma", "già làng Kon Hra" → "làng Kon Hra". */
function village(reading: Reading, { from, to }: Range): string | undefined {
  const { words } = reading
  const at = from + (words[from]!.key === 'phó' ? (words[from + 1]?.key === 'trưởng' ? 2 : 1) : 1)
  if (!/^(?:trưởng|phó|già)$/.test(words[from]!.key) || !/^(?:thôn|bản|làng|ấp|buôn|xóm|khóm|sóc|phum|plei)$/.test(words[at]?.key ?? '') || at + 1 >= to || !words[at + 1]!.isCapital) return undefined
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
    // "công nhân môi trường", "thị trường", "hội trường"
    if (key === 'bộ' && words[at - 1]!.key === 'cán') continue
    if (key === 'trường' && /^(?:môi|thị|hội|hiện|quảng|nông|lâm)$/.test(words[at - 1]!.key)) continue
    // The chief of staff of a department speaks for the whole of it; a Party committee's office is a body of its own.
    if (key === 'văn' && next === 'phòng' && ['sở', 'ban'].includes(words[at + 2]?.key ?? '')) { at++; continue }
    const text = textOf(reading, { from: at, to }).replace(/ cũ$/u, '')
    return key === 'chùa' ? text : text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  }
  return undefined
}

const kindOfBody: Record<string, string> = { viện: 'Viện', cục: 'Cục', vụ: 'Vụ', chi: 'Chi cục', đồn: 'Đồn', hạt: 'Hạt', sãi: 'chùa', trụ: 'chùa', hiệu: 'Trường', đội: 'Đội' }

const schools = ['Trường ', 'Học viện ', 'Đại học ', 'Bệnh viện ', 'Viện ']

/** The body of a position that names none: one of its kind named before, that of the side or of the person before, the organiser. */
function parentOf(reading: Reading, range: Range, gazetteer: Gazetteer, { before, leader }: Company, department?: string): string | null {
  const { words } = reading
  for (let at = range.from; at < Math.min(range.to, range.from + 3); at++) {
    const kind = kindOfBody[words[at]!.key]
    const body = kind ? nearest(gazetteer, `${kind} `, range.from) ?? (kind === 'chùa' ? templeBefore(reading, range.from) : undefined) : undefined
    if (body) return body
  }
  // A faculty belongs to a school or a hospital, a police department to the police.
  if (/^(?:Khoa|Bộ môn) /u.test(department ?? '')) {
    const isSchool = (body: string | null) => schools.some((one) => body?.startsWith(one))
    const host = gazetteer.bodies.find((body) => body.from < gazetteer.opening && isSchool(body.text))
    return isSchool(gazetteer.organiser) ? gazetteer.organiser : host?.text ?? (isSchool(before) ? before : null)
  }
  if (/^Phòng (?:Cảnh sát|An ninh)/u.test(department ?? '')) return [before, gazetteer.organiser].find((one) => one?.startsWith('Công an ')) ?? null
  const side = sideBefore(reading, range.from, gazetteer)
  return side === 'delegation' ? leader ?? before ?? gazetteer.organiser : side ?? before ?? gazetteer.organiser
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

/** Where the sentence or item begins that somebody stands in. */
function startOfList(reading: Reading, from: number): number {
  const { words } = reading
  let start = from
  while (start > 0 && from - start < 120 && !(words[start - 1]!.text === '.' && words[start]!.isCapital) && !/\n/.test(reading.text.slice(words[start - 1]!.end, words[start]!.start))) start--
  return start
}

/** The body that the beginning of the list names: "Về phía Viện Di sản có …"; "delegation" for "Tham gia Đoàn công tác có …". */
function sideBefore(reading: Reading, from: number, { bodies }: Gazetteer): string | undefined {
  const { words } = reading
  const start = startOfList(reading, from)
  const link = words.slice(start, from).findIndex(({ key }) => key === 'có' || key === 'gồm')
  if (link < 0) return undefined
  const body = bodies.find((one) => one.from >= start && one.to <= start + link && words[one.from]!.key !== 'đoàn')?.text
  const joins = words.slice(start, start + link)
  return body ?? (joins.some(({ key }, index) => key === 'đoàn' && /^(?:gia|viên|cùng|trong)$/.test(joins[index - 1]?.key ?? '')) ? 'delegation' : undefined)
}

/** The province whose side somebody is on where the text tells of several: "Về phía tỉnh Tân Hà có …". */
function provinceOfSide(reading: Reading, from: number, { provinces }: Gazetteer): string | undefined {
  if (provinces.size < 2) return undefined
  const { words } = reading
  const start = startOfList(reading, from)
  for (let at = start; at < Math.min(from, start + 4); at++) {
    if (words[at]!.key !== 'phía' || !/^(?:tỉnh|thành)$/.test(words[at + 1]?.key ?? '')) continue
    return [...provinces].find((one) => reading.text.startsWith(one, words[at + 1]!.start))
  }
  return undefined
}

/** Adds what a short name leaves out: "Sở" → "Sở Y tế", "UBND xã" → "UBND xã Nà Cóc". */
function completed(reading: Reading, body: string, range: Range, gazetteer: Gazetteer): string {
  const level = levelNames.find((name) => body.toLowerCase().endsWith(` ${name}`))
  const side = provinceOfSide(reading, range.from, gazetteer)
  if (side && (level === 'tỉnh' || level === 'thành phố')) return body.slice(0, -level.length) + side
  if (side && /^(?:Sở|Chi cục) [^\d]+$/u.test(body) && !/ (?:tỉnh|thành phố) /u.test(body)) return `${body} ${side}`
  if (!level) {
    // "Bí thư Tỉnh ủy" is that of the province of which the text tells.
    const seat = seatLevel(body)
    const own = seat && gazetteer.places.get(seat)?.slice(seat.length + 1)
    if (own) return `${body} ${own}`
    const isCommittee = /^Đảng (?:uỷ|ủy)$/iu.test(body)
    const commune = isCommittee ? placeBefore(reading, range.from, ['xã', 'phường', 'đặc khu']) ?? firstPlace(gazetteer, ['xã', 'phường', 'đặc khu']) : undefined
    if (commune) return `${body} ${commune}`
    const isShort = !body.includes(' ') || /^(?:Ban Quản trị chùa|Công đoàn Công ty|Công đoàn cơ sở|Bệnh viện|Công ty|Câu lạc bộ|Hợp tác xã|Liên minh|Liên đoàn|Trung tâm|Chi cục|Hiệp hội|Bảo tàng|Thư viện|Ngân hàng|Bộ Chỉ huy|Học viện|Tập đoàn|Ban Chỉ đạo|Chi nhánh)$/iu.test(body)
    if (!isShort) return inFull(gazetteer, body) ?? body
    if (body.endsWith(' Công ty')) return body.replace(/Công ty$/, nearest(gazetteer, 'Công ty ', range.from) ?? 'Công ty')
    if (body.endsWith('chùa')) return body.replace(/chùa$/, templeBefore(reading, range.from) ?? 'chùa')
    // "Giám đốc Chi nhánh" is most likely that of a bank.
    const full = nearest(gazetteer, `${body} `, range.from) ?? (body === 'Chi nhánh' ? nearest(gazetteer, 'Ngân hàng ', range.from) : undefined)
    return full && levelNames.some((name) => full.toLowerCase().endsWith(` ${name}`)) ? completed(reading, full, range, gazetteer) : full ?? body
  }
  const stem = body.slice(0, -level.length)
  const own = placeBefore(reading, range.from, [level]) ?? gazetteer.places.get(level)
  if (!own) return body
  const isGovernment = /^(?:Văn phòng )?(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Bộ CHQS)\s/u.test(body)
  return isGovernment || !provincial.has(level) || gazetteer.bodies.some(({ text }) => text.startsWith(stem + own)) ? stem + own : body
}

function firstPlace({ places }: Gazetteer, names: readonly string[]): string | undefined {
  return names.map((name) => places.get(name)).find((name) => name !== undefined)
}

