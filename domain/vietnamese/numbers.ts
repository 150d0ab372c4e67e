import { dateMentions } from './dates.ts'
import { type Span, tokens } from './segment.ts'
import { isWellFormed } from './syllable.ts'

/**
 * A quantity in a text. Vietnamese writes 1.250,5: a dot between thousands, a comma before decimals. `problem` names a number
 * that is written as in English, where what follows shows that it is one; `value` is then what was meant.
 */
export type NumberMention = Span & {
  value: number
  /** How many digits stand behind the decimal sign. */
  decimals: number
  written: string
  problem?: 'thousands-comma' | 'decimal-point'
  suggestion?: string
}

const separated = (whole: string) => whole.replace(/\B(?=(?:\d{3})+$)/g, '.')

// Words that may follow a number and count nothing: after them "1,250" may well be decimals.
const noNouns = new Set(`
  tỷ tỉ triệu nghìn ngàn trăm vạn lần điểm phần độ giây phút giờ micromet mm μm μg mg ml so với và hoặc hay đến tới là thì của trong ngoài trên dưới
  ở tại từ do để mà nên cho theo bằng như còn đã đang sẽ được bị có không này đó kia ấy tăng giảm chiếm đạt vượt cùng nếu khi vì ra vào lên xuống
  nhưng song rồi nữa thôi tức
`.trim().split(/\s+/))
// Units of which there are parts; a thousandth of one is rarely given, and hardly ever one that ends in 0.
const dividedUnits = new Set('ha m km m² m³ m2 m3 km² km2 kg g tấn tạ yến lít sào mẫu hécta héc mét usd kw kwh mw kva kv'.split(' '))
const units = new Set(`
  % ‰ ha m cm mm km m² m³ m2 m3 km² km2 kg g tấn tạ yến lít ml sào mẫu hécta mét usd kw kwh mw kva kv gb tb mb tỷ tỉ triệu nghìn ngàn lần điểm phần độ
  giờ phút giây tiếng km/h m/s °c °
`.trim().split(/\s+/))
// Units that are words of their own, too: "mục 3.5 điểm b". The other units leave no doubt.
const doubtfulUnits = new Set('m g lần điểm phần độ giờ phút giây tiếng ° bản'.split(' '))
const countsParts = /(?<!\p{L})(?:điều|khoản|mục|điểm|phần|chương|bảng|hình|biểu|phụ lục|số|phiên bản|version|v|hiệp|lúc|từ|ngày)\s*$/iu
const clockTime = /^(?:\d|1\d|2[0-4])\.[0-5]\d$/
// After these a thing is counted in parts: "bình quân 1,125 người một hộ".
const averages = /(?:bình quân|trung bình|hệ số|tỷ lệ|tỉ lệ|chỉ số)[^.,;\n]{0,16}$/iu
const vietnameseLetter = /[ăâđêôơư\u1ea0-\u1ef9]/i

/** What follows a number: the sign or unit or the word, in lower case. */
function following(text: string, at: number): { word: string; isWord: boolean; isLower: boolean } {
  const match = /^[ \u00a0]?(%|‰|°C?|(?:[\p{L}\p{M}]{1,12}[²³\d]?(?:\/[\p{L}]{1,6})?))/u.exec(text.slice(at, at + 24))
  const word = match?.[1] ?? ''
  return { word: word.toLowerCase().normalize('NFC'), isWord: /^\p{L}/u.test(word), isLower: /^[\p{Ll}°%‰]/u.test(word) }
}

/** Whether "12,500" between these words is twelve thousand five hundred. */
function countsThousands(written: string, text: string, start: number, end: number): boolean {
  const { word, isWord, isLower } = following(text, end)
  if (!isWord || !isLower || noNouns.has(word)) return false
  const [unit = '', per] = word.split('/')
  if (unit === 'đ' || unit === 'đồng' || unit === 'vnđ') return true
  if (per !== undefined || averages.test(text.slice(Math.max(0, start - 30), start))) return false
  return dividedUnits.has(unit) ? written.endsWith('0') : isWellFormed(unit)
}

/** Whether "3.5" between these words is three and a half. */
function isDecimal(written: string, text: string, start: number, end: number): boolean {
  const { word, isWord, isLower } = following(text, end)
  const unit = word.split('/')[0]!
  if (!units.has(unit) || (isWord && !isLower && !/^(?:usd|[km]w|kwh|k?va?|[gtm]b)$/.test(unit))) return false
  if (!doubtfulUnits.has(unit)) return true
  return !countsParts.test(text.slice(Math.max(0, start - 14), start)) && !(unit === 'giờ' && clockTime.test(written))
}

