import { attendanceOpening, passiveOpening, type ListOpening } from './openings.ts'
import { readList, type People as Listed } from './attendance.ts'
import { asksOthers, deedOf, noted, type Statement } from './deeds.ts'
import { honorificsAt, mentionAt, pluralAt } from './mentions.ts'
import { headAt, positionAt } from './positions.ts'
import { lengthAt, phrases, type Range, type Reading } from './words.ts'
import { chairingJoins, eventKinds, followers, groupHeads, joins } from './lexicon.ts'

const actingFor = phrases(['thay mặt', 'thừa ủy quyền', 'thừa lệnh', 'được sự ủy quyền', 'được ủy quyền', 'theo ủy quyền', 'theo sự ủy quyền', 'nhận ủy quyền', 'ủy quyền', 'được sự phân công'])

/** What a sentence says about people. `open` is set where an attendance list goes on in the next lines. */
export function readStatements(reading: Reading, sentence: Range, known: ReadonlySet<string>): { statements: Statement[]; open?: ListOpening } {
  const statements: Statement[] = []
  let from = sentence.from
  for (;;) {
    const opening = attendanceOpening(reading, { from, to: sentence.to })
    const next = opening && !opening.onlyPeople ? undefined : secondClause(reading, { from, to: sentence.to })
    const found = readClause(reading, { from, to: next ?? sentence.to }, known, next === undefined ? opening : attendanceOpening(reading, { from, to: next }))
    statements.push(...found.statements)
    if (next === undefined) return { statements, open: found.open }
    from = next
  }
}

/** What a sentence says, or the part of one up to where an attendance list begins. */
function readClause(reading: Reading, sentence: Range, known: ReadonlySet<string>, opening: ListOpening | undefined): { statements: Statement[]; open?: ListOpening } {
  const { words } = reading
  const statements: Statement[] = []
  let from = sentence.from
  if (opening) {
    const list = readList(reading, opening.from, sentence.to, { known, stopsAtVerb: false, onlyPeople: opening.onlyPeople })
    if (list.mentions.length === 0 && list.groups.length === 0) {
      const isOpen = opening.from >= sentence.to - 1 || words[sentence.to - 1]!.text === ':'
      return { statements, open: isOpen ? opening : undefined }
    }
    statements.push({ ...list, roles: opening.roles, isSubject: false, from: opening.from })
    from = Math.max(list.to, opening.from)
  }
  if (!opening) {
    const group = attendingGroup(reading, sentence, known)
    if (group) {
      statements.push(group)
      from = group.to
    }
  }
  const passive = opening ? undefined : passiveOpening(reading, sentence)
  // Where a list without people was read, no other is tried within it.
  let triedUntil = from
  while (from < sentence.to) {
    if (passive && from <= passive.from && from >= passive.from - 6) {
      const list = readList(reading, passive.from, sentence.to, { known, stopsAtVerb: true, onlyPeople: passive.onlyPeople })
      if (list.mentions.length > 0 || list.groups.length > 0) {
        statements.push({ ...list, roles: passive.roles, isSubject: false, from: passive.from })
        from = Math.max(list.to, passive.from + 1)
        continue
      }
    }
    from = actingStart(reading, sentence, from, known)
    const isList = pluralAt(words, from, sentence.to) > 0
    if (isList && from < triedUntil) { from++; continue }
    const cluster = clusterAt(reading, from, sentence.to, known)
    if (isList && cluster) triedUntil = cluster.to
    if (!cluster || cluster.mentions.length === 0) { from++; continue }
    const told = statements.find(({ isSubject }) => isSubject)
    const isTold = told !== undefined && words[from - 1]?.text === ';' && asksOthers(words, told, from)
    const statement = isTold ? noted(cluster, from) : deedOf(reading, sentence, from, cluster, statements.some(({ isSubject }) => isSubject))
    if (statement) statements.push(statement)
    from = Math.max(from + 1, cluster.to)
  }
  return { statements }
}

/** Where after a semicolon an attendance list begins: "…; tham gia đoàn có …". */
function secondClause(reading: Reading, { from, to }: Range): number | undefined {
  const { words } = reading
  for (let at = from + 1; at < Math.min(to - 1, from + 120); at++) {
    if (words[at]!.text === ';' && lengthAt(joins, words, at + 1, to) + lengthAt(chairingJoins, words, at + 1, to) > 0 && attendanceOpening(reading, { from: at + 1, to })) return at + 1
  }
  return undefined
}

