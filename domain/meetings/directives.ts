import type { Directive } from './proposal.ts'
import { lengthAt, phrases, spanOf, textOf, type Range, type Reading } from './words.ts'
import { bodyHeads } from './lexicon.ts'
import { dateMentions, inferYear, isoDate } from '#domain/vietnamese/dates.ts'

const asking = phrases(['yêu cầu', 'đề nghị', 'giao', 'chỉ đạo', 'lưu ý', 'kiến nghị', 'phân công', 'giao nhiệm vụ cho', 'đề xuất', 'nhắc nhở', 'giao cho'])
const weak = new Set(['kiến', 'lưu'])
const addressees = phrases(['các', 'từng', 'mỗi', 'chính quyền', 'cấp ủy', 'địa phương', 'đội ngũ', 'cán bộ', 'xã', 'phường', 'tỉnh', 'chủ tịch', 'bí thư', 'trưởng', 'giám đốc', 'thủ trưởng', 'người đứng đầu', 'công an', 'hội', 'đoàn', 'nhà trường', 'ngành', 'toàn', 'bà con', 'đơn vị', 'cơ quan', 'mặt trận', 'công chức', 'thư ký', 'cả'])

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

/** Who is asked: the words before the first verb of the clause, where they name a body or people. */
function addresseeOf(reading: Reading, { from, to }: Range): string | null {
  const { words } = reading
  if (lengthAt(bodyHeads, words, from, to) === 0 && lengthAt(addressees, words, from, to) === 0) return null
  let end = from + 1
  while (end < Math.min(to, from + 20)) {
    const word = words[end]!
    if (word.kind === 'sign' && !(word.text === ',' && lengthAt(bodyHeads, words, end + 1, to) + lengthAt(addressees, words, end + 1, to) > 0)) break
    if (!word.isCapital && lengthAt(doing, words, end, to) > 0) break
    end++
  }
  return end - from < 20 ? textOf(reading, { from, to: end }) : null
}

const doing = phrases(`hoàn thành, hoàn thiện, rà soát, tập trung, phối hợp, tăng cường, chủ động, tiếp tục, thực hiện, triển khai, xây dựng, tổ chức, bố trí, quan tâm, nâng cao, đẩy mạnh, chủ trì, tham mưu, ưu tiên, hướng dẫn,
  cập nhật, kiểm tra, thành lập, cử, gửi, sớm, khẩn trương, nghiêm túc, thường xuyên, phát huy, bảo đảm, đảm bảo, chú trọng, lập, đưa, làm, theo dõi, công khai, giúp, mời, chịu, tham gia, đi, chuẩn bị, nhân rộng, phải, cần,
  kịp thời, không, tạo, giữ, bám, chọn, duy trì, ký, bổ sung, ghi, tập huấn, hỗ trợ, quản lý, tuyên truyền, vận động, phân công, báo cáo, thống nhất, đổi mới, lựa chọn, xuống, gắn, huy động, tổng duyệt, thử, mở`.split(/,\s*/))

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
