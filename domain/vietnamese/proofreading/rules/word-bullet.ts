import type { Finding } from '../finding.ts'
import type { Reading } from '../read-words.ts'

// What Word's list signs become when a document is pasted as text: a middle dot or a letter of the Symbol font, then a tab.
const bullet = /^[ \t]*([·\uf0b7\uf0a7\uf0d8\uf0fc§]|o(?=\t))[ \t]+/gm

/** Bullets of Word lists that came along with pasted text. The suggestion is the hyphen that official texts list with. */
export function* wordBullets({ text }: Reading): Generator<Finding> {
  for (const { 0: whole, 1: sign, index } of text.matchAll(bullet)) {
    const start = index + whole.indexOf(sign!)
    yield { start, end: start + sign!.length, kind: 'word-bullet', severity: 'warning', message: 'wordBullet', values: { written: sign! }, suggestions: ['-'] }
  }
}