/**
 * After "Thay mặt các thí sinh," and "Thừa ủy quyền của Chủ tịch UBND tỉnh,", where the person begins who acts for them; else the
 * same word.
 */
function actingStart(reading: Reading, sentence: Range, from: number, known: ReadonlySet<string>): number {
  const { words } = reading
  const before = words[from - 1]
  if ((from > sentence.from && before!.text !== ',') || lengthAt(actingFor, words, from, sentence.to) === 0) return from
  for (let at = from + 2; at < Math.min(sentence.to - 1, from + 30); at++) {
    if (words[at]!.text === ',' && clusterAt(reading, at + 1, sentence.to, known)?.mentions[0]?.name) return at + 1
  }
  return from
}

/** "Đại diện lãnh đạo các xã cũng đến dự": a sentence whose subject is a group that attended. */
function attendingGroup(reading: Reading, { from, to }: Range, known: ReadonlySet<string>): (Statement & { to: number }) | undefined {
  const { words } = reading
  if (!words[from]!.isCapital) return undefined
  // "Phiên họp có 26/27 ủy viên tham dự"
  const event = lengthAt(eventKinds, words, from, to)
  if (event > 0 && words[from + event]?.key === 'có') from += event + 1
  else if (lengthAt(groupHeads, words, from, to) === 0 || headAt(words, from, to) > 1) return undefined
  if (from >= to) return undefined
  const list = readList(reading, from, to, { known, stopsAtVerb: true })
  if (list.mentions.length > 0 || list.groups.length === 0) return undefined
  const verb = lengthAt(followers, words, list.to, to)
  const attends = words.slice(list.to, list.to + verb).some(({ key }) => key === 'dự' || key === 'vui')
  const after = list.to + verb
  return attends && (to - from <= 60 || after < to - 1) ? { ...list, to: after, roles: ['attended'], isSubject: false, from } : undefined
}

/** Those for whom a training is held: "tổ chức hội nghị tập huấn … cho 130 cộng tác viên". */
export function traineesIn(reading: Reading, { from, to }: Range): Range | undefined {
  const { words } = reading
  let trains = false
  for (let at = from; at < Math.min(to - 2, from + 120); at++) {
    const { key } = words[at]!
    if ((key === 'tập' && words[at + 1]!.key === 'huấn') || (key === 'bồi' && words[at + 1]!.key === 'dưỡng')) trains = true
    if (!trains || key !== 'cho') continue
    const counts = ['gần', 'hơn', 'trên', 'khoảng'].includes(words[at + 1]!.key) ? 1 : 0
    if (words[at + 1 + counts]?.kind !== 'number') continue
    let end = at + 2 + counts
    while (end < to && !/^[.;:(]$/.test(words[end]!.text)) end++
    return { from: at + 1, to: end }
  }
  return undefined
}

/** The person or people who are mentioned from here. */
function clusterAt(reading: Reading, at: number, end: number, known: ReadonlySet<string>): Listed | undefined {
  const { words } = reading
  if (words[at]!.kind !== 'word') return undefined
  if (pluralAt(words, at, end) > 0) {
    return readList(reading, at, end, { known, stopsAtVerb: true })
  }
  const mention = mentionAt(reading, at, end, { known, least: 4 })
  if (!mention) return undefined
  const joint = words[mention.to]
  const after = mention.to + 1
  const goesOn = mention.name && joint && after < end && (joint.text === ',' || joint.text === ';' || joint.key === 'và' || joint.key === 'cùng')
    && (pluralAt(words, after, end) > 0 || honorificsAt(words, after, end) > 0 || (words[after]!.isCapital && positionAt(reading, after, end, known, 4)?.name !== undefined) || (joint.key !== ',' && joint.key !== ';' && words[after]!.key === 'các'))
  if (goesOn) {
    const list = readList(reading, at, end, { known, stopsAtVerb: true })
    if (list.mentions.length > 0 && list.to >= mention.to) return list
  }
  return { mentions: [mention], groups: [], to: mention.to }
}
