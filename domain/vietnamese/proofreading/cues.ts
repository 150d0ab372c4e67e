import type { Word } from './read-words.ts'

const amount = String.raw`(?:(?:hơn|gần|khoảng|trên|dưới|tới|đến|chưa đến|xấp xỉ|ra|thêm|một phần|toàn bộ|phần lớn|nhiều|riêng)\s)*`
const number = String.raw`(?:[\d.,]+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|các|những)`

/**
 * Words that sound alike and are told apart by what they govern, beyond a number or two: "dành 20 tỷ đồng", "giành ba huy chương". `after`
 * has what follows the wrong word, `unless` what makes it right whatever else speaks, `before` the word in front, where that matters.
 */
const cues: { written: string; meant: string; after: RegExp; unless?: RegExp; before?: RegExp }[] = [
  { written: 'giành', meant: 'dành', before: /^(?!tranh$)/, after: new RegExp(String.raw`^${amount}(?:${number}\s(?:tỷ|triệu|nghìn|ha|héc-ta|m2|phần quà|suất|giờ|phút|ngày|buổi)(?!\p{L})|(?:quỹ đất|kinh phí|nguồn lực|nguồn vốn|ngân sách|thời gian|tình cảm|sự quan tâm|sự ưu tiên)(?!\p{L})|đất\s(?:cho|để|làm|xây))`, 'u'), unless: /^(?:\S+\s){0,3}(?:giải|huy chương|thắng|quyền)/u },
  { written: 'dành', meant: 'giành', after: new RegExp(String.raw`^(?:được\s|về\s|trọn\s)*(?:${number}\s)*(?:tấm\s|chiếc\s)?(?:huy chương|giải (?:nhất|nhì|ba|tư|khuyến khích|cao|vàng|đặc biệt)|chiến thắng|thắng lợi|chức vô địch|ngôi (?:vô địch|đầu|nhất)|độc lập|chính quyền|quyền (?:làm chủ|kiểm soát|đăng cai))(?!\p{L})`, 'u'), unless: /\s(?:cho|tặng|để)\s/ },
  { written: 'chiến', meant: 'chiếm', after: new RegExp(String.raw`^(?:${amount}[\d.,]+\s?%|(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|đa số|phần lớn|một nửa|hơn một nửa)(?!\p{L}))`, 'u') },
  { written: 'nên', meant: 'lên', after: new RegExp(String.raw`^(?:tới|đến|gấp)\s${amount}\d`, 'u') },
  { written: 'lên', meant: 'nên', before: /^(?:trở)$/, after: /^(?:rất |hết sức |vô cùng |ngày càng )?(?:khó|phức tạp|phổ biến|quen thuộc|khang trang|dễ|sôi|vững|hiệu quả|tốt|đẹp|giàu|nghiêm|căng|gần gũi|thân thiện|cấp (?:bách|thiết)|quan trọng)(?!\p{L})/u },
  { written: 'lên', meant: 'nên', before: /^(?:làm|tạo|gây)$/, after: /^(?:thắng lợi|thành công|chiến thắng|sức mạnh|thiệt hại|tình trạng|sự |những |bản sắc|thương hiệu|kỳ tích)/u },
]
const byWritten = new Map<string, typeof cues>()
for (const cue of cues) byWritten.set(cue.written, [...(byWritten.get(cue.written) ?? []), cue])

/** The word that is meant by one that sounds like it, or the same one where it is right, if what it governs in its clause tells. */
export function cuedWord(word: Word, text: string): string | undefined {
  const known = byWritten.get(word.key)
  if (!known) return undefined
  const clause = /^\s([^;:!?…()“”"\n]{0,60})/.exec(text.slice(word.end, word.end + 61))?.[1]?.toLowerCase()
  if (clause === undefined) return undefined
  if (known.some(({ unless }) => unless?.test(clause))) return word.key
  return known.find(({ after, before }) => after.test(clause) && (before?.test(word.before?.key ?? '') ?? true))?.meant
}
