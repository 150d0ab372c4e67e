import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodySchema } from '../../editions/body.ts'
import { deleted, docx, type DocxContent, footnote, paragraph, paragraphOf, run, xml } from '../../testing/docx.ts'
import tables from '../../vietnamese/legacy-encoding-tables.json' with { type: 'json' }
import { readDocument } from '../read-document.ts'

const inverted = (table: Record<string, string>) => new Map(Object.entries(table).map(([old, letter]) => [letter, old]))
const [tcvn3, vni] = [inverted(tables.tcvn3), inverted(tables.vni)]
const written = (table: Map<string, string>) => (text: string) => [...text].map((letter) => table.get(letter) ?? letter).join('')
const [asTcvn3, asVni] = [written(tcvn3), written(vni)]
const asUtf8 = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))

const read = async (content: Partial<DocxContent>) => readDocument({ name: 'a.docx', bytes: docx({ body: [], ...content }) })
const sentence = 'Sáng nay, Đoàn công tác của Tỉnh ủy đã làm việc với xã Mường Khoa về phát triển kinh tế.'

test('runs in .Vn and VNI fonts are decoded, whatever the length', async () => {
  const found = await read({ body: [paragraph(run(asTcvn3('Lò Thị Lử'), { font: '.VnTime' }), ' và ', run(asVni('Giàng A Sử'), { font: 'VNI-Times' })), paragraph(run(asTcvn3(sentence), { font: '.VnTime' }))] })
  expect(found.text).toBe(`Lò Thị Lử và Giàng A Sử\n${sentence}`)
  expect(found.encoding).toBe('mixed')
  expect(found.repairs).toEqual([
    { start: 0, end: 23, before: `${asTcvn3('Lò Thị Lử')} và ${asVni('Giàng A Sử')}`, from: 'mixed' },
    { start: 24, end: 24 + sentence.length, before: asTcvn3(sentence), from: 'TCVN3' },
  ])
  expect(found.notices).toEqual([{ kind: 'legacy-fonts', count: 2, samples: ['Lò Thị Lử và Giàng A Sử', sentence] }])
})

test('fonts for capitals, fonts of styles and of the whole document', async () => {
  const capitals = await read({ body: [paragraph(run(asTcvn3('hội nghị'), { font: '.VnTimeH' }), run(asTcvn3(' tổng kết'), { font: '.VnTime' }))] })
  expect(capitals).toMatchObject({ text: 'HỘI NGHỊ tổng kết', encoding: 'TCVN3' })
  expect(await read({ body: [paragraphOf({ style: 'VanCu' }, asTcvn3('Hà Nội')), paragraphOf({ style: 'VanCu' }, run('Hà Nội', { font: 'Times New Roman' }))] })).toMatchObject({ text: 'Hà Nội\nHà Nội', encoding: 'mixed' })
  const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/></w:rPr></w:rPrDefault></w:docDefaults>'
  expect(await read({ styles, body: [paragraph(asVni('Đồng chí Vừ A Chỉnh'))] })).toMatchObject({ text: 'Đồng chí Vừ A Chỉnh', encoding: 'VNI-Windows' })
})

test('Unicode in an old font stays', async () => {
  for (const text of [sentence, 'công tác và hội đàm', 'ANH', 'Hà Nam']) {
    for (const font of ['.VnTime', 'VNI-Times']) expect(await read({ body: [paragraph(run(text, { font }))] })).toMatchObject({ text, encoding: 'NFC', repairs: [], notices: [] })
  }
  const both = await read({ body: [paragraph(run(asTcvn3('Đồng chí '), { font: '.VnTime' }), run('Sùng Thị Mỷ', { font: '.VnTime' }), run(asTcvn3(' phát biểu'), { font: '.VnTime' }))] })
  expect(both).toMatchObject({ text: 'Đồng chí Sùng Thị Mỷ phát biểu', encoding: 'mixed' })
})

