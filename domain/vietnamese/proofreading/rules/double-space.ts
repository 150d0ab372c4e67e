import type { Finding } from '../finding.ts'
import type { Reading } from '../read-words.ts'

/** Two or more spaces between words of one line. Not at the ends of a line, and not beside a tab, which sets a table. */
export function* doubleSpaces({ tokens, text }: Reading): Generator<Finding> {
  for (let at = 1; at < tokens.length - 1; at++) {
    const space = tokens[at]!
    if (space.kind !== 'space' || space.text.length < 2 || !/^[ \u00a0]+$/.test(space.text)) continue
    if (tokens[at - 1]!.kind === 'space' || tokens[at + 1]!.kind === 'space') continue
    // Shown with what stands on both sides, for the space alone is hard to see.
    const start = tokens[at - 1]!.start
    const end = tokens[at + 1]!.end
    yield { start: space.start, end: space.end, kind: 'double-space', severity: 'warning', message: 'doubleSpace', values: { written: text.slice(Math.max(start, space.start - 20), Math.min(end, space.end + 20)) }, suggestions: [' '] }
  }
}