/** A number's value and what is wrong with it; undefined for what is no quantity (0912.345.678, 1.2.3). */
function read(written: string, text: string, start: number, end: number): Omit<NumberMention, 'start' | 'end' | 'written'> | undefined {
  const plain = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(written)
  if (plain) {
    const [, whole, decimals = ''] = plain
    if (/^0\d/.test(whole!) && (decimals || whole!.includes('.') || whole!.length > 3)) return undefined
    if (whole!.startsWith('0.')) {
      const fixed = written.replace('.', ',')
      return decimals ? undefined : { value: Number(written), decimals: whole!.length - 2, ...(isDecimal(written, text, start, end) && { problem: 'decimal-point' as const, suggestion: fixed }) }
    }
    if (decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole!) && countsThousands(written, text, start, end)) {
      return { value: Number(whole! + decimals), decimals: 0, problem: 'thousands-comma', suggestion: `${whole}.${decimals}` }
    }
    return { value: Number(`${whole!.replaceAll('.', '')}.${decimals || 0}`), decimals: decimals.length }
  }
  const english = /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/.exec(written)
  if (english) {
    const [, whole, decimals = ''] = english
    const digits = whole!.replaceAll(',', '')
    return { value: Number(`${digits}.${decimals || 0}`), decimals: decimals.length, problem: 'thousands-comma', suggestion: separated(digits) + (decimals && `,${decimals}`) }
  }
  const point = /^(\d{1,9})\.(\d{1,9})$/.exec(written)
  if (!point || /^0\d/.test(point[1]!)) return undefined
  const [, whole, decimals] = point
  const problem = isDecimal(written, text, start, end) ? { problem: 'decimal-point' as const, suggestion: `${separated(whole!)},${decimals}` } : {}
  return { value: Number(written), decimals: decimals!.length, ...problem }
}

const documentForms = [
  // 15/2026/NĐ-CP, 1673/QĐ-UBND, 116/2025/QH15, 22/2023/TT-BTTTT
  /(?<![\p{L}\d/.,-])\d{1,5}(?:\/\d{4})?\/[\p{Lu}]{2,8}\d{0,3}(?:[-/][\p{Lu}][\p{L}\d]{0,11}){0,3}(?![\p{L}\d])/gu,
  // 15-NQ/TU, 36-HD/VPTW, 4148-QĐ/VPTW
  /(?<![\p{L}\d/.,-])\d{1,5}-[\p{Lu}]{2,6}\/[\p{Lu}]{2,8}(?:-[\p{Lu}][\p{L}\d]{0,11})?(?![\p{L}\d])/gu,
  // TCVN 6909:2001, QCVN 01:2020/BYT, ISO 9001:2015
  /(?<![\p{L}\d])(?:TCVN|QCVN|ISO)[ \u00a0]?\d{1,6}(?:-\d{1,3})?(?::\d{4})?(?:\/[\p{Lu}]{2,8})?(?![\p{L}\d])/gu,
]

/** Where a text names documents by their number: "1673/QĐ-UBND", "15-NQ/TU", "116/2025/QH15", "TCVN 6909:2001". */
export function documentNumbers(text: string): Span[] {
  return documentForms
    .flatMap((form) => [...text.matchAll(form)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })))
    .sort((a, b) => a.start - b.start)
}

/**
 * The quantities of a text, with those that are written as in English: "12,500 ha" for 12.500, "3.5%" for 3,5%. Left out is
 * what has digits but counts nothing: dates, times, documents, addresses, telephone numbers, versions of three parts.
 */
export function numberMentions(text: string): NumberMention[] {
  const taken = [...dateMentions(text), ...documentNumbers(text)].sort((a, b) => a.start - b.start)
  const found: NumberMention[] = []
  let next = 0
  // Whether a line is Vietnamese is asked once a line.
  let lineEnd = -1
  let isVietnamese = false
  for (const { start, end, kind, text: written } of tokens(text)) {
    if (kind !== 'number') continue
    while (next < taken.length && taken[next]!.end <= start) next++
    if (taken[next] && taken[next]!.start < end) continue
    // Times (8h30, 8:30), codes (A12), ratios and telephone numbers in groups.
    if (/[\p{L}\d:/_+.-]$/u.test(text.slice(Math.max(0, start - 1), start)) && !/\s-$/.test(text.slice(Math.max(0, start - 2), start))) continue
    if (/^(?:[:/_]\d|[hg](?:\d|\b)|\/\d|\.\d)/iu.test(text.slice(end, end + 2))) continue
    const mention = read(written, text, start, end)
    if (!mention) continue
    if (mention.problem && start >= lineEnd) {
      const from = text.lastIndexOf('\n', start) + 1
      const to = text.indexOf('\n', end)
      lineEnd = to < 0 ? text.length : to
      isVietnamese = vietnameseLetter.test(text.slice(from, lineEnd))
    }
    if (mention.problem && !isVietnamese) {
      delete mention.problem
      delete mention.suggestion
    }
    found.push({ start, end, written, ...mention })
  }
  return found
}
