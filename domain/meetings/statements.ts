import { attendanceOpening, openingRole, opensWeakly, passiveOpening, type ListOpening } from './openings.ts'
import { skipApposition, skipBracket } from './appositions.ts'
import { readList, type People as Listed } from './attendance.ts'
import { honorificsAt, mentionAt, pluralAt, type Mention } from './mentions.ts'
import { headAt, positionAt } from './positions.ts'
import type { ParticipantRole } from './meeting.ts'
import { endsPosition, skipAdverbs, verbAt } from './verbs.ts'
import { lengthAt, phrases, type Range, type Reading, type Word } from './words.ts'
import { adverbs, eventKinds, followers, groupHeads, joins } from './lexicon.ts'

/** People found in a sentence, and what the sentence says that they did. */
export type Statement = {
  mentions: Mention[]
  groups: Range[]
  roles: ParticipantRole[]
  isSubject: boolean
  from: number
  /** Whether the subject did something at the event that gives no role, so that they were there. */
  isPresent?: boolean
}

const actingFor = phrases(['thay mặt', 'thừa ủy quyền', 'thừa lệnh', 'được sự ủy quyền', 'được ủy quyền', 'theo ủy quyền', 'theo sự ủy quyền', 'nhận ủy quyền', 'ủy quyền', 'được sự phân công'])

const clauseSigns = new Set([',', ':', ';', '.', '…', '"', '“', '-', '–', '·', '•', '*', '+', ')', '!', '?'])

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
    const statement = isTold ? noted(cluster, from) : roleOf(reading, sentence, from, cluster, statements.some(({ isSubject }) => isSubject))
    if (statement) statements.push(statement)
    from = Math.max(from + 1, cluster.to)
  }
  return { statements }
}

