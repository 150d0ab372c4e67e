import { addresseeWords, bodyHeads, groupHeads, levels, stops, topics, units } from './lexicon.ts'
import { capitalRun } from './names.ts'
import { verbAt } from './verbs.ts'
import { lengthAt, textOf, type Range, type Reading, type Word } from './words.ts'

const { actors, belonging, compounds, determiners, verbs } = addresseeWords
const longestAddressee = 30

/** How many words begin a person or body here, with "các", "mỗi" before it; 0 where something else begins ("mỗi phong trào"). */
function actorAt(words: readonly Word[], from: number, to: number): number {
  const determiner = lengthAt(determiners, words, from, to)
  const at = from + determiner
  const word = words[at]
  if (!word || at >= to || word.kind !== 'word') return 0
  const compound = lengthAt(compounds, words, at, to)
  const whole = determiner > 0 ? Math.max(lengthAt(compounds, words, from, to), lengthAt(actors, words, from, to)) : 0
  if (whole > determiner) return whole
  const noun = Math.max(compound, lengthAt(actors, words, at, to), lengthAt(bodyHeads, words, at, to), determiner > 0 ? lengthAt(groupHeads, words, at, to) : 0)
  // "tổ chức trực đê" begins with a verb, not with "tổ".
  if (noun === 0 && whole > 0) return whole
  if (noun === 0 || (!word.isCapital && lengthAt(verbs, words, at, to) > noun)) return 0
  return determiner + noun
}

/** Whether what is to be done begins with this word. */
function beginsDeed(words: readonly Word[], at: number, to: number): boolean {
  return !words[at]!.isCapital && (lengthAt(verbs, words, at, to) > 0 || verbAt(words, at, to) !== undefined || lengthAt(stops, words, at, to) > 0)
}

/**
 * Whom a clause asks: the whole phrase that names people or bodies up to the verb, "cấp ủy, chính quyền các xã, phường". Where no
 * verb is known, only what is known to name somebody.
 */
export function addresseeOf(reading: Reading, { from, to }: Range): string | null {
  const { words } = reading
  const first = actorAt(words, from, to)
  if (first === 0) return null
  const end = Math.min(to, from + longestAddressee)
  let at = from + first
  let known = at
  let names = 0
  while (at < end) {
    const word = words[at]!
    if (word.kind === 'sign') {
      const isJoined = word.text === ',' && (actorAt(words, at + 1, to) > 0 || goesOn(words, at, to))
      const isCompound = /^[-–—]$/.test(word.text) && words[at + 1]?.isCapital === true
      if (!isJoined && !isCompound) break
      at++
      continue
    }
    const next = words[at + 1]
    if ((word.key === 'và' || word.key === 'cùng' || word.key === 'với') && !word.isCapital) {
      if (at + 1 >= end || !(actorAt(words, at + 1, to) > 0 || (word.key === 'và' && (next!.isCapital || lengthAt(topics, words, at + 1, to) > 0)))) break
      at++
      continue
    }
    const length = partAt(reading, at, to)
    if (length > 0) {
      // A verb may follow an abbreviation, "UBND giao", and the second word of a name, "tỉnh Biển Nam mở".
      const isName = word.isCapital && word.text !== word.text.toUpperCase() && lengthAt(bodyHeads, words, at, to) !== length && lengthAt(topics, words, at, to) !== length && words[at + length - 1]!.isCapital
      names = isName ? names + 1 : 0
      at += length
      known = at
      continue
    }
    // "Đào tạo", "Khuyến học": the second syllable of a name in small letters is no verb.
    const isSyllable = names === 1 && Math.max(lengthAt(verbs, words, at, to), verbAt(words, at, to)?.length ?? 0) < 2
    if (!isSyllable && beginsDeed(words, at, to)) return textOf(reading, { from, to: at })
    if (isSyllable) known = at + 1
    names = 0
    at++
  }
  return textOf(reading, { from, to: at >= to ? known : Math.min(at, known) })
}

/** "thôn, bản", "Sở Văn hóa, Thể thao và Du lịch": after a comma a word of the same kind goes on. */
function goesOn(words: readonly Word[], comma: number, to: number): boolean {
  return comma + 1 < to && (lengthAt(units, words, comma + 1, to) > 0 || (words[comma + 1]!.isCapital && lengthAt(topics, words, comma + 1, to) > 0))
}

/** How many words here are known to belong to the name of somebody: a further noun, a place, a field of work. */
function partAt(reading: Reading, at: number, to: number): number {
  const { words } = reading
  const word = words[at]!
  if (word.isCapital) {
    const run = capitalRun(words, at, to)
    return Math.max(lengthAt(bodyHeads, words, at, to), lengthAt(topics, words, at, to), (run[0]?.to ?? at + 1) - at)
  }
  const noun = Math.max(lengthAt(compounds, words, at, to), actorAt(words, at, to), lengthAt(levels, words, at, to), lengthAt(belonging, words, at, to))
  return noun > 0 && lengthAt(verbs, words, at, to) <= noun ? noun : 0
}
