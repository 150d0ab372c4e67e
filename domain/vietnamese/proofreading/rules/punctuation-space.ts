import type { Token } from '../../segment.ts'
import { type Finding, type MessageKey } from '../finding.ts'
import { listedSyllables } from '../lexicon.ts'
import type { Reading } from '../read-words.ts'

const closers = new Set(',;:!?.…)]}”’»')
const openers = new Set('([{“‘«')
const separators = new Set(',;:!?.')

const isSpace = (token: Token | undefined): boolean => token?.kind === 'space' && /^[ \u00a0]+$/.test(token.text)
/** A word long enough that a sign right behind it closes it, not a short form ("TP.HCM", "v.v.", "Th.S"). */
const isPlainWord = (token: Token | undefined): boolean => token?.kind === 'word' && token.text.length > 1 && listedSyllables.has(token.text.toLowerCase())
const isSmall = (token: Token): boolean => token.text === token.text.toLowerCase()

/** Whether the space before a closing sign is wrong. Not before "1 : 2", " ..." of a list, ":)" or ".NET". */
function isSpaceWrong(before: Token, sign: Token, after: Token | undefined): boolean {
  if (before.kind !== 'word' && before.kind !== 'number' && !'%)”"°²³'.includes(before.text)) return false
  if (sign.text === '.') return after === undefined || /^\s/.test(after.text) || lacksSpace(before, sign, after)
  if (sign.text === '…') return false
  if (sign.text === ':') return before.kind !== 'number' && !(after?.kind === 'punctuation')
  if (sign.text === ',' && after?.kind === 'number') return before.kind === 'word'
  return sign.text !== '’'
}

/** Whether a space is missing behind a separating sign: "nhau,cho", "Nhì,40", "xong.Đồng chí". Not in numbers, times, short forms. */
function lacksSpace(before: Token, sign: Token, after: Token): boolean {
  if (sign.text === '.') {
    if (before.kind === 'number' || !isPlainWord(before) || !isSmall(before) || !isPlainWord(after)) return false
    return !isSmall(after) || /[^a-z]/.test(before.text + after.text)
  }
  if (before.kind === 'number' && after.kind === 'number') return false
  if (sign.text === ',' || sign.text === ';') {
    if (after.kind === 'number') return isPlainWord(before) || (sign.text === ';' && before.kind === 'word')
    return after.kind === 'word' && (before.kind === 'word' || before.kind === 'number' || before.kind === 'punctuation') && (after.text.length > 1 || isPlainWord(before))
  }
  return isPlainWord(before) && after.kind === 'word' && isPlainWord({ ...after, text: after.text.toLowerCase() })
}

/**
 * Spaces where signs want none, and none where they want one: "tỉnh ;", "nhau,cho", "( xã", "xong.Đồng chí", “là“Tiên phong”.
 * Source: the technical rules of setting text that NĐ 30/2020 and every house follow: a sign follows its word at once, then comes
 * one space; brackets and quotation marks enclose closely.
 */
export function* punctuationSpaces({ tokens, text }: Reading): Generator<Finding> {
  let coveredTo = 0
  for (const { first, last, message, wanted } of wrongSpaces(tokens)) {
    if (first.start < coveredTo) continue
    coveredTo = last.end
    yield { start: first.start, end: last.end, kind: 'punctuation-space', severity: 'error', message, values: { written: text.slice(first.start, last.end), wanted }, suggestions: [wanted] }
  }
}

/** What should stand otherwise, from one token to another; two may overlap. */
type WrongSpace = { first: Token; last: Token; message: MessageKey; wanted: string }

function* wrongSpaces(tokens: readonly Token[]): Generator<WrongSpace> {
  for (let at = 1; at < tokens.length; at++) {
    const sign = tokens[at]!
    if (sign.kind !== 'punctuation') continue
    const before = tokens[at - 1]!
    const after = tokens[at + 1]
    const beyond = tokens[at + 2]
    // "./." and rows of dots have rules of their own.
    if (sign.text === '.' && (after?.text === '/' || after?.text === '.' || before.text === '.' || before.text === '/')) continue
    if (closers.has(sign.text) && isSpace(before) && at > 1 && isSpaceWrong(tokens[at - 2]!, sign, after)) {
      const first = tokens[at - 2]!
      const closely = first.text + sign.text
      if (separators.has(sign.text) && after && lacksSpace(first, sign, after)) yield { first, last: after, message: 'spaceBefore', wanted: `${closely} ${after.text}` }
      else yield { first, last: sign, message: 'spaceBefore', wanted: closely }
    } else if (separators.has(sign.text) && after && lacksSpace(before, sign, after)) {
      yield { first: before, last: after, message: 'spaceAfterMissing', wanted: `${before.text}${sign.text} ${after.text}` }
    } else if (openers.has(sign.text)) {
      if (isSpace(after) && beyond && beyond.kind !== 'space' && !closers.has(beyond.text)) yield { first: sign, last: beyond, message: 'spaceInside', wanted: sign.text + beyond.text }
      else if (isPlainWord(before) && after && (sign.text === '(' ? isPlainWord(after) && after.text.length > 2 : sign.text === '“' && after.kind === 'word')) yield { first: before, last: after, message: 'spaceAfterMissing', wanted: `${before.text} ${sign.text}${after.text}` }
    } else if ((sign.text === ')' || sign.text === '”') && after && isPlainWord(after) && isSmall(after) && before.kind !== 'space') {
      yield { first: sign, last: after, message: 'spaceAfterMissing', wanted: `${sign.text} ${after.text}` }
    }
  }
}
