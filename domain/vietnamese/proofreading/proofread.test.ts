import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FindingKind, ProofreadingOptions } from './finding.ts'
import { maximumFindings, proofread, weightiest } from './proofread.ts'

/** What is found, as "kind: written → first suggestion". */
const told = (text: string, options?: ProofreadingOptions) => proofread(text, options).map(({ start, end, kind, suggestions }) => `${kind}: ${text.slice(start, end)} → ${suggestions[0] ?? ''}`)
const kindsOf = (text: string, options?: ProofreadingOptions): FindingKind[] => proofread(text, options).map(({ kind }) => kind)

const slips: [string, string][] = [
  ['góp phần thực hiện thứng lợi nghị quyết', 'misspelled-syllable: thứng → thắng'],
  ['đội ngũ báo cáo viên bám xát cơ sở', 'confusable-word: bám xát → bám sát'],
  ['biểu dương tinh thân gương mẫu', 'confusable-word: thân → thần'],
  ['BIỂU DƯƠNG TINH THÂN GƯƠNG MẪU', 'confusable-word: THÂN → THẦN'],
  ['chuyển đổi số trong trong lĩnh vực tuyên giáo', 'duplicate-word: trong trong → trong'],
  ['tiếp tục thực hiện thực hiện nghị quyết', 'duplicate-word: thực hiện thực hiện → thực hiện'],
  ['giúp nhau,cho mượn đất làm lán', 'punctuation-space: nhau,cho → nhau, cho'],
  ['cấp tỉnh ; lãnh đạo phụ trách', 'punctuation-space: tỉnh ; → tỉnh;'],
  ['các xã ( phường) trong tỉnh', 'punctuation-space: ( phường → (phường'],
  ['đã hoàn thành xong.Đồng chí đề nghị', 'punctuation-space: xong.Đồng → xong. Đồng'],
  ['khó nhớ,  nhất là với bà con', 'double-space:    →  '],
  ['của Đảng bộ tỉnh.... Đẩy mạnh tuyên truyền', 'punctuation-ellipsis: .... → ...'],
  ['chuyên gia giúp tòan bộ khâu phân loại', 'tone-position: tòan → toàn'],
  ['cuối qúy II năm nay', 'tone-position: qúy → quý'],
  ['Nghị quyết của Tỉnh ủy, Đảng ủy và Chính uỷ', 'tone-placement: uỷ → ủy'],
  ['hoàn thành trước ngày 31/9 năm nay', 'date-invalid: 31/9 → 30/9'],
  ['Thứ Tư, ngày 18/8/2026, tại hội trường', 'weekday-mismatch: Thứ Tư → Thứ Ba'],
  ['đạt tỷ lệ 94.2% dân số', 'number-format: 94.2 → 94,2'],
  ['gọi là “thổ cẩm"; người trong bản', 'quotation: " → ”'],
  ['thành tra việc chấp hành pháp luật', 'confusable-word: thành → thanh'],
  ['tại hộitrường ủy ban', 'misspelled-syllable: hộitrường → hội trường'],
  ['các đồn g chí lãnh đạo', 'misspelled-syllable: đồn g → đồng'],
  ['từ thaasng này sẽ khoong thu phí', 'misspelled-syllable: khoong → không'],
  ['được giải giải quyết ngay', 'duplicate-word: giải giải → giải'],
  ['lấy nước ngot5 vào trước ngày', 'misspelled-syllable: ngot5 → ngọt'],
  ['hoàn thành trước ngày 30-02 tới', 'date-invalid: 30-02 → 28-02'],
  ['mục tiêu nhiệm vụ năm 2026./..', 'end-mark: ./.. → ./.'],
  ['·\tĐồng chí Tạ Đình Sơn', 'word-bullet: · → -'],
  ['nhiều câu lạc bộ hoatj động sôi nổi', 'misspelled-syllable: hoatj → hoạt'],
  ['đội hoa5t động có hiệu quả', 'misspelled-syllable: hoa5t → hoạt'],
  ['tăng cường giám sat cộng đồng', 'misspelled-syllable: sat → sát'],
  ['đơn vị sẽ huy đông 6 xuồng máy', 'confusable-word: đông → động'],
  ['Tỉnh sẽ giành 20 tỷ đồng hỗ trợ các hộ', 'confusable-word: giành → dành'],
  ['đội tuyển đã dành ba huy chương vàng', 'confusable-word: dành → giành'],
  ['nguồn xã hội hóa chiến hơn 60%', 'confusable-word: chiến → chiếm'],
  ['phum sóc ngày càng khan trang', 'confusable-word: khan → khang'],
  ['xử lý nghiêm các hành vì vi phạm', 'confusable-word: vì → vi'],
  ['các bãi đậu xe đên nơi', 'confusable-word: đên → đến'],
  ['như thư viện xanh, góc viết, góc nghệ thuật.. Đồng chí đề nghị', 'punctuation-ellipsis: .. → ...'],
  ['Hội nghị kết thúc vào trưa cùng ngày.. Đồng chí đề nghị', 'punctuation-ellipsis: .. → .'],
  ['trồng sả, gừng và nghệ.. Đồng chí đề nghị', 'punctuation-ellipsis: .. → .'],
  ['tọa đàm “Liên kết giai đoạn 2027 - 2030".', 'quotation: " → ”'],
  ['phong trào “Ngày Chủ nhật xanh ở các buôn.\nSau đó là “Hội thi” vui.', 'quotation: “Ngày Chủ nhật xanh ở các buôn. → “Ngày Chủ nhật xanh” ở các buôn.'],
]

