import type { Content } from '#domain/editions/content.ts'
import { bodyFromText } from '#domain/editions/body-from-text.ts'

/** A stream of numbers from 0 to 1 that a seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Draws indexes below `count`, the lower the likelier, as words in a language are (Zipf). */
export function zipf(count: number, random: () => number): () => number {
  const cumulated: number[] = []
  let sum = 0
  for (let rank = 0; rank < count; rank++) cumulated.push((sum += 1 / (rank + 2.7)))
  const table = new Uint16Array(1 << 14)
  for (let slot = 0, index = 0; slot < table.length; slot++) {
    while (cumulated[index]! < ((slot + 0.5) / table.length) * sum) index++
    table[slot] = index
  }
  return () => table[Math.floor(random() * table.length)]!
}

const frequent = ('và của là các có được trong cho với đã những một không đến người từ công về phát triển tỉnh xã dân nhân ủy ban hội nghị chính quyền kinh tế xây dựng đảng bộ cấp ngành hoạt động thực hiện tổ chức '
  + 'địa phương vùng bản làng đường trường học sinh giáo viên y tế đồng bào nông nghiệp rừng lúa chè nước sạch điện mới năm tháng ngày huyện thôn mặt trận đoàn thể văn hóa lễ hội du lịch an toàn giao thông cầu chợ').split(' ')
const onsets = ['b', 'c', 'ch', 'd', 'đ', 'g', 'gi', 'h', 'kh', 'l', 'm', 'n', 'ng', 'nh', 'ph', 's', 't', 'th', 'tr', 'v', 'x', 'r']
const rimes = ['a', 'á', 'ang', 'áo', 'âm', 'ần', 'ậu', 'ây', 'ơi', 'ương', 'ước', 'uống', 'ung', 'úc', 'oan', 'ọc', 'ổi', 'ôn', 'ướng', 'ường', 'ình', 'ịch', 'ém', 'ện', 'ều', 'o', 'ỏ', 'ùa', 'ư', 'ửng']

/** Words by how often they come: real frequent ones, then syllables as Vietnamese has them. */
function vocabulary(random: () => number): string[] {
  const made = onsets.flatMap((onset) => rimes.map((rime) => `${onset}${rime}`))
  for (let index = made.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    ;[made[index], made[other]] = [made[other]!, made[index]!]
  }
  return [...new Set([...frequent, ...made])]
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const authors = ['Giàng Xuyến', 'Vàng Chía', 'Lò Phẩm', 'Hà Đức', 'Mai Lan', 'Sùng Páo', 'Quang Vịnh', 'Thu Hoài', 'Minh Khuê', 'Tòng Ngân']

/**
 * Articles made of random words, the same for the same seed.
 * @param sectionIds by how often they come
 * @returns a function that makes the next content: about 250 words in four to six paragraphs
 */
export function contentGenerator(seed: number, sectionIds: readonly number[]): () => Content {
  const random = randomFrom(seed)
  const words = vocabulary(random)
  const word = zipf(words.length, random)
  const section = zipf(sectionIds.length, random)
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const phrase = (length: number) => Array.from({ length }, () => words[word()]).join(' ')
  const tags = [...new Set(Array.from({ length: 300 }, () => capital(phrase(between(2, 3)))))]
  const tag = zipf(tags.length, random)
  return () => ({
    title: capital(phrase(between(8, 14))),
    lead: `${capital(phrase(between(20, 32)))}.`,
    sectionId: sectionIds[section()]!,
    tags: [...new Set(Array.from({ length: between(1, 4) }, () => tags[tag()]!))],
    source: '',
    authorLine: authors[between(0, authors.length - 1)]!,
    body: bodyFromText(Array.from({ length: between(4, 6) }, () => `${capital(phrase(between(15, 25)))}, ${phrase(between(15, 30))}.`).join('\n')),
  })
}
