import type { Directive } from './proposal.ts'
import { lengthAt, phrases, spanOf, textOf, type Range, type Reading } from './words.ts'
import { addresseeOf } from './addressees.ts'
import { mentionAt } from './mentions.ts'
import { skipAdverbs, verbAt } from './verbs.ts'
import { dateMentions, inferYear, isoDate } from '#domain/vietnamese/dates.ts'

const asking = phrases(['yêu cầu', 'đề nghị', 'giao', 'chỉ đạo', 'lưu ý', 'kiến nghị', 'phân công', 'giao nhiệm vụ cho', 'đề xuất', 'nhắc nhở', 'giao cho'])
const weak = new Set(['kiến', 'lưu'])

/**
 * What somebody asks others to do, one suggestion for each clause between semicolons after "yêu cầu", "đề nghị", "giao" …
 * The deadline is a day written after "trước ngày", "xong", "chậm nhất"; without a year it is the next such day after the meeting.
 * @param heldOn the day of the meeting (ISO), or that of publication where it is not known
 */
export function readDirectives(reading: Reading, sentence: Range, speaker: string | null, heldOn: string): Directive[] {
  const { words, text } = reading
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + 200); at++) {
    const length = words[at]!.isCapital ? 0 : lengthAt(asking, words, at, sentence.to)
    if (length === 0 || words[at + 1]?.key === 'thông' || (words[at]!.key === 'chỉ' && words[at - 1]?.key === 'ban')) continue
    const directives: Directive[] = []
    const isWeak = weak.has(words[at]!.key)
    let from = at + length
    let to: string | null = null
    while (from < sentence.to && directives.length < 60) {
      if (words[from]!.kind === 'sign') { from++; continue }
      let end = from
      while (end < sentence.to && words[end]!.text !== ';') end++
      let last = end
      while (last > from && words[last - 1]!.kind === 'sign' && !/^[)”"]$/.test(words[last - 1]!.text)) last--
      if (directives.length > 0 && speaksNext(reading, from, last)) return directives
      const again = lengthAt(asking, words, from, last)
      const start = from + again
      if (last > start) {
        const range = { from: start, to: last }
        to = addresseeOf(reading, range) ?? (again > 0 ? null : to)
        const span = spanOf(reading, range)
        directives.push({ what: textOf(reading, range), to, by: deadlineIn(text, span, heldOn), speaker, span, sureness: isWeak ? 'unsure' : 'likely' })
      }
      from = end + 1
    }
    return directives
  }
  return []
}

/** Whether after a semicolon the next speaker begins: "…; ông B kiến nghị tỉnh cấp vốn". */
function speaksNext(reading: Reading, from: number, to: number): boolean {
  const mention = mentionAt(reading, from, to, { known: new Set(), least: 4 })
  const verb = mention?.name && verbAt(reading.words, skipAdverbs(reading.words, mention.to, to), to)
  return verb !== undefined && (verb.kind === 'spoke' || verb.kind === 'reported' || verb.kind === 'concluded')
}

function deadlineIn(text: string, span: { start: number; end: number }, heldOn: string): string | null {
  for (const { start, day, month, year, valid } of dateMentions(text, span)) {
    if (!valid || day === undefined || month === undefined) continue
    if (!/(?:trước|xong|chậm nhất|muộn nhất|hạn|đến|hết|vào)\s(?:là\s)?(?:hết\s)?(?:ngày\s)?$/iu.test(text.slice(Math.max(span.start, start - 30), start)) && !/^(?:trước|đến|hết)/iu.test(text.slice(start, start + 6))) continue
    const recent = year ?? inferYear(day, month, heldOn)
    const iso = isoDate(recent, month, day)
    if (!iso) continue
    // A deadline lies ahead: where no year is written, the first such day after the meeting.
    return year === undefined && iso < heldOn ? isoDate(recent + 1, month, day) ?? iso : iso
  }
  return null
}