test('letters that a change of form cuts in two, and the look of words', async () => {
  const cut = asVni('Hội nghị')
  const found = await read({ body: [paragraph(run(cut.slice(0, 2), { font: 'VNI-Times', bold: true }), run(cut.slice(2), { font: 'VNI-Times' }))] })
  expect(cut.slice(0, 3)).toBe('Hoä')
  expect(found.body.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'Hộ', marks: [{ type: 'bold' }] }, { type: 'text', text: 'i nghị' }] }])
})

test('ư that Word made an optional hyphen, and fonts that are declared as symbols', async () => {
  const symbols = asTcvn3('Tủa').replace(/[\u00a1-\u00ff]/g, (letter) => String.fromCharCode(0xf000 + letter.charCodeAt(0)))
  const font = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'
  const found = await read({ body: [xml(`<w:p><w:r>${font}<w:t>tr</w:t><w:softHyphen/><w:t xml:space="preserve">${asTcvn3('ờng')} </w:t><w:t>${symbols}</w:t></w:r></w:p>`)] })
  expect(found.text).toBe('trường Tủa')
})

test.each([['TCVN3', asTcvn3], ['VNI-Windows', asVni], ['NFD', (text: string) => text.normalize('NFD')], ['UTF-8-as-CP1252', asUtf8]] as const)('%s without any font to tell is repaired, and the look stays where it was', async (encoding, encode) => {
  const [before, bold, after] = ['Sáng nay, ', 'Đoàn công tác của Tỉnh ủy', ' đã làm việc với xã Mường Khoa.']
  const found = await read({ body: [paragraph(encode(before), run(encode(bold), { bold: true }), footnote(1), encode(after)), paragraph('No letters here.')], footnotes: [encode('Theo báo cáo của xã về kết quả công tác')] })
  expect(found).toMatchObject({ encoding, text: `${before}${bold}${after}\nNo letters here.` })
  expect(found.repairs).toEqual([{ start: 0, end: (before + bold + after).length, before: encode(before) + encode(bold) + encode(after), from: encoding }])
  expect(found.body.content[0]).toEqual({
    type: 'paragraph',
    content: [{ type: 'text', text: before }, { type: 'text', text: bold, marks: [{ type: 'bold' }] }, { type: 'footnote', attrs: { text: 'Theo báo cáo của xã về kết quả công tác' } }, { type: 'text', text: after }],
  })
})

test('samples of what is left out are decoded, too', async () => {
  const found = await read({ body: [paragraph('Còn lại', deleted(run(asTcvn3('đồng chí Phượng'), { font: '.VnTime' })), run(asVni(' thử'), { font: 'VNI-Times', hidden: true }))] })
  expect(found.notices).toEqual([{ kind: 'tracked-deletions', count: 1, samples: ['đồng chí Phượng'] }, { kind: 'hidden-text', count: 1, samples: ['thử'] }])
})

test('however runs are cut, the words are the same, and the body is one that is taken', async () => {
  const encodings = fc.constantFrom<[string | undefined, (text: string) => string]>([undefined, (text) => text], ['.VnTime', asTcvn3], ['VNI-Times', asVni], [undefined, asUtf8], [undefined, asVni], [undefined, asTcvn3])
  await fc.assert(fc.asyncProperty(encodings, fc.uniqueArray(fc.nat({ max: 150 }), { maxLength: 12 }), async ([font, encode], cuts) => {
    const whole = encode(sentence)
    const places = [0, ...cuts.filter((one) => one > 0 && one < whole.length).sort((a, b) => a - b), whole.length]
    const runs = places.slice(1).map((end, index) => run(whole.slice(places[index], end), { ...(font && { font }), ...(index % 2 > 0 && { bold: true }) }))
    const found = await read({ body: [paragraph(...runs)] })
    expect(found.text).toBe(sentence)
    expect(bodySchema.parse(found.body)).toEqual(found.body)
  }), { numRuns: 60 })
})
