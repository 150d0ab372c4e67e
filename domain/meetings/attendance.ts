import { occupationAfter, skipApposition, skipBracket } from './appositions.ts'
import { bodyHeads, eventKinds, followers, groupHeads, plainGroups, sides } from './lexicon.ts'
import { honorificsAt, mentionAt, pluralAt, type Mention } from './mentions.ts'
import { nameAt, nameKey } from './names.ts'
import { headAt, positionAt } from './positions.ts'
import { endsPosition, skipAdverbs, verbAt } from './verbs.ts'
import { lengthAt, textOf, type Range, type Reading, type Word } from './words.ts'

/** What a list of people names: people, groups without names, and the word after it. */
export type People = { mentions: Mention[]; groups: Range[]; to: number }

export type ListOptions = {
  known: ReadonlySet<string>
  /** Whether a clause may follow, so that the list ends at its verb; in attendance lists groups run up to a separator. */
  stopsAtVerb: boolean
  /** Whether only people are read, and the list ends with the first item that is nobody. */
  onlyPeople?: boolean
  /** Whether the words are one item, as in a bulleted list, so that commas do not part groups. */
  isItem?: boolean
}

const counted = new Set(['các', 'hơn', 'gần', 'trên', 'khoảng', 'chừng', 'đông', 'toàn', 'nhiều', 'những', 'một'])

