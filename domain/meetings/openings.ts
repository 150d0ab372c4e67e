import { chairedBy, chairingJoins, eventKinds, groupHeads, joins, links, notJoins, openingTrees, passives, sides, weakOpenings } from './lexicon.ts'
import { headAt } from './positions.ts'
import { honorificsAt, pluralAt } from './mentions.ts'
import { nameAt } from './names.ts'
import type { ParticipantRole } from './meeting.ts'
import { lengthAt, phrases, type Range, type Reading, type Word } from './words.ts'

/** Where in a sentence a list of people begins, and what those in it did. */
export type ListOpening = { from: number; roles: ParticipantRole[]; onlyPeople: boolean }

// "Giảng viên của lớp tập huấn là ThS A": who teaches or lectures, speaks.
const teachers = phrases(['giảng viên', 'báo cáo viên', 'diễn giả', 'các giảng viên', 'các diễn giả', 'các báo cáo viên', 'người trình bày', 'thuyết trình viên'])

/** The first words of a sentence's parts between commas; at most the first four parts. */
function parts(words: readonly Word[], { from, to }: Range): number[] {
  const starts = [from]
  for (let at = from; at < Math.min(to, from + 60) && starts.length < 4; at++) if (words[at]!.text === ',') starts.push(at + 1)
  return starts
}

/** A sentence that is an attendance list: "Dự hội nghị có …", "Về phía tỉnh có …", "Chủ trì hội nghị có …", "Thành phần gồm:". */
export function attendanceOpening(reading: Reading, sentence: Range): ListOpening | undefined {
  const { words } = reading
  for (const start of parts(words, sentence)) {
    let from = start
    while (from < sentence.to && words[from]!.kind === 'sign') from++
    if (lengthAt(notJoins, words, from, sentence.to) > 0) continue
    const isTeaching = start === sentence.from && lengthAt(teachers, words, from, sentence.to) > 0
    const taught = isTeaching ? linkAfter(reading, from, sentence.to, true) : undefined
    if (taught !== undefined) return { from: taught, roles: ['spoke'], onlyPeople: true }
    const isJoin = lengthAt(joins, words, from, sentence.to) > 0
    const isChairing = lengthAt(chairingJoins, words, from, sentence.to) > 0
    const isSide = lengthAt(sides, words, from, sentence.to) > 0
    if (isSide && !isJoin && !isChairing && words[from]!.key === 'phía' && !words[from]!.isCapital) continue
    if (!isJoin && !isChairing && !isSide) {
      const plain = start === sentence.from ? plainOpening(reading, sentence) : undefined
      if (plain !== undefined) return { from: plain, roles: ['attended'], onlyPeople: false }
      continue
    }
    const link = linkAfter(reading, from, sentence.to, isJoin || isChairing)
    if (link === undefined) continue
    let chairs = isChairing
    let attends = false
    for (let at = from; at < link; at++) {
      if (lengthAt(chairingJoins, words, at, link) > 0) chairs = true
      if (['dự', 'phía', 'tham'].includes(words[at]!.key)) attends = true
    }
    return { from: link, roles: chairs ? (attends ? ['chaired', 'attended'] : ['chaired']) : ['attended'], onlyPeople: chairs && !attends }
  }
  return undefined
}

/** "Đại diện người lao động có chị A …": a short beginning, "có", and a person. */
function plainOpening({ words, text }: Reading, { from, to }: Range): number | undefined {
  for (let at = from + 1; at < Math.min(to - 1, from + 14); at++) {
    if (words[at]!.kind === 'sign') return undefined
    if (words[at]!.key !== 'có' && words[at]!.key !== 'gồm') continue
    const after = words[at + 1]!.text === ':' ? at + 2 : at + 1
    const honorifics = honorificsAt(words, after, to)
    if (honorifics > 0 && nameAt({ words, text, sentences: [], lines: [] }, after + honorifics, to, true)) return after
    const plural = pluralAt(words, after, to)
    return plural > 0 && (words[after + plural]?.text === ':' || words[after + plural]?.isCapital) ? after : undefined
  }
  return undefined
}

