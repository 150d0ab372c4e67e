import type { Content } from '#domain/editions/content.ts'

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
  const table = new Uint16Array(1 << 17)
  for (let slot = 0, index = 0; slot < table.length; slot++) {
    while (cumulated[index]! < ((slot + 0.5) / table.length) * sum) index++
    table[slot] = index
  }
  return () => table[Math.floor(random() * table.length)]!
}

const frequent = ('và của là các có được trong cho với đã những một không đến người từ công về phát triển tỉnh xã dân nhân ủy ban hội nghị chính quyền kinh tế xây dựng đảng bộ cấp ngành hoạt động thực hiện tổ chức '
  + 'địa phương vùng bản làng đường trường học sinh giáo viên y tế đồng bào nông nghiệp rừng lúa chè nước sạch điện mới năm tháng ngày huyện thôn mặt trận đoàn thể văn hóa lễ hội du lịch an toàn giao thông cầu chợ').split(' ')
const onsets = ['b', 'c', 'ch', 'd', 'đ', 'g', 'h', 'kh', 'l', 'm', 'n', 'ng', 'nh', 'ph', 's', 't', 'th', 'tr', 'v', 'x', 'r']
const nuclei = ['a', 'ă', 'â', 'e', 'o', 'ô', 'ơ', 'u', 'ư', 'iê', 'uô', 'ươ', 'oa']
const finals = ['m', 'n', 'ng', 'i', 'c', 't', 'p']
const tones = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
/** A language has far more syllables than come in any one text: the rare ones stand in a few articles among many thousand. */
const vocabularySize = 6000

function shuffled<T>(list: T[], random: () => number): T[] {
  for (let index = list.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    ;[list[index], list[other]] = [list[other]!, list[index]!]
  }
  return list
}

/** Words by how often they come: real frequent ones, then syllables built as Vietnamese builds them (a stopped one is sharp or heavy). */
function vocabulary(random: () => number): string[] {
  const rimes = nuclei.flatMap((nucleus) => finals.flatMap((final) => tones.filter((tone) => !/[ctp]/.test(final) || /[\u0301\u0323]/.test(tone)).map((tone) => `${nucleus}${tone}${final}`)))
  const made = shuffled(onsets.flatMap((onset) => rimes.map((rime) => `${onset}${rime}`.normalize('NFC'))), random)
  return [...new Set([...frequent, ...made])].slice(0, vocabularySize)
}

const surnames = 'Giàng Vàng Lò Hà Mai Sùng Nguyễn Trần Lê Phạm Hoàng Vũ Tòng Quàng Thào Lý'.split(' ')
const middles = 'Thị A Văn Công Quang Thế Minh Thu Đức Ngọc'.split(' ')
const given = 'Xuyến Chía Phẩm Đức Lan Páo Vịnh Hoài Khuê Ngân Lịch Thành Hương Sơn Bình Dũng Nga Tuấn Chiến Dính'.split(' ')

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * Articles made of random words, the same for the same seed. Their keys are sorted, as the hash of a content wants them.
 * @param sectionIds by how often they come
 * @returns a function that makes the next content: about 250 words in four to six paragraphs, with people in them
 */
export function contentGenerator(seed: number, sectionIds: readonly number[]): () => Content {
  const random = randomFrom(seed)
  const words = vocabulary(random)
  const word = zipf(words.length, random)
  const section = zipf(sectionIds.length, random)
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const phrase = (length: number) => {
    let text = words[word()]!
    for (let count = 1; count < length; count++) text += ` ${words[word()]}`
    return text
  }
  const tags = [...new Set(Array.from({ length: 300 }, () => capital(phrase(between(2, 3)))))]
  const tag = zipf(tags.length, random)
  const people = shuffled(surnames.flatMap((surname) => middles.flatMap((middle) => given.map((name) => `${surname} ${middle} ${name}`))), random).slice(0, 800)
  const person = zipf(people.length, random)
  const author = zipf(40, random)
  const paragraph = (): Content['body']['content'][number] => {
    const who = random() < 0.4 ? ` ông ${people[person()]}` : ''
    return { content: [{ text: `${capital(phrase(between(15, 25)))},${who} ${phrase(between(15, 30))}.`, type: 'text' }], type: 'paragraph' }
  }
  return () => ({
    authorLine: people[author()]!,
    body: { content: Array.from({ length: between(4, 6) }, paragraph), type: 'doc' },
    lead: `${capital(phrase(between(20, 32)))}.`,
    sectionId: sectionIds[section()]!,
    source: '',
    tags: [...new Set(Array.from({ length: between(1, 4) }, () => tags[tag()]!))],
    title: capital(phrase(between(8, 14))),
  })
}
