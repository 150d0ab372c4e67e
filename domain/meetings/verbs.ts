import { adverbs, exceptions, stops, verbTrees, type VerbClass } from './lexicon.ts'
import { lengthAt, type Word } from './words.ts'

/** A verb found in a sentence: the role that it gives its subject, and how many words it has. */
export type Verb = { kind: VerbClass; length: number }

/** How many words a compound has here that only looks like a verb ("giao thông"); "giao Ban Thú y" is none. */
function exceptionAt(words: readonly Word[], at: number, end: number): number {
  const length = lengthAt(exceptions, words, at, end)
  for (let index = at + 1; index < at + length; index++) if (words[index]!.isCapital && !words[at]!.isCapital) return 0
  return length
}

/** The verb at a word, or undefined. A capital shows that a word belongs to a name ("Ban Chỉ đạo"), so none is a verb. */
export function verbAt(words: readonly Word[], at: number, end: number): Verb | undefined {
  const word = words[at]
  if (!word || word.kind !== 'word' || word.isCapital) return undefined
  const except = exceptionAt(words, at, end)
  let best: Verb | undefined
  for (const [kind, tree] of verbTrees) {
    const length = lengthAt(tree, words, at, end)
    if (length > (best?.length ?? 0)) best = { kind, length }
  }
  return best && best.length > except ? best : best && except === 0 ? best : undefined
}

const listStops = new Set(['cùng', 'đã', 'sẽ', 'đang', 'cũng', 'là', 'được', 'đều', 'làm', 'tại', 'những', 'một', 'với', 'nhằm', 'để', 'do', 'nhân'])

/** Whether a position ends before this word, because a clause begins: a verb, an adverb before it, or "tại", "trong", "để". */
export function endsPosition(words: readonly Word[], at: number, end: number, isList = false): boolean {
  const word = words[at]!
  if (word.kind !== 'word' || word.isCapital) return false
  const before = words[at - 1]
  if (before && before.kind === 'word' && exceptionAt(words, at - 1, end) > 1) return false
  if (at > 1 && exceptionAt(words, at - 2, end) > 2) return false
  if (exceptionAt(words, at, end) > (verbAt(words, at, end)?.length ?? 1)) return false
  const verb = verbAt(words, at, end)
  // In a list nothing is told, so that "trồng", "giữ", "cho" are part of a name: "Câu lạc bộ Phụ nữ trồng sâm".
  if (isList && (verb === undefined || (verb.kind === 'done' && verb.length === 1)) && !listStops.has(word.key)) return false
  return verb !== undefined || lengthAt(stops, words, at, end) > 0
}

/** The first word after adverbs such as "đã", "cũng", "trân trọng"; at most six words on. */
export function skipAdverbs(words: readonly Word[], at: number, end: number): number {
  let index = at
  for (let turn = 0; turn < 4; turn++) {
    const length = lengthAt(adverbs, words, index, end)
    if (length === 0 || (verbAt(words, index, end)?.length ?? 0) > length) break
    index += length
  }
  return index
}
