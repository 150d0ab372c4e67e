import { withToneStyle } from '../../tone-placement.ts'
import { type Finding, keepCase } from '../finding.ts'
import { helpers, isCompound, isReduplication, listedSyllables, timesSeen, timesWritten } from '../lexicon.ts'
import type { Reading, Word } from '../read-words.ts'

const isSame = (one: Word, other: Word): boolean => one.key === other.key
/** "ban Ban Tổ chức", "Lô Lô": a capital on the second word makes it another word or a name. */
const isOther = (second: Word): boolean => second.capital !== 'none' && !second.isHeading

/**
 * Whether two like words belong to different words that only meet: "công trình | trình cấp trên", "do | do dự". Either both
 * sides are known pairs, or the second begins a compound and the first stands alone as the little word that it is.
 */
function isMeeting(first: Word, second: Word): boolean {
  const { before } = first
  const { after } = second
  const endsPair = before !== undefined && !helpers.has(before.key) && isCompound(before.key, first.key)
  const beginsPair = after !== undefined && isCompound(second.key, after.key)
  if (beginsPair && (endsPair || standsAlone.has(first.key))) return true
  // "người mua mua nhanh", "thợ may may áo": who does it, then what is done.
  if (before && doers.has(before.key) && after) return true
  return endsPair && after !== undefined && (littleWords.has(second.key) || (startsAlone.has(second.key) && timesSeen(second.key, after.key) > 0))
}

// Words that govern what follows and are the beginning of other words, too: do dự, là lượt, để dành, bị cáo, chính chủ.
const standsAlone = new Set('do là bị chính cùng như mới còn tại có qua đã sẽ vì bởi theo về ra vào lên nhưng nếu khi ở cho các bảo đó'.split(' '))
const doers = new Set('người thợ kẻ'.split(' '))
// The second half of a compound that is also a verb or a noun by itself: "công trình trình cấp trên", "danh hiệu hiệu trưởng".
const startsAlone = new Set('trình đạt hội ban thi'.split(' '))
const littleWords = new Set('do cho là tại được'.split(' '))

/** A word that our texts do not have and that goes with neither neighbour: most likely it imitates a sound or a look. */
function isImitation(first: Word, last: Word): boolean {
  return timesWritten(first.key) < 2 && !(first.before && isCompound(first.before.key, first.key)) && !(last.after && isCompound(last.key, last.after.key))
}

const isDoubled = (word: Word | undefined): boolean => word?.after !== undefined && isSame(word, word.after)

/** How many words from here are written twice over: 1 for "trong trong", 2 for "thực hiện thực hiện", 0 for none. */
function repeated(word: Word): number {
  for (let length = 1; length <= 4; length++) {
    let one: Word | undefined = word
    let other: Word | undefined = word
    for (let step = 0; step < length; step++) other = other?.after
    let count = 0
    while (count < length && one && other && isSame(one, other) && !isOther(other) && !one.isJoined && !other.isJoined && one.text.length > 1) {
      one = one.after
      other = other.after
      count++
    }
    if (count === length) return length
  }
  return 0
}

/**
 * Words written twice: "trong trong", "thực hiện thực hiện". Not across a line or a sign; not reduplications (luôn luôn, người
 * người), numbers, single letters, names, words that the lists do not have; nor where two words only happen to meet ("là do do dự").
 */
export function* duplicateWords(reading: Reading): Generator<Finding> {
  let coveredTo = 0
  for (const word of reading.words) {
    if (word.start < coveredTo || !word.after) continue
    const length = repeated(word)
    if (length === 0) continue
    const words: Word[] = [word]
    // Everything that goes on repeating belongs to the same finding.
    while (words.at(-1)!.after && (words.length < length * 2 || (isSame(words.at(-1)!.after!, words[words.length - length]!) && !isOther(words.at(-1)!.after!)))) words.push(words.at(-1)!.after!)
    const end = words.at(-1)!.end
    coveredTo = end
    // "đi đi lại lại", "nhà nhà no ấm, người người": two doublings side by side are meant.
    const isPaired = length === 1 && words.length === 2 && (isDoubled(words[1]!.after) || isDoubled(word.before?.before))
    if (isPaired) continue
    const isDoubling = length === 1 && isReduplication(word.key)
    // A quoted row imitates a sound: “bịp bịp bịp”.
    if (isDoubling && (words.length === 2 || '“"‘'.includes(reading.text[word.start - 1] ?? ' '))) continue
    if (length === 1 && !isDoubling && isImitation(word, words.at(-1)!)) continue
    if (length === 1 && (!listedSyllables.has(word.key) || (words.length === 2 && isMeeting(word, words[1]!)))) continue
    if (length > 1 && (word.key === 'từng' || word.key === 'mỗi' || words.slice(0, length).some((one) => !listedSyllables.has(one.key)))) continue
    const kept = words.slice(0, isDoubling ? 2 : length)
    const written = reading.text.slice(word.start, end)
    yield { start: word.start, end, kind: 'duplicate-word', severity: 'error', message: 'duplicateWord', values: { written }, suggestions: [keepCase(written, withToneStyle(reading.text.slice(word.start, kept.at(-1)!.end), reading.toneStyle))] }
  }
}
