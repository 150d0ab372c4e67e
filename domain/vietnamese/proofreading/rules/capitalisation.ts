import type { Finding } from '../finding.ts'
import type { Reading, Word } from '../read-words.ts'

// Offices and bodies that take a capital by NĐ 30/2020, Phụ lục II, and slips in writing them. Hints only: houses differ.
const usual: Record<string, string> = {
  'tỉnh ủy': 'Tỉnh ủy', 'thành ủy': 'Thành ủy', 'đảng ủy': 'Đảng ủy', 'ủy ban nhân dân': 'Ủy ban nhân dân', 'hội đồng nhân dân': 'Hội đồng nhân dân',
  'quốc hội': 'Quốc hội', 'chính phủ': 'Chính phủ', 'nhà nước': 'Nhà nước', 'mặt trận tổ quốc': 'Mặt trận Tổ quốc', 'đảng bộ': 'Đảng bộ',
}
const byFirst = new Map<string, string[]>()
for (const phrase of Object.keys(usual)) byFirst.set(phrase.split(' ')[0]!, [...(byFirst.get(phrase.split(' ')[0]!) ?? []), phrase])

function phraseOf(word: Word, phrase: string): Word[] | undefined {
  const words: Word[] = []
  let at: Word | undefined = word
  for (const key of phrase.split(' ')) {
    if (at?.key !== key) return undefined
    words.push(at)
    at = at.after
  }
  return words
}

/**
 * Capitals as NĐ 30/2020/NĐ-CP, Phụ lục II, writes them: Tỉnh ủy, not tỉnh ủy or Tỉnh Ủy. Only a text that itself writes the
 * usual form elsewhere is told, and only as a hint.
 */
export function* capitalisations(reading: Reading): Generator<Finding> {
  const used = new Map<string, boolean>()
  const isUsed = (form: string): boolean => {
    let known = used.get(form)
    if (known === undefined) used.set(form, (known = reading.text.includes(form)))
    return known
  }
  for (const word of reading.words) {
    if (word.isHeading || word.capital === 'all' || word.isFirst) continue
    for (const phrase of byFirst.get(word.key) ?? []) {
      const words = phraseOf(word, phrase)
      if (!words) continue
      const start = word.start
      const end = words.at(-1)!.end
      const written = reading.text.slice(start, end)
      const wanted = usual[phrase]!.split(' ').map((part, at) => (part[0] === part[0]!.toLowerCase() ? words[at]!.text.toLowerCase() : words[at]!.text[0]!.toUpperCase() + words[at]!.text.slice(1).toLowerCase())).join(' ')
      if (written === wanted || words.some(({ capital }) => capital === 'all') || !isUsed(wanted)) continue
      yield { start, end, kind: 'capitalisation', severity: 'hint', message: 'capitalisation', values: { written, wanted }, suggestions: [wanted] }
    }
  }
}
