import { bodyHeads, exceptions, nameWords, positionHeads, titles, units } from './lexicon.ts'
import { keyOf, lengthAt, type Range, type Reading, type Word } from './words.ts'
import { endsPosition } from './verbs.ts'

/** A name in the text, by words. */
export type Name = Range

const longestName = 6
export const apostrophes = new Set(["'", '’', 'ʼ', '‘', '`'])
const schools = new Set(['thcs', 'thpt', 'ptdtbt', 'ptdtnt', 'th', 'mn', 'gdtx'])

/** The syllables of a run of capitalised words: "H’Linh" and "Phê-rô" are one each. At most nine are read. */
export function capitalRun(words: readonly Word[], from: number, end: number): Range[] {
  const run: Range[] = []
  let at = from
  while (at < end && run.length < 9) {
    const word = words[at]!
    if (!word.isCapital) break
    let to = at + 1
    for (let turn = 0; turn < 3; turn++) {
      const sign = words[to]
      const next = words[to + 1]
      if (!sign || !next || to + 1 >= end || sign.kind !== 'sign' || !sign.isGlued || next.kind !== 'word') break
      const isApostrophe = apostrophes.has(sign.text) && (next.isGlued || (next.isCapital && words[to - 1]!.text.length === 1))
      const isHyphen = sign.text === '-' && next.isGlued
      if (!isApostrophe && !isHyphen) break
      to += 2
    }
    run.push({ from: at, to })
    at = to
  }
  return run
}

/** How a name is compared: lower case, tone marks in one style, apostrophes and spaces in one form. */
export function nameKey(text: string): string {
  return text.replace(/[’ʼ‘`]\s*|'\s*/g, "'").split(/\s+/).map(keyOf).join(' ')
}

/** Whether a syllable may begin a name, and how strongly: a family name, or a particle such as Y, A, H', Ama. */
function beginning(words: readonly Word[], run: readonly Range[], index: number): number {
  const word = words[run[index]!.from]!
  if (run.length > index + 1 && lengthAt(nameWords.double, words, run[index]!.from, run[index + 1]!.to) > 1) return 4
  if (run[index]!.to > run[index]!.from + 1) return words[run[index]!.from + 1]!.text === '-' ? 1.5 : 3
  if (nameWords.rare.has(word.key)) return 1.5
  if (nameWords.common.has(word.key)) return 3
  return nameWords.particles.has(word.text) ? 2 : 0
}

/** How many syllables of a run belong to a name, before a position, a rank or a body begins. */
function cutRun(words: readonly Word[], run: readonly Range[], end: number, most = longestName): number {
  let count = Math.min(run.length, most)
  for (let index = 1; index < count; index++) {
    const at = run[index]!.from
    const title = lengthAt(titles, words, at, end)
    // "Nguyễn Lương Y" ends in what would be a title if a name followed it.
    const isPosition = lengthAt(positionHeads, words, at, end) > 1 || (title > 1 && words[at + title]?.isCapital === true)
    if (isPosition || ['ubnd', 'hđnd', 'mttq', 'bch', 'btv', 'gđ', 'pgđ', 'pct'].includes(words[at]!.key)) count = index
  }
  return count
}

/**
 * The name that begins exactly here. With an honorific before it (`isTrusted`), any run of capitals will do; without one it
 * must begin with a family name and have two syllables.
 */
export function nameAt({ words }: Reading, at: number, end: number, isTrusted: boolean): Name | undefined {
  const run = capitalRun(words, at, end)
  if (run.length === 0) return undefined
  const first = run[0]!.from
  if (lengthAt(positionHeads, words, first, end) > 1) return undefined
  const count = cutRun(words, run, end)
  // "Ban Giám hiệu" goes on in small letters.
  if (lengthAt(bodyHeads, words, first, end) > count) return undefined
  const strength = beginning(words, run, 0)
  if (!isTrusted && (strength === 0 || count < 2)) return undefined
  if (isTrusted && strength === 0 && lengthAt(bodyHeads, words, first, end) > 0) return undefined
  if (count < 2 && lengthAt(bodyHeads, words, first, end) > 0) return undefined
  return { from: first, to: run[count - 1]!.to }
}

/**
 * Where in a run of capitals after a position the name of its holder begins: "xã Mù Cang Vừ Mí Lử" ends in "Vừ Mí Lử". A name of
 * three or four syllables, a middle name such as Thị, and names known from elsewhere in the text speak for it; a word like
 * "xã" right before speaks against it.
 * @param least what the evidence must reach: 4 in running text, less where a list needs a name
 */
export function nameInRun({ text, words }: Reading, from: number, end: number, known: ReadonlySet<string>, least: number): Name | undefined {
  const run = capitalRun(words, from, end)
  const count = cutRun(words, run, end, run.length)
  if (count < 2) return undefined
  const last = run[count - 1]!.to
  const after = words[last]
  const isClosed = count < run.length || last >= end || after === undefined || after.kind !== 'word' || after.key === 'và' || after.key === 'cùng' || endsPosition(words, last, end)
  let best: { name: Name; score: number } | undefined
  for (let index = 0; index <= count - 2; index++) {
    if (count - index > longestName) continue
    const start = run[index]!.from
    const key = nameKey(text.slice(words[start]!.start, words[last - 1]!.end))
    let score = beginning(words, run, index)
    if (known.has(key)) score += 10
    else if (score === 0 || key === 'hồ chí minh' || key === 'việt nam') continue
    const second = run[index + 1]!
    const middle = words[second.from]!.key
    if (count - index > 2) score += middle === 'thị' || middle === 'văn' ? 3 : nameWords.middle.has(middle) ? 1 : 0
    score += [0, 0, 0, 2, 1.5, 0.5, 0][count - index]!
    // Places do not begin with a single letter and have three syllables: "Y Lê Pas Tơr".
    if (words[start]!.text.length === 1 && (count - index > 2 || run[index]!.to > run[index]!.from + 1)) score += 2
    score += isClosed ? 1 : -2
    if (index > 0 && (words[start]!.key === 'thị' || words[start]!.key === 'văn')) score -= 5
    const before = words[start - 1]
    if (index === 0) score += isUnit(words, start) ? -1.5 : 0.5
    else if (before && schools.has(before.key)) score -= 2
    // Names of places mostly have two syllables.
    else if (isUnit(words, run[0]!.from)) score += index > 1 ? 1 : -3.5
    if (!best || score > best.score) best = { name: { from: start, to: last }, score }
  }
  return best && best.score >= least ? best.name : undefined
}

/** Whether the words right before are "xã", "khu phố" and the like, after which a name is that of a place. */
export function isUnit(words: readonly Word[], at: number): boolean {
  for (let length = 1; length <= 3; length++) {
    if (at - length >= 0 && lengthAt(units, words, at - length, at) === length) return lengthAt(exceptions, words, at - length, at) < length
  }
  return false
}