/** Where after a semicolon an attendance list begins: "…; tham gia đoàn có …". */
function secondClause(reading: Reading, { from, to }: Range): number | undefined {
  const { words } = reading
  for (let at = from + 1; at < Math.min(to - 1, from + 120); at++) {
    if (words[at]!.text === ';' && lengthAt(joins, words, at + 1, to) > 0 && attendanceOpening(reading, { from: at + 1, to })) return at + 1
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

/** What people did, by the words around them; undefined where they are no subject of anything. */
function roleOf(reading: Reading, sentence: Range, from: number, people: Listed, hasSubject: boolean): Statement | undefined {
  const { words } = reading
  const before = from > sentence.from ? words[from - 1]! : undefined
  const isNamed = people.mentions[0]!.name !== undefined
  const result = (roles: ParticipantRole[]): Statement => ({ mentions: people.mentions, groups: people.groups, roles, isSubject: true, from })
  const end = sentence.to
  let at = skipBracket(words, skipApposition(reading, people.to, end), end)
  if (at < end && /^[,)–—-]$/.test(words[at]!.text)) at++
  if (before?.key === 'do') {
    const verb = verbAt(words, skipAdverbs(words, at, end), end)
    const role = verb && verb.kind !== 'done' ? verb.kind : undefined
    return isNamed && role ? { ...result([role]), groups: [] } : undefined
  }
  if (before?.key === 'của') {
    const role = isNamed ? roleOfSpeech(words, sentence, from) : undefined
    return role ? { ...result([role]), groups: [] } : noted(people, from)
  }
  if (before?.key === 'theo' && from - 1 === sentence.from && isNamed) return { ...result(['spoke']), groups: [] }
  if (words[sentence.from]!.key === 'theo' && isNamed && from - sentence.from < 8 && verbAt(words, skipAdverbs(words, at, end), end)?.kind === 'reported') return { ...result(['reported']), groups: [] }
  const isAfterClause = before === undefined || (before.kind === 'sign' && clauseSigns.has(before.text)) || ['nghe', 'khi', 'sau', 'song', 'nhưng', 'tiếp'].includes(before.key)
  if (!isAfterClause) return isNamed ? noted(people, from) : undefined
  if (!isNamed && before?.text !== ',' && before !== undefined && !people.mentions[0]!.honorific) return undefined
  const opening = hasSubject ? undefined : openingRole(reading, sentence.from, from)
  at = skipCompany(words, skipClause(words, at, end), end)
  const verbs = verbChain(words, at, end)
  if (opening && opening !== 'chaired') {
    if (!verbs.first && !isVerbLike(words, at, end)) return noted(people, from)
    if (opening === 'spoke' && verbs.kinds.has('concluded')) return result(['concluded'])
    if (opening === 'spoke' && verbs.kinds.has('reported') && opensWeakly(reading, sentence.from, from)) return result(['reported'])
    const extra: ParticipantRole[] = verbs.kinds.has('chaired') ? ['chaired'] : []
    return result([opening, ...extra])
  }
  const roles = [...verbs.kinds].filter((kind): kind is ParticipantRole => kind !== 'done')
  if (!verbs.isAttending) people = { ...people, groups: [] }
  if (opening === 'chaired') roles.push('chaired')
  if (!verbs.first) {
    if (!isVerbLike(words, at, end)) return roles.length > 0 ? result(roles) : noted(people, from)
    if (isNamed && (people.mentions[0]!.honorific || people.mentions[0]!.positions.length > 0)) return result([...roles, 'spoke'])
    return noted(people, from)
  }
  if (roles.length > 0) return result(roles)
  const first = people.mentions[0]!
  const isPresent = isNamed && verbs.kinds.has('done') && (first.honorific !== undefined || words[first.from]!.isCapital) && first.positions.length > 0 && !['là', 'được', 'bị', 'có'].includes(words[skipAdverbs(words, at, end)]!.key)
    && !['em', 'cháu'].includes(words[first.from]!.key)
  return { ...noted(people, from), isPresent }
}

/** People who are mentioned and do nothing: their names and positions count, their roles do not. */
function noted(people: Listed, from: number): Statement {
  return { mentions: people.mentions, groups: [], roles: [], isSubject: false, from }
}

/** The role that "theo báo cáo của", "nghe tham luận của", "sau phát biểu của" gives; "tiếp thu ý kiến của" gives none. */
function roleOfSpeech(words: readonly Word[], sentence: Range, from: number): ParticipantRole | undefined {
  let isHeard = false
  for (let at = Math.max(sentence.from, from - 14); at < from - 1; at++) {
    const { key } = words[at]!
    const next = words[at + 1]!.key
    if (key === 'theo' || key === 'nghe' || (key === 'sau' && at === sentence.from)) isHeard = true
    if (!isHeard) continue
    if (key === 'báo' && next === 'cáo') return 'reported'
    if ((key === 'tham' && next === 'luận') || (key === 'phát' && next === 'biểu') || (key === 'ý' && next === 'kiến') || (key === 'khai' && next === 'mạc') || (key === 'chia' && next === 'sẻ')) return 'spoke'
  }
  return undefined
}

/** Passes over "thay mặt Đoàn công tác," between the subject and the verb. */
function skipClause(words: readonly Word[], from: number, end: number): number {
  const key = words[from]?.key
  const next = words[from + 1]?.key
  const isClause = (key === 'thay' && next === 'mặt') || (key === 'thừa' && next === 'ủy') || key === 'đại' || key === 'trong' || key === 'với' || key === 'sau' || key === 'tại' || key === 'khi'
  if (!isClause) return from
  for (let at = from; at < Math.min(end, from + 25); at++) {
    if (words[at]!.text === ',') return at + 1
    if (at > from + 2 && endsPosition(words, at, end) && !['attended', undefined].includes(verbAt(words, at, end)?.kind) && key !== 'khi') return at
  }
  return from
}

/** Passes over those with whom somebody did something: "cùng đoàn công tác đã kiểm tra". */
function skipCompany(words: readonly Word[], from: number, end: number): number {
  if (words[from]?.key !== 'cùng' || verbAt(words, from, end)) return from
  for (let at = from + 1; at < Math.min(end, from + 14) && words[at]!.kind === 'word'; at++) {
    if (words[at]!.key === 'đã' || verbAt(words, at, end)) return at
  }
  return from
}

/** Whether an unknown word in small letters stands where the verb of a sentence stands. */
function isVerbLike(words: readonly Word[], at: number, end: number): boolean {
  const word = words[at]
  if (!word || at >= end) return false
  if (word.text === ':' || word.text === '“') return true
  return word.kind === 'word' && !word.isCapital && !['và', 'cùng', 'hoặc', 'của', 'ở', 'là', 'các', 'về', 'nhóm', 'tốp', 'ban'].includes(word.key)
}

/** Whether the subject before told others what to do, so that who is named after a semicolon is told so, too: "…; đồng chí B theo dõi". */
function asksOthers(words: readonly Word[], { mentions, from }: Statement, limit: number): boolean {
  const start = mentions.at(-1)?.to ?? from
  for (let at = start; at < Math.min(limit, start + 6); at++) if (!words[at]!.isCapital && (words[at]!.key === 'giao' || words[at]!.key === 'yêu' || (words[at]!.key === 'phân' && words[at + 1]?.key === 'công'))) return true
  return false
}

const embedding = new Set(['đề', 'yêu', 'giao', 'mong', 'chỉ', 'kiến', 'lưu', 'hứa', 'cam', 'cho', 'nêu', 'khẳng', 'nhấn'])

/** The verbs of one subject: the first, and those that "và" or a comma joins to it, before others' deeds are told. */
function verbChain(words: readonly Word[], from: number, end: number): { first: boolean; isAttending: boolean; kinds: Set<ParticipantRole | 'done'> } {
  const kinds = new Set<ParticipantRole | 'done'>()
  const start = skipAdverbs(words, from, end)
  const first = verbAt(words, start, end)
  if (!first) return { first: false, isAttending: false, kinds }
  kinds.add(first.kind)
  const isAttending = first.kind === 'attended' && words.slice(start, start + 3).some(({ key }) => key === 'dự' || key === 'mặt')
  if (first.kind === 'spoke' && words[start]!.key === 'phát') for (let at = start; at < Math.min(end, start + 10); at++) if (words[at]!.key === 'kết' && words[at + 1]?.key === 'luận') kinds.add('concluded')
  let isEmbedded = embedding.has(words[start]!.key)
  for (let at = start + first.length; at < Math.min(end, start + 70); at++) {
    const word = words[at]!
    if (word.key !== 'và' && word.text !== ',' && word.text !== ';' && word.key !== 'đồng') continue
    let next = at + 1
    if (words[next]?.key === 'đồng' && words[next + 1]?.key === 'thời') next += 2
    if (lengthAt(adverbs, words, next, end) > 0) next = skipAdverbs(words, next, end)
    const verb = verbAt(words, next, end)
    if (!verb || verb.kind === 'done' || verb.kind === 'attended') continue
    if ((verb.kind === 'reported' || verb.kind === 'chaired') && (isEmbedded || next - start > 14)) continue
    if (verb.kind === 'spoke' && isEmbedded) continue
    if (verb.kind === 'spoke' && kinds.has('reported') && !/^(phát|đề|kiến|trả)$/.test(words[next]!.key)) continue
    if (verb.kind === 'spoke' && kinds.has('reported') && word.key !== 'và') continue
    kinds.add(verb.kind)
    if (embedding.has(words[next]!.key)) isEmbedded = true
  }
  if (kinds.has('concluded')) kinds.delete('spoke')
  return { first: true, isAttending, kinds }
}
