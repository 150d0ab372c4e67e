import type { Finding } from '../finding.ts'
import type { Reading } from '../read-words.ts'

// What Word's list signs become when a document is pasted as text: a middle dot or a letter of the Symbol font, then a tab.
const bullet = /^[ \t]*([·\uf0b7\uf0a7\uf0d8\uf0fc§]|o(?=\t))[ \t]+/gm

/** Bullets of Word lists that came along with pasted text. The suggestion is the hyphen that official texts list with. */
export function wordBullets(reading: Reading): Finding[] {
  return [...reading.text.matchAll(bullet)].map(({ 0: whole, 1: sign, index }) => {
    const start = index + whole.indexOf(sign!)
    return { start, end: start + sign!.length, kind: 'word-bullet', severity: 'warning', message: 'wordBullet', values: { written: sign! }, suggestions: ['-'] }
  })
}