/** Whether a new person begins here: an honorific, a rank, or a name or position that a name follows. */
function beginsPerson(reading: Reading, at: number, end: number, known: ReadonlySet<string>): boolean {
  const { words } = reading
  const word = words[at]
  if (!word || at >= end) return false
  const honorifics = honorificsAt(words, at, end)
  if (honorifics > 0 && nameAt(reading, at + honorifics, end, true)) return true
  if (pluralAt(words, at, end) > 0) return true
  if (!word.isCapital) return false
  if (headAt(words, at, end) > 0) return positionAt(reading, at, end, known, 4)?.name !== undefined
  const name = nameAt(reading, at, end, false)
  const after = name && words[name.to]
  return name !== undefined && (known.has(nameKey(textOf(reading, name))) || (after !== undefined && /^[-–—,(:]$/.test(after.text) && headAt(words, name.to + 1, end) > 0))
}

/** Whether a group begins here that a comma or "cùng" may have parted from the item before. */
function beginsGroup(words: readonly Word[], at: number, end: number): boolean {
  const word = words[at]
  if (!word || at >= end) return false
  if (word.kind === 'number') {
    // "58/61 đại biểu"
    const noun = words[at + 1]?.text === '/' && words[at + 2]?.kind === 'number' ? at + 3 : at + 1
    return noun < end && words[noun]!.kind === 'word' && !words[noun]!.isCapital
  }
  return !word.isCapital && lengthAt(groupHeads, words, at, end) > 0
}

const strongGroup = /^(lãnh|đại|các|hơn|gần|trên|khoảng|chừng|đông|toàn|một|nhiều|thủ|phóng|trưởng)$/
// After "lãnh đạo Sở Y tế," these begin a group of their own, other bodies do not.
const people = /^(cán|công|nông|ngư|giáo|học|hội|đoàn|phụ|phóng|nghệ|cựu|thân|bà|người|hộ|cộng|tiểu|y|bác|nhân|chức|tăng|phật|chiến)$/

/** Where the group that begins here ends. */
function groupEnd(reading: Reading, from: number, end: number, hasSemicolons: boolean, options: ListOptions): number {
  const { words } = reading
  const isWhole = words[from]!.key === 'toàn' || words[from]!.key === 'đông'
  const isCounted = isWhole || words[from]!.kind === 'number' || counted.has(words[from]!.key)
  const isLed = /^(lãnh|đại|các|thường|thủ|chủ|trưởng|một)$/.test(words[from]!.key) && !(words[from]!.key === 'các' && /^(thầy|cô|nhà|cụ|hộ|em|bác|già|luật|nghệ|cháu|chuyên|vị)$/.test(words[from + 1]?.key ?? ''))
  let at = from + 1
  // "Chủ 34 bến đò và 41 người lái đò" on a line of its own is one group.
  const isOne = options.isItem === true && words[from]!.key === 'chủ'
  for (; at < end; at++) {
    const word = words[at]!
    if (word.text === ';') break
    if (word.key === 'cùng' && (beginsGroup(words, at + 1, end) || words[at + 1]?.key === 'với' || beginsPerson(reading, at + 1, end, options.known) || words[at + 1]?.isCapital)) break
    if (word.key === 'và' && ((!isWhole && !isOne && (words[at + 1]?.kind === 'number' || (counted.has(words[at + 1]?.key ?? '') && words[at + 1]!.key !== 'các') || (words[at + 1]?.key === 'đại' && words[at + 2]?.key === 'diện'))) || beginsPerson(reading, at + 1, end, options.known))) break
    if (word.key === 'và' && isLed && at - from > 2 && /^(bí|trưởng|chủ|tổ|giám|hiệu|trạm|đội|thủ)$/.test(words[at + 1]?.key ?? '') && lengthAt(groupHeads, words, at + 1, end) > 0) break
    if (word.text === ',') {
      if (beginsPerson(reading, at + 1, end, options.known)) break
      if (words[at + 1]?.key === 'cùng') break
      const next = words[at + 1]
      // "lãnh đạo, chuyên viên Phòng Kinh tế": two heads of one group.
      const isShort = lengthAt(groupHeads, words, from, at) === at - from && words[from]!.key !== 'các' && next?.kind !== 'number' && (at - from <= 2 || !strongGroup.test(next?.key ?? ''))
      if (!hasSemicolons && !isShort && next) {
        const isStrong = next.kind === 'number' || (strongGroup.test(next.key) && !(isCounted && next.key === 'trưởng' && words[at + 2]?.kind === 'word' && words[at + 2]!.key !== 'các'))
        const isOffice = /^(chủ|bí|giám|hiệu|tổ|đội|trạm|già|chuyên)$/.test(next.key) && lengthAt(groupHeads, words, at + 1, end) > 1
        const isOffices = words[from]!.key === 'các' && /^(trưởng|tổ|bí|chủ|giám|hiệu|đội)$/.test(words[from + 1]?.key ?? '') && !words[from + 1]!.isCapital
        const isOthers = isLed && people.test(next.key) && words.slice(from, at).some(({ isCapital }, index) => isCapital && index > 0)
        if (beginsGroup(words, at + 1, end) && (isOthers || isStrong || (isLed ? isOffice && !isOffices : !isCounted))) break
        if (next.isCapital && lengthAt(plainGroups, words, at + 1, end) > 0 && !isLed) break
      }
      if (options.stopsAtVerb && at + 1 < end && verbAt(words, skipAdverbs(words, at + 1, end), end)) break
      continue
    }
    if (endsHere(words, at, end, options)) break
  }
  return at
}

/** Whether a verb is here that tells something; "hộ làm nghề", "tổ nuôi ong" are only names of groups. */
function isDeed(words: readonly Word[], at: number, end: number): boolean {
  const verb = verbAt(words, at, end)
  return verb !== undefined && (verb.kind !== 'done' || verb.length > 1)
}

/** Whether a clause begins here that ends the list: "… cùng dự", or any verb where verbs end it. */
function endsHere(words: readonly Word[], at: number, end: number, { stopsAtVerb }: ListOptions): boolean {
  const length = lengthAt(followers, words, at, end)
  if (length > 0) {
    const after = words[at + length]
    if (at + length >= end || after!.kind === 'sign' || lengthAt(eventKinds, words, at + length, end) > 0) return true
  }
  if (!stopsAtVerb || words[at]!.kind !== 'word' || words[at]!.isCapital) return false
  return ['đã', 'sẽ', 'đang', 'cũng', 'đều'].includes(words[at]!.key) || (isDeed(words, at, end) && endsPosition(words, at, end))
}

const connecting = new Set([',', 'là', ';', '.', ':', ')', '·', '•', '*', '+', '-', '–', '—', '●', '▪', '', 'và', 'cùng', 'với', 'còn'])

/** Reads a list of people and groups: "đồng chí A - cv1, cv2; đồng chí B, cv; lãnh đạo Ban; cùng hơn 200 hội viên". */
export function readList(reading: Reading, from: number, end: number, options: ListOptions): People {
  const { words } = reading
  const { known } = options
  let hasSemicolons = options.isItem === true
  for (let index = from; index < Math.min(end, from + 600) && !hasSemicolons; index++) hasSemicolons = words[index]!.text === ';'
  const found: People = { mentions: [], groups: [], to: from }
  let shared: Range[] = []
  let isShared = false
  let at = from
  while (at < end) {
    let next = at
    while (next < end && connecting.has(words[next]!.key)) next++
    if (next >= end) break
    const isFirst = found.mentions.length + found.groups.length === 0
    if (!isFirst && next === at && words[at - 1]?.key !== 'có') {
      // What follows a person and is not understood does not end an attendance list.
      if (options.stopsAtVerb || options.onlyPeople) break
      while (next < Math.min(end, at + 30) && words[next]!.text !== ',' && words[next]!.text !== ';') next++
      if (next >= end || (words[next]!.text !== ',' && words[next]!.text !== ';')) break
      at = next
      continue
    }
    if (!isFirst && (endsHere(words, next, end, options) || (words[next]!.key === 'có' && next > at))) {
      if (words[next]!.key === 'có') { at = next + 1; continue }
      break
    }
    const side = sideEnd(words, next, end)
    if (side > 0) { at = side; shared = []; isShared = false; if (!isFirst) found.to = side; continue }
    const plural = pluralAt(words, next, end)
    if (plural > 0) {
      let after = next + plural
      // "Dự lễ có các đồng chí:" is told by the lines below.
      if (words[after]?.text === ':' && after + 1 >= end) break
      if (words[after]?.text === ':') after++
      else if (words[after] && !words[after]!.isCapital && words[after]!.kind === 'word') {
        // "các đồng chí trong Ban Thường vụ Tỉnh ủy: A; B"
        const colon = colonWithin(words, after, end)
        if (colon > 0 && headAt(words, after, end) === 0) after = colon + 1
      }
      const position = headAt(words, after, end) > 0 ? positionAt(reading, after, end, known, 2) : undefined
      if (position && (words[position.to]?.text === ':' || words[position.to]?.key === 'là' || position.name)) {
        shared = [{ from: position.from, to: position.to }]
        isShared = true
        at = position.name ? after : position.to
        if (!position.name) continue
      } else if (!position && nameOrTitle(reading, after, end)) {
        shared = []
        isShared = true
        at = after
      } else if (options.onlyPeople) break
      else {
        const colon = colonWithin(words, after, end)
        if (colon > 0 && nameOrTitle(reading, colon + 1, end)) {
          shared = []
          isShared = true
          at = colon
          continue
        }
        const to = groupEnd(reading, next, end, hasSemicolons, options)
        found.groups.push({ from: next, to })
        at = found.to = to
        continue
      }
      next = at
    }
    const mention = mentionAt(reading, next, end, { known, isList: true, isAttendance: !options.stopsAtVerb, least: options.stopsAtVerb && !hasSemicolons && isFirst ? 4 : 1 })
    if (mention?.name) {
      // After a semicolon, a shared position is over where the next person has an honorific or a position.
      if (!isFirst && words[next - 1]?.text === ';' && (mention.honorific || mention.positions.length > 0)) shared = []
      if (mention.positions.length === 0 && isShared && shared.length > 0) mention.positions = shared
      const occupation = mention.positions.length === 0 && hasSemicolons ? occupationAfter(words, mention.to, end, true) : undefined
      found.mentions.push(occupation ? { ...mention, positions: [occupation], to: occupation.to } : mention)
      at = found.to = occupation?.to ?? mention.to
      const after = skipBracket(words, skipApposition(reading, at, end), end)
      if (after > at && (after >= end || connecting.has(words[after]!.key) || !options.stopsAtVerb)) at = after
      continue
    }
    if (mention && words[mention.to]?.text === ':' && nameOrTitle(reading, mention.to + 1, end)) {
      shared = mention.positions
      isShared = true
      at = mention.to
      continue
    }
    if (options.onlyPeople || (options.stopsAtVerb && verbAt(words, next, end)) || (!isFirst && words[next]!.isCapital && lengthAt(eventKinds, words, next, end) > 0)) break
    if (words[next]!.kind === 'sign') { at = next + 1; continue }
    // "các thành viên Ban Chỉ đạo: A, cv; B, cv": the words before the colon only introduce the people.
    const colon = colonWithin(words, next, end)
    if (colon > 0 && nameOrTitle(reading, colon + 1, end)) {
      isShared = true
      shared = []
      at = colon
      continue
    }
    const named = nameWithin(reading, next, end)
    if (named > 0) { at = named; continue }
    const to = groupEnd(reading, next, end, hasSemicolons, options)
    found.groups.push({ from: next, to })
    at = found.to = to
  }
  sharePositions(reading, found.mentions)
  found.groups = found.groups.map((group) => trimmed(words, group)).filter((group) => group.to > group.from)
  return found
}

/** Where in an item that begins with what somebody is ("biên đạo múa Siu Trinh") the name begins; 0 where none does. */
function nameWithin(reading: Reading, from: number, end: number): number {
  const { words } = reading
  if (words[from]!.isCapital || beginsGroup(words, from, end)) return 0
  for (let at = from + 1; at < Math.min(end, from + 5) && words[at]!.kind === 'word'; at++) {
    if (words[at]!.isCapital) return isFullName(nameAt(reading, at, end, false)) ? at : 0
  }
  return 0
}

/** After "về phía tỉnh có", inside a list. */
function sideEnd(words: readonly Word[], from: number, end: number): number {
  if (lengthAt(sides, words, from, end) === 0) return 0
  for (let at = from; at < Math.min(end, from + 16); at++) {
    if (words[at]!.key === 'có' || words[at]!.key === 'gồm') return words[at + 1]?.text === ':' ? at + 2 : at + 1
    if (words[at]!.text === ';') return 0
  }
  return 0
}

function nameOrTitle(reading: Reading, at: number, end: number): boolean {
  const { words } = reading
  if (at >= end) return false
  const honorifics = honorificsAt(words, at, end)
  return (honorifics > 0 && nameAt(reading, at + honorifics, end, true) !== undefined) || (words[at]!.isCapital && headAt(words, at, end) === 0 && lengthAt(bodyHeads, words, at, end) === 0 && isFullName(nameAt(reading, at, end, true)))
    || (words[at]!.isCapital && nameAt(reading, at, end, false) !== undefined)
}

function isFullName(name: Range | undefined): boolean {
  return name !== undefined && name.to - name.from > 1
}

function colonWithin(words: readonly Word[], from: number, end: number): number {
  for (let index = from; index < Math.min(end, from + 30); index++) {
    if (words[index]!.text === ':') return index
    if (words[index]!.text === ';') return -1
  }
  return -1
}

/** "các đồng chí A, B - Phó Giám đốc Sở": the position after names without any is that of all of them. */
function sharePositions({ words }: Reading, mentions: Mention[]): void {
  for (let index = mentions.length - 2; index >= 0; index--) {
    const first = mentions[index]!
    const second = mentions[index + 1]!
    const joint = words[first.to]
    if (first.positions.length > 0 || second.positions.length === 0 || second.honorific || second.from !== first.to + 1) continue
    if (second.name?.from === second.from && (joint?.key === 'và' || joint?.text === ',')) first.positions = second.positions
  }
}

function trimmed(words: readonly Word[], { from, to }: Range): Range {
  let last = to
  while (last > from && (words[last - 1]!.kind === 'sign' && !/^[)”"]$/.test(words[last - 1]!.text))) last--
  return { from, to: last }
}
