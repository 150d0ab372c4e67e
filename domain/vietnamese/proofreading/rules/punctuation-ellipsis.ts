import type { Finding } from '../finding.ts'
import type { Reading } from '../read-words.ts'

const runs = /[.…]{2,}|,{2,}|;{2,}|[,;:](?=\.(?!\.))\.|\.,(?=\s)/g

// What a sentence begins after.
const sentenceEnd = /[.!?…]\s|\n/g

/**
 * Whether a list goes on where its sentence breaks off: three items or more, the last one short and without the "và" that closes a
 * list, so that two dots behind it stand for "and so on".
 */
function endsOpenList(text: string, end: number): boolean {
  const reach = text.slice(Math.max(0, end - 400), end)
  const sentence = reach.slice([...reach.matchAll(sentenceEnd)].at(-1)?.index ?? 0)
  const items = sentence.split(/[,;:]\s+/)
  const last = items.at(-1)!.trim()
  return items.length >= 3 && last.split(/\s+/).length <= 6 && !/(?:^|\s)(?:và|hoặc|hay|cùng|đồng thời)\s/iu.test(last)
}

/**
 * Rows of signs: "...." and "…." for an ellipsis, ".." for a full stop, ",," for a comma. Not the dots of a form to fill in,
 * paths, "./." and its misspellings, nor "v.v., ".
 */
export function* ellipses({ text }: Reading): Generator<Finding> {
  for (const { 0: written, index: start } of text.matchAll(runs)) {
    const end = start + written.length
    const before = text[start - 1] ?? ''
    if (before === '/' || text[end] === '/' || text[end] === '\\' || written.length > 6) continue
    const isDots = /^[.…]+$/.test(written)
    if (written === '...' || written === '.,') continue
    if (isDots && before.trim() === '' && text[end] !== undefined && /[\p{L}\d]/u.test(text[end]!)) continue
    // Two dots before a new sentence or the end are a full stop; behind a list, or inside a sentence, they may as well be an ellipsis.
    const endsSentence = written === '..' && /^(?:\s*$|\s+[\p{Lu}"“(])/u.test(text.slice(end, end + 3)) && !endsOpenList(text, start)
    const meant = !isDots ? (written.endsWith('.') ? '.' : written[0]!) : written === '..' ? (endsSentence ? '.' : '...') : '...'
    const other = written === '..' ? (endsSentence ? '...' : '.') : written === '....' ? '.' : undefined
    yield { start, end, kind: 'punctuation-ellipsis', severity: 'error', message: isDots && written.length > 2 ? 'ellipsis' : 'repeatedSign', values: { written, wanted: meant }, suggestions: other === undefined ? [meant] : [meant, other] }
  }
}
