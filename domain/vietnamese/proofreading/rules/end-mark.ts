import { eachParagraph, type Span } from '../../segment.ts'
import type { Finding } from '../finding.ts'
import type { Reading } from '../read-words.ts'

const proper = './.'
// What "./." becomes under hurried fingers; at the end of a line only.
const mistyped = /(?:\.\s*\/\s*\.\.+|\.\.+\s*\/\s*\.*|\.\s*\/\/+\s*\.*|\.\s+\/\s*\.|\.\s*\/\s+\.|\.\s*\/(?!\s*\.)|(?<![\d/.])\/\.)$/

/**
 * The sign "./." that closes a report and other official texts. Mistyped ("./..", ".//", "./") it is an error anywhere at the end of
 * a line; where the house keeps it and a report ends without it, its last word is shown with what it should look like, but not where
 * a line of credits follows the end: such a text comes from a paper, which drops the mark. Where the house drops it, what stands there. Source: the practice of Thông tư 01/2011/TT-BNV, article 9, still followed.
 */
export function* endMarks({ text, options }: Reading): Generator<Finding> {
  const wish = options.endMark ?? (options.isReport ? 'keep' : 'any')
  const wanted = wish === 'drop' ? '.' : proper
  let hasMark = false
  let last: Span | undefined
  for (const line of eachParagraph(text)) {
    last = line
    const written = text.slice(line.start, line.end)
    if (written.endsWith(proper) && !/\.\.\/\.$|\s\.\/\.$/.test(written)) {
      hasMark = true
      if (wish === 'drop') yield { start: line.end - proper.length, end: line.end, kind: 'end-mark', severity: 'warning', message: 'endMarkUnwanted', values: { written: proper, wanted }, suggestions: [wanted] }
      continue
    }
    const tail = written.slice(-16)
    const wrong = /\s\.\/\.$/.exec(tail) ?? mistyped.exec(tail)
    if (!wrong) continue
    hasMark = true
    const start = line.end - tail.length + wrong.index
    yield { start, end: line.end, kind: 'end-mark', severity: 'error', message: 'endMarkMalformed', values: { written: wrong[0], wanted }, suggestions: [wanted] }
  }
  if (hasMark || wish !== 'keep' || !options.isReport || !last) return
  const word = /[^\s.]{1,40}\.$/.exec(text.slice(Math.max(last.start, last.end - 60), last.end))
  if (word) yield { start: last.end - word[0].length, end: last.end, kind: 'end-mark', severity: 'warning', message: 'endMarkMissing', values: { written: word[0], wanted: proper }, suggestions: [word[0].slice(0, -1) + proper] }
}