test.each(slips)('%s', (text, expected) => {
  expect(told(text)).toContain(expected)
})

test.each([
  'cô giáo luôn luôn gần gũi, người người, nhà nhà thi đua',
  'chậm do do dự khi khai báo', 'của ban Ban Tổ chức', 'Lô Lô, Bình Bình và Vạn Vạn Xuân',
  'UBND TP.HCM và PGS.TS Trần Văn A. làm việc lúc 16:30, tỷ lệ 1:2, 1.250 ha, 51,8%, www.laichau.gov.vn',
  'đồng chí Vàng A Chía, bà H’Linh Mlô và ông Kpă Y Thuận', 'camera, wifi, homestay, livestream, OCOP, GlobalGAP, 35 kVA',
  'đến ngày 31/3, 9/14 bệnh viện đã công bố',
  'Công việc còn dang dở… Đồng chí nói: “Cố lên!”.',
  'Bến xe bus thêm trạm nạp gas, quầy box và series ảnh; câu lạc bộ Ajax đo mangan, đo 3 km2',
  'tiểu phẩm “Chuyện nhà má Sáu” ở các làng xa. Màn hình 55" giá rẻ, gọi là “tivi”',
  'giới thiệu nghề se lanh, dệt lanh, rượu ghè, gùi mây của bà con',
  'dành giải thưởng cho trẻ em, giành lại đất, kháng chiến 30 năm, tiểu thuyết “Chiến tranh”',
])('nothing is said of: %s', (text) => {
  expect(told(text)).toEqual([])
})

test('where a neighbour is no syllable, it is the one to mend', () => {
  expect(told('nhân lực thiếu tính chuyên nghiêp')).toEqual(['misspelled-syllable: nghiêp → nghiệp'])
})

