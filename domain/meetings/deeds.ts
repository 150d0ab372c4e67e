import { skipApposition, skipBracket } from './appositions.ts'
import type { People as Listed } from './attendance.ts'
import type { ParticipantRole } from './meeting.ts'
import type { Mention } from './mentions.ts'
import { openingRole, opensWeakly } from './openings.ts'
import { endsPosition, skipAdverbs, verbAt } from './verbs.ts'
import { lengthAt, phrases, type Range, type Reading, type Word } from './words.ts'
import { adverbs } from './lexicon.ts'

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

// After these a clause may begin, and who is named there may be its subject.
const clauseSigns = new Set([',', ':', ';', '.', '…', '"', '“', '-', '–', '·', '•', '*', '+', ')', '!', '?'])

// First syllables of verbs that tell what others are to do: a verb joined to them may be the others'.
const embedding = new Set(['đề', 'yêu', 'giao', 'mong', 'chỉ', 'kiến', 'lưu', 'hứa', 'cam', 'cho', 'nêu', 'khẳng', 'nhấn'])

const asking = phrases(['yêu cầu', 'đề nghị', 'giao', 'chỉ đạo', 'lưu ý', 'kiến nghị', 'phân công', 'nhắc nhở'])

/** What people did, by the words around them; undefined where they are no subject of anything. */
export function deedOf(reading: Reading, sentence: Range, from: number, people: Listed, hasSubject: boolean): Statement | undefined {
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
    // "Báo cáo do đồng chí Phó Trưởng Ban trình bày"
    const isPerson = isNamed || people.mentions[0]!.honorific !== undefined || words[from]!.isCapital
    return isPerson && role ? { ...result([role]), groups: [] } : undefined
  }
  if (before?.key === 'của') {
    const role = isNamed ? roleOfSpeech(words, sentence, from) : undefined
    return role ? { ...result([role]), groups: [] } : noted(people, from)
  }
  if (before?.key === 'theo' && from - 1 === sentence.from && isNamed) return { ...result(['spoke']), groups: [] }
  if (words[sentence.from]!.key === 'theo' && isNamed && from - sentence.from < 8 && verbAt(words, skipAdverbs(words, at, end), end)?.kind === 'reported') return { ...result(['reported']), groups: [] }
  const isAfterClause = before === undefined || (before.kind === 'sign' && clauseSigns.has(before.text)) || ['nghe', 'khi', 'sau', 'song', 'nhưng', 'tiếp'].includes(before.key)
  if (!isAfterClause) return isNamed ? noted(people, from) : undefined
  // "…; Trưởng phòng Kinh tế nêu khó khăn"
  const isNext = before?.text === ';' && words[from]!.isCapital && !asksAnything(words, sentence.from, from)
  if (!isNamed && before?.text !== ',' && before !== undefined && !isNext && !people.mentions[0]!.honorific) return undefined
  const opening = hasSubject ? undefined : openingRole(reading, sentence.from, from)
  at = skipCompany(words, skipClause(words, at, end), end)
  const verbs = verbChain(words, at, end)
  if (opening && opening !== 'chaired') {
    if (!verbs.first && !isVerbLike(words, at, end)) return noted(people, from)
    if (opening === 'spoke' && verbs.kinds.has('concluded')) return result(accepts(words, sentence.from, from) ? ['concluded', 'spoke'] : ['concluded'])
    if (opening === 'concluded' && accepts(words, sentence.from, from)) return result(['concluded', 'spoke'])
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
export function noted(people: Listed, from: number): Statement {
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
export function asksOthers(words: readonly Word[], { mentions, from }: Statement, limit: number): boolean {
  const start = mentions.at(-1)?.to ?? from
  for (let at = start; at < Math.min(limit, start + 6); at++) if (!words[at]!.isCapital && (words[at]!.key === 'giao' || words[at]!.key === 'yêu' || (words[at]!.key === 'phân' && words[at + 1]?.key === 'công'))) return true
  return false
}

/** Whether who concludes also answers those above: "tiếp thu ý kiến chỉ đạo và kết luận hội nghị". */
function accepts(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) if (words[at]!.key === 'tiếp' && words[at + 1]!.key === 'thu') return true
  return false
}

/** Whether somebody asks for something before: who is named by a position after the semicolon may be asked, too. */
function asksAnything(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) if (!words[at]!.isCapital && lengthAt(asking, words, at, to) > 0) return true
  return false
}

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
  if (kinds.has('concluded') && !accepts(words, start, Math.min(end, start + 12))) kinds.delete('spoke')
  return { first: true, isAttending, kinds }
}
