import { repairEncoding } from '../../vietnamese/legacy-encoding.ts'
import { normalizeLine } from '../../vietnamese/normalize.ts'

/**
 * What the reader of a document must know before it is published:
 * - taken into the text: `tracked-insertions` (as if accepted), `text-boxes` (after the paragraph they hang on), `fields`
 *   (what Word computed last: dates, references), `legacy-fonts` (decoded by their font), `struck-text` (the line through
 *   it is lost), `equations` (laid out as plain text);
 * - left out: `tracked-deletions`, `comments`, `hidden-text`, `headers-footers`, `pictures`, `embedded` (charts, drawings
 *   with words, other documents), `symbols` (no character says them), `links` (the words stay, the address is not allowed),
 *   `long-footnotes` (cut off at 2000 characters).
 */
export const noticeKinds = [
  'tracked-insertions', 'tracked-deletions', 'comments', 'pictures', 'hidden-text', 'fields', 'text-boxes', 'legacy-fonts',
  'struck-text', 'equations', 'headers-footers', 'embedded', 'symbols', 'links', 'long-footnotes',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** `count` of all; `samples` are short quotations of the first few, in repaired text. Fewer than `count`: the rest has no words. */
export type Notice = { kind: NoticeKind; count: number; samples: string[] }

const maximumSamples = 5
const sampleLength = 100

export type Notices = {
  /** Notes one more. The sample is asked for at the end, when fonts are decoded. */
  add: (kind: NoticeKind, sample?: () => string) => void
  /** Everything noted, in the order of `noticeKinds`. */
  report: () => Notice[]
}

export function newNotices(): Notices {
  const noted = new Map<NoticeKind, { count: number; samples: (() => string)[] }>()
  return {
    add(kind, sample) {
      const one = noted.get(kind) ?? { count: 0, samples: [] }
      noted.set(kind, one)
      one.count++
      if (sample && one.samples.length < maximumSamples * 4) one.samples.push(sample)
    },
    report: () => noticeKinds.flatMap((kind) => {
      const one = noted.get(kind)
      return one ? [{ kind, count: one.count, samples: [...new Set(one.samples.map((sample) => shortened(sample())).filter(Boolean))].slice(0, maximumSamples) }] : []
    }),
  }
}

/** Words on one line, cut at a word's end where they are long. */
function shortened(text: string): string {
  const line = normalizeLine(repairEncoding(text.slice(0, sampleLength * 4)).text)
  if (line.length <= sampleLength) return line
  const cut = line.slice(0, sampleLength - 1).toWellFormed().replace(/\ufffd$/, '')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), sampleLength / 2))}…`
}