/** The word after "có", "gồm" or ":" from which a list begins; none where a person comes first, or a verb's object follows. */
function linkAfter(reading: Reading, from: number, end: number, takesIs: boolean): number | undefined {
  const { words } = reading
  for (let at = from + 1; at < Math.min(end, from + 50); at++) {
    const word = words[at]!
    if (word.text === ':') return at + 1
    if (word.key === 'có' || word.key === 'gồm' || (word.key === 'là' && takesIs)) {
      let after = at + Math.max(1, lengthAt(links, words, at, end))
      const passive = lengthAt(passives, words, at, end)
      if (passive > 0) after = at + passive
      if (words[after]?.text === ':') after++
      if (after < end && lengthAt(eventKinds, words, after, end) > 1) continue
      return after
    }
    if (honorificsAt(words, at, end) > 0 && nameAt(reading, at + honorificsAt(words, at, end), end, true)) {
      // "Cùng dự, đồng chí A …" has no link; "Tiếp đoàn công tác là đồng chí A" has.
      return undefined
    }
  }
  return undefined
}

/** A list inside a sentence: "với sự tham dự của …", "dưới sự chủ trì của …". */
export function passiveOpening({ words }: Reading, sentence: Range): ListOpening | undefined {
  for (let at = sentence.from; at < sentence.to; at++) {
    const first = words[at]!.key
    if (first !== 'dưới' && first !== 'với' && first !== 'có' && first !== 'sự' && first !== 'do' && first !== 'được' && first !== 'vinh' && first !== 'hân' && first !== 'vui') continue
    const chaired = lengthAt(chairedBy, words, at, sentence.to)
    if (chaired > 0) return { from: at + chaired, roles: ['chaired'], onlyPeople: true }
    const attended = lengthAt(passives, words, at, sentence.to)
    const after = at + attended
    if (attended > 0 && (honorificsAt(words, after, sentence.to) > 0 || pluralAt(words, after, sentence.to) > 0 || headAt(words, after, sentence.to) > 0 || (first === 'có' && words[at - 1]?.key === 'còn') || isGroupAt(words, after, sentence.to))) return { from: after, roles: ['attended'], onlyPeople: false }
  }
  return undefined
}

function isGroupAt(words: readonly Word[], at: number, end: number): boolean {
  return at < end && words[at]!.kind === 'word' && !words[at]!.isCapital && lengthAt(groupHeads, words, at, end) > 0
}

/** Whether a sentence begins with a word such as "Mở đầu", after which the verb says what its subject did. */
export function opensWeakly({ words }: Reading, from: number, subject: number): boolean {
  return lengthAt(weakOpenings, words, from, subject, true) > 0
}

/** The role that the beginning of a sentence gives to the subject after it: "Kết luận hội nghị, …", "Thay mặt …, phát biểu …, …". */
export function openingRole({ words }: Reading, from: number, subject: number): ParticipantRole | undefined {
  let best: ParticipantRole | undefined
  for (const start of parts(words, { from, to: subject })) {
    for (const [role, tree] of openingTrees) {
      const length = lengthAt(tree, words, start, subject, true)
      if (length === 0) continue
      // Who closes a contest or a festival speaks and concludes nothing.
      if (role === 'concluded' && length >= lengthAt(openingTrees.find(([one]) => one === 'spoke')![1], words, start, subject, true)) return role
      if (role === 'concluded') continue
      // "Phát biểu chỉ đạo và kết luận hội nghị"
      if (role === 'spoke') for (let at = start; at < Math.min(subject - 1, start + 12); at++) if (words[at]!.key === 'kết' && words[at + 1]!.key === 'luận') return 'concluded'
      best ??= role
    }
  }
  return best
}