describe('settings', () => {
  test('the style of tone marks of the house goes before that of the text', () => {
    expect(told('Tỉnh ủy và Đảng ủy hòa thuận', { toneStyle: 'new' })).toHaveLength(3)
    expect(told('Tỉnh ủy và Đảng ủy hòa thuận', { toneStyle: 'old' })).toEqual([])
  })
  test('a report closes with "./.", where the house wants it', () => {
    const text = 'Hội nghị đã thông qua nhiều nội dung quan trọng của năm 2026.'
    expect(told(text, { isReport: true })).toEqual(['end-mark: 2026. → 2026./.'])
    expect(told(text)).toEqual([])
    expect(told(text, { isReport: true, endMark: 'any' })).toEqual([])
    expect(told('Hội nghị thông qua nhiều nội dung./.', { endMark: 'drop' })).toEqual(['end-mark: ./. → .'])
  })
  test('a date without a year is the latest before publication, or one within half a year', () => {
    const text = 'Sáng thứ Tư, ngày 30/12, tại hội trường'
    expect(told(text, { publishedOn: '2026-01-02' })).toEqual(['weekday-mismatch: thứ Tư → thứ Ba'])
    expect(told(text, { publishedOn: '2026-11-22' })).toEqual([])
  })
  test('a name is parted from its position by the dash of the house', () => {
    const text = 'Đồng chí Lò Văn Pâng - Bí thư Đảng ủy xã – dự và chỉ đạo'
    expect(told(text)).toEqual([])
    expect(proofread(text, { dash: ' – ' }).map(({ severity, suggestions }) => [severity, suggestions[0]])).toEqual([['hint', ' – ']])
    expect(told(text, { dash: ' - ' })).toEqual([])
  })
  test('words and phrases of the house are left alone', () => {
    expect(kindsOf('góp phần thực hiện thứng lợi')).toEqual(['misspelled-syllable'])
    expect(kindsOf('góp phần thực hiện thứng lợi', { dictionary: new Set(['thứng']) })).toEqual([])
    expect(kindsOf('góp phần thực hiện thứng lợi', { dictionary: new Set(['thứng lợi']) })).toEqual([])
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom('hội nghị', 'thứng', 'trong trong', '  ', '\n', '\t', '“', '”', '"', '(', ')', '.', '..', './.', ',', ' ;', '·\t', '31/9', 'Thứ Tư, ngày 18/8/2026', '94.2%', 'TÒAN', 'Uỷ', 'ủy', '😀', '\ud83d', '\ude00', 'שלום', 'مرحبا', '\u0301', 'ﷺ', '[[[', 'kĩ thuật', 'kỹ thuật', 'x', '-', '’')
  const texts = fc.oneof(fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')), fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' ')), fc.string({ unit: 'binary', maxLength: 200 }))

  test('gives findings in order, none over another, within the text, and none that breaks a character', () => {
    fc.assert(fc.property(texts, fc.boolean(), (text, isReport) => {
      let last = 0
      for (const { start, end, suggestions } of proofread(text, { isReport, publishedOn: '2026-11-22' })) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
        if (text.isWellFormed()) for (const suggestion of suggestions) expect((text.slice(0, start) + suggestion + text.slice(end)).isWellFormed()).toBe(true)
      }
    }), { numRuns: 400 })
  })

  test.each([
    ['one letter', 'a'.repeat(1_000_000)], ['one word', 'thứng '.repeat(50_000)], ['other words', Array.from({ length: 20_000 }, (_, at) => `thứ${at.toString(36)}ng`).join(' ')], ['brackets', '('.repeat(200_000)], ['quotation marks', '“'.repeat(100_000)],
    ['spaces', ' '.repeat(300_000)], ['dots', '.'.repeat(300_000)], ['lines', '“a\n'.repeat(50_000)], ['slashes', './'.repeat(100_000)], ['emoji', '😀'.repeat(100_000)], ['right to left', 'שלום '.repeat(40_000)], ['digits', '1.'.repeat(100_000)], ['lone surrogates', '\ud83d'.repeat(100_000)],
  ])('takes no long time over much of %s', (_, text) => {
    const start = performance.now()
    proofread(text, { isReport: true })
    expect(performance.now() - start).toBeLessThan(6000)
  })
})

describe('more findings than anybody mends', () => {
  test.each([
    ['“'.repeat(100_000)], ['”'.repeat(100_000)], ['“a '.repeat(50_000)], ['( a '.repeat(30_000)], ['a  b '.repeat(30_000)], ['·\ta\n'.repeat(30_000)], ['ngày 31/9 '.repeat(10_000)], ['12,500 ha, đạt '.repeat(10_000)],
    ['kỹ thuật, kĩ thuật; '.repeat(10_000)], ['Tỉnh ủy và Đảng uỷ hoà thuận '.repeat(10_000)], ['đã.. Rồi, '.repeat(10_000)],
  ])('are told up to a number: %#', (text) => {
    expect(proofread(text)).toHaveLength(maximumFindings)
  })

  test('errors go before warnings and these before hints, each from the beginning, in the order of the text', () => {
    const text = `${'a  b '.repeat(3000)}\n${'nhau,cho '.repeat(1500)}\n${'Tỉnh ủy của tỉnh Ủy '.repeat(100)}`
    const found = proofread(text)
    expect(found).toHaveLength(maximumFindings)
    expect(found.filter(({ severity }) => severity === 'error')).toHaveLength(1500)
    expect(found.slice(0, 500).every(({ kind }) => kind === 'double-space')).toBe(true)
    expect(found[499]!.start).toBe(499 * 5 + 1)
    expect(weightiest(found, 1500).every(({ severity }) => severity === 'error')).toBe(true)
    expect(weightiest(found, 5000)).toEqual(found)
  })

  test('a rule that goes on without end is asked no further', () => {
    // Two million quotation marks of which each is an error: the rest is not even read.
    const found = proofread('“ a'.repeat(700_000))
    expect(found.at(-1)!.end).toBeLessThan(20_000)
  })
})

describe('a text longer than an article', () => {
  const sentence = 'Hội nghị đã thông qua nhiều nội dung quan trọng của năm 2026. '
  test.each([['lines', '\n'], ['one line', '']])('is read in parts, and findings are where they are: %s', (_, end) => {
    const text = `${`${sentence}${end}`.repeat(9000)}${end}của Đảng bộ tỉnh.... Rồi ${`${sentence}${end}`.repeat(9000)}giúp nhau,cho mượn đất.`
    expect(told(text, { isReport: true })).toEqual(['punctuation-ellipsis: .... → ...', 'punctuation-space: nhau,cho → nhau, cho', 'end-mark: đất. → đất./.'])
  })

  test('is not cut within a character', () => {
    expect(proofread(`a${'😀'.repeat(600_000)}`)).toEqual([])
  })
})
