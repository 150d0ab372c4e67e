import { expect, test } from 'vitest'
import type { Block, Inline } from '../../editions/body.ts'
import { bodySchema } from '../../editions/body.ts'
import { deleted, docx, type DocxContent, endnote, field, footnote, inserted, link, paragraph, paragraphOf, picture, run, table, textBox, xml } from '../../testing/docx.ts'
import { readDocument } from '../read-document.ts'

async function read(content: DocxContent) {
  const found = await readDocument({ name: 'tin.docx', bytes: docx(content) })
  expect(found.kind).toBe('docx')
  expect(JSON.parse(JSON.stringify(bodySchema.parse(found.body)))).toEqual(JSON.parse(JSON.stringify(found.body)))
  return found
}
const blocks = async (...body: DocxContent['body']) => (await read({ body })).body.content
const text = (words: string, ...marks: ('bold' | 'italic')[]): Inline => ({ type: 'text', text: words, ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }) })
const words = (...content: (string | Inline)[]): Block => ({ type: 'paragraph', content: content.map((one) => (typeof one === 'string' ? text(one) : one)) })
const item = (...content: Block[]) => ({ type: 'listItem' as const, content })
const heading = (level: 2 | 3, one: string): Block => ({ type: 'heading', attrs: { level }, content: [text(one)] })

test('paragraphs, the look of words, spaces as they are, none at the ends, empty paragraphs dropped', async () => {
  const found = await read({ body: [paragraph('  Sáng 20/7,\u00a0 ', run('Đoàn', { bold: true }), run(' công tác', { bold: true }), run(' làm việc ', { italic: true })), paragraph(), paragraph(' '), paragraph('Dòng một\nDòng hai\n'), paragraph('Nơi nhận:\tVăn phòng')] })
  expect(found.body.content).toEqual([words('Sáng 20/7,  ', text('Đoàn công tác', 'bold'), text(' làm việc', 'italic')), words('Dòng một', { type: 'hardBreak' }, 'Dòng hai'), words('Nơi nhận:\tVăn phòng')])
  expect(found.text).toBe('Sáng 20/7,  Đoàn công tác làm việc\nDòng một\nDòng hai\nNơi nhận:\tVăn phòng')
  expect(found).toMatchObject({ encoding: 'NFC', repairs: [], notices: [] })
})

test('headings by style or outline, as the two levels of a body, bold only where it says something', async () => {
  expect(await blocks(
    paragraphOf({ style: 'Tiu' }, 'Tiêu đề'), paragraphOf({ style: 'u1' }, run('Một', { bold: true })), paragraphOf({ style: 'u2' }, 'Hai'), paragraphOf({ outline: 4 }, 'Năm'),
    paragraphOf({ style: 'u1', outline: 9 }, 'Không phải'), paragraphOf({ style: 'u1' }, 'dài '.repeat(200)),
  )).toEqual([heading(2, 'Tiêu đề'), heading(2, 'Một'), heading(3, 'Hai'), heading(3, 'Năm'), words(text('Không phải', 'bold')), words('dài '.repeat(200).trim())])
})

test('bold of a character style, and bold in bold cancelled', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="P"><w:name w:val="P"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr><w:b/></w:rPr></w:style>'
  const { body } = await read({ styles, body: [paragraph(run('a', { style: 'C' }), 'b'), paragraphOf({ style: 'P' }, 'c', run('d', { style: 'C' }), run('e', { bold: false }), run('f', { style: 'C', bold: true }))] })
  expect(body.content).toEqual([words(text('a', 'bold'), 'b'), words(text('c', 'bold'), 'de', text('f', 'bold'))])
})

test('lists: bullets, numbers that go on, four levels at most', async () => {
  const bullets = Array.from({ length: 9 }, () => ({ text: '-' }))
  const { body, text: found } = await read({
    lists: [bullets, [{ text: '%1.' }, { text: '%2)' }]],
    body: [
      paragraphOf({ list: 2 }, 'Một'), paragraphOf({ list: 2, level: 1 }, 'Con'), paragraphOf({ list: 2 }, 'Hai'), paragraph('Giữa'), paragraphOf({ list: 2 }, 'Ba'),
      ...[0, 1, 2, 3, 8].map((level) => paragraphOf({ list: 1, level }, `Cấp ${level}`)),
    ],
  })
  expect(body.content.slice(0, 3)).toEqual([
    { type: 'orderedList', attrs: { start: 1 }, content: [item(words('Một'), { type: 'orderedList', attrs: { start: 1 }, content: [item(words('Con'))] }), item(words('Hai'))] },
    words('Giữa'),
    { type: 'orderedList', attrs: { start: 3 }, content: [item(words('Ba'))] },
  ])
  const deepest = { type: 'bulletList', content: [item(words('Cấp 3')), item(words('Cấp 8'))] }
  expect(body.content[3]).toMatchObject({ content: [{ content: [words('Cấp 0'), { content: [{ content: [words('Cấp 1'), { content: [{ content: [words('Cấp 2'), deepest] }] }] }] }] }] })
  expect(found).toBe('Một\nCon\nHai\nGiữa\nBa\nCấp 0\nCấp 1\nCấp 2\nCấp 3\nCấp 8')
})

test('numbers that a body cannot show are written out, and before headings all are', async () => {
  const lists = [[{ text: 'Điều %1.', start: 3 }, { text: '%1.%2' }, { text: '%3)', format: 'lowerLetter' }], [{ text: '%1.', format: 'upperRoman' }], [{ text: '%1.' }]]
  const { text: found } = await read({
    lists,
    body: [
      paragraphOf({ list: 1 }, 'Phạm vi'), paragraphOf({ list: 1, level: 1 }, 'Chung'), paragraphOf({ list: 1, level: 2 }, 'Đầu'), paragraphOf({ list: 1, level: 2 }, 'Sau'), paragraphOf({ list: 1 }, 'Đối tượng'),
      ...Array.from({ length: 4 }, () => paragraphOf({ list: 2 }, 'Phần')), paragraphOf({ list: 3, style: 'u1' }, 'Mục'), paragraphOf({ list: 3 }),
    ],
  })
  expect(found.split('\n')).toEqual(['Điều 3. Phạm vi', '3.1 Chung', 'a) Đầu', 'b) Sau', 'Điều 4. Đối tượng', 'I. Phần', 'II. Phần', 'III. Phần', 'IV. Phần', '1. Mục'])
})

test('a list of a style, and one taken away', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="G"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
  const { body } = await read({ styles, lists: [[{ text: '•' }]], body: [paragraphOf({ style: 'G' }, 'A'), paragraphOf({ style: 'G', list: 0 }, 'B')] })
  expect(body.content).toEqual([{ type: 'bulletList', content: [item(words('A'))] }, words('B')])
})

test('a bullet that was typed makes an item, a dash stays a dash', async () => {
  expect(await blocks(paragraph('·\tMột'), paragraph('\uf0b7 Hai'), paragraph('- Ba'))).toEqual([{ type: 'bulletList', content: [item(words('Một')), item(words('Hai'))] }, words('- Ba')])
})

test('tables: a row a line, merged cells, a row of heads', async () => {
  const found = await read({ body: [paragraph('Trước'), table([['TT', 'Họ tên', 'Chức vụ'], ['1', 'Lò Văn Phương', ''], [{ across: 2, blocks: [paragraph('Cộng')] }, '2']], { hasHeader: true }), paragraph('Sau')] })
  expect(found.text).toBe('Trước\nTT\tHọ tên\tChức vụ\n1\tLò Văn Phương\nCộng\t2\nSau')
  const cell = (type: 'tableCell' | 'tableHeader', words_: string, colspan = 1) => ({ type, attrs: { colspan, rowspan: 1 }, content: [words_ ? words(words_) : { type: 'paragraph' }] })
  expect(found.body.content[1]).toEqual({
    type: 'table',
    content: [
      { type: 'tableRow', content: ['TT', 'Họ tên', 'Chức vụ'].map((one) => cell('tableHeader', one)) },
      { type: 'tableRow', content: ['1', 'Lò Văn Phương', ''].map((one) => cell('tableCell', one)) },
      { type: 'tableRow', content: [cell('tableCell', 'Cộng', 2), cell('tableCell', '2')] },
    ],
  })
  expect(found.positions.map(({ path, start, end }) => [path.join('.'), found.text.slice(start, end)])).toContainEqual(['1.1.1.0', 'Lò Văn Phương'])
})

test('cells that go on below, and cells of several lines', async () => {
  const found = await read({ body: [table([[{ down: 'begin', blocks: [paragraph('A')] }, 'B'], [{ down: 'go on', blocks: [paragraph()] }, 'C'], [{ blocks: [paragraph('D'), paragraph('E')] }, 'F']])] })
  expect(found.body.content[0]).toMatchObject({ content: [{ content: [{ attrs: { rowspan: 2 } }, {}] }, { content: [{}] }, { content: [{ content: [words('D'), words('E')] }, {}] }] })
  expect(found.text).toBe('A\tB\nC\nD\nE\nF')
})

test('tables deeper than a body nests are laid flat, with lists as deep as there is room', async () => {
  const nested = (depth: number): Parameters<typeof table>[0] => [[{ blocks: [paragraph(`Bảng ${depth}`), ...[0, 1, 2, 3].map((level) => paragraphOf({ list: 1, level }, `Cấp ${level}`)), ...(depth < 8 ? [table(nested(depth + 1))] : [])] }]]
  const { text: found } = await read({ lists: [Array.from({ length: 4 }, () => ({ text: '•' }))], body: [table(nested(1))] })
  expect(found.match(/Bảng \d/g)).toHaveLength(8)
})

test('footnotes and endnotes stand in the body, not in the text', async () => {
  const found = await read({ body: [paragraph('Diện tích', footnote(1), ' tăng', endnote(1), '.')], footnotes: [xml('<w:r><w:t>Theo báo cáo</w:t></w:r></w:p><w:p><w:r><w:t>của Sở.</w:t></w:r>')], endnotes: ['Nguồn: Cục Thống kê'] })
  expect(found.body.content).toEqual([words('Diện tích', { type: 'footnote', attrs: { text: 'Theo báo cáo của Sở.' } }, ' tăng', { type: 'footnote', attrs: { text: 'Nguồn: Cục Thống kê' } }, '.')])
  expect(found.text).toBe('Diện tích tăng.')
})

test('a footnote of more than a body takes is cut off and told', async () => {
  const found = await read({ body: [paragraph('Chữ', footnote(1))], footnotes: ['dài '.repeat(1000)] })
  expect(found.notices).toMatchObject([{ kind: 'long-footnotes', count: 1 }])
})

test('links that are allowed, from relationships and fields', async () => {
  const found = await read({ links: ['https://example.org/a b', 'javascript:alert(1)', 'mailto:a@b.vn'], body: [paragraph(link(0, 'nguồn'), ', ', link(1, 'xấu'), ', ', link(2, 'thư'), ', ', field('HYPERLINK "https://laichau.gov.vn"', 'cổng'))] })
  const linked = (words_: string, href: string): Inline => ({ type: 'text', text: words_, marks: [{ type: 'link', attrs: { href } }] })
  expect(found.body.content).toEqual([words(linked('nguồn', 'https://example.org/a%20b'), ', xấu, ', linked('thư', 'mailto:a@b.vn'), ', ', linked('cổng', 'https://laichau.gov.vn'))])
  expect(found.notices).toEqual([{ kind: 'links', count: 1, samples: ['javascript:alert(1)'] }])
})

test('tracked changes are taken as accepted, and told', async () => {
  const found = await read({ body: [
    paragraph('Đồng chí ', deleted('Nguyễn Văn ', run('A', { bold: true })), inserted('Lò Văn B'), inserted(', Bí thư'), ' chủ trì', inserted(' hội nghị', deleted(' nhanh')), '.'),
    paragraphOf({ markDeleted: true }, 'Đoạn '), paragraph('liền.'),
    xml('<w:p><w:moveFrom w:id="1"><w:r><w:t>Chuyển đi</w:t></w:r></w:moveFrom><w:moveTo w:id="2"><w:r><w:t>Chuyển đến</w:t></w:r></w:moveTo></w:p>'),
    xml('<w:tbl><w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc><w:p><w:r><w:t>Dòng bỏ</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Dòng giữ</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'),
  ] })
  expect(found.text).toBe('Đồng chí Lò Văn B, Bí thư chủ trì hội nghị.\nĐoạn liền.\nChuyển đến\nDòng giữ')
  expect(found.notices).toEqual([
    { kind: 'tracked-insertions', count: 3, samples: ['Lò Văn B, Bí thư', 'hội nghị', 'Chuyển đến'] },
    { kind: 'tracked-deletions', count: 3, samples: ['Nguyễn Văn A', 'Chuyển đi', 'Dòng bỏ'] },
  ])
})

test('what is not taken, or needs a look, is told', async () => {
  const found = await read({
    header: 'TỈNH ỦY LAI CHÂU',
    comments: ['Xem lại tên', 'Số liệu?'],
    body: [
      paragraph('Ngày ', field('DATE \\@ "d/M/yyyy"', '22/11/2026'), run(' bí mật', { hidden: true }), run(' 5%', { struck: true }), ' xong ', xml('<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>')),
      paragraph(picture('Đoàn công tác')), paragraphOf({ style: 'Chuthich' }, 'Ảnh: Đồng chí A phát biểu'),
      paragraph(picture('Cây cầu')), paragraph('Một đoạn khác, không phải là chú thích của ảnh.'),
      paragraph(textBox(paragraph('Trong khung'))),
      xml('<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p><w:altChunk/>'),
      xml('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:sym w:font="Webdings" w:char="F021"/></w:r><w:r><w:t xml:space="preserve"> Đạt 5 m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:noBreakHyphen/><w:softHyphen/></w:r></w:p>'),
      xml('<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Bấm vào đây</w:t></w:r></w:p></w:sdtContent></w:sdt><w:sdt><w:sdtContent><w:p><w:r><w:t>Nội dung</w:t></w:r></w:p></w:sdtContent></w:sdt>'),
    ],
  })
  expect(found.text.split('\n')).toEqual(['Ngày 22/11/2026 5% xong x+1', 'Ảnh: Đồng chí A phát biểu', 'Một đoạn khác, không phải là chú thích của ảnh.', 'Trong khung', '✓ Đạt 5 m²-', 'Nội dung'])
  expect(found.notices).toEqual([
    { kind: 'comments', count: 2, samples: ['Xem lại tên', 'Số liệu?'] },
    { kind: 'pictures', count: 2, samples: ['Ảnh: Đồng chí A phát biểu', 'Cây cầu'] },
    { kind: 'hidden-text', count: 1, samples: ['bí mật'] },
    { kind: 'fields', count: 1, samples: ['DATE: 22/11/2026'] },
    { kind: 'text-boxes', count: 1, samples: ['Trong khung'] },
    { kind: 'struck-text', count: 1, samples: ['5%'] },
    { kind: 'equations', count: 1, samples: ['x+1'] },
    { kind: 'headers-footers', count: 1, samples: ['TỈNH ỦY LAI CHÂU'] },
    { kind: 'embedded', count: 2, samples: ['Excel.Sheet.12'] },
    { kind: 'symbols', count: 1, samples: ['Webdings F021'] },
  ])
})

test('a large first letter belongs to the word after it; the page number alone is no header', async () => {
  const found = await read({ header: '- 2 -', body: [xml('<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>Đ</w:t></w:r></w:p>'), paragraph('oàn công tác')] })
  expect(found).toMatchObject({ text: 'Đoàn công tác', notices: [] })
})

test('a field that never ends loses no words; the instruction of a field is none', async () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const found = await read({ body: [
    xml(`<w:p>${mark('begin')}<w:r><w:instrText> HYPERLINK "https://a.vn" </w:instrText></w:r><w:r><w:t>Một</w:t></w:r></w:p>`),
    xml(`<w:p>${mark('begin')}<w:r><w:instrText> IF </w:instrText></w:r>${mark('begin')}<w:r><w:instrText> MERGEFIELD a </w:instrText></w:r>${mark('separate')}<w:r><w:t>ẩn</w:t></w:r>${mark('end')}${mark('separate')}<w:r><w:t>Hai</w:t></w:r>${mark('end')}</w:p>`),
    xml(`<w:p>${mark('begin')}<w:r><w:instrText> HYPERLINK "https://a.vn" </w:instrText></w:r>${mark('separate')}<w:r><w:t>Ba</w:t></w:r></w:p>`), paragraph('Bốn'),
  ] })
  expect(found.text).toBe('Một\nHai\nBa\nBốn')
  expect(found.body.content[3]).toEqual(words('Bốn'))
})

test('strict documents, other prefixes, and parts wherever the relationships say', async () => {
  const w = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
  const relations = (type: string, target: string) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${type}" Target="${target}"/></Relationships>`
  const found = await read({ body: [], parts: [
    { name: '_rels/.rels', data: relations('officeDocument', '/Tai%20lieu/../x/van-ban.xml'.replace('Tai%20lieu', 'y')) },
    { name: 'x/van-ban.xml', data: `\ufeff<k:document xmlns:k="${w}"><k:body><k:p><k:pPr><k:pStyle k:val="a"/></k:pPr><k:r><k:t><![CDATA[Văn bản]]></k:t></k:r></k:p></k:body></k:document>` },
    { name: 'x/_rels/van-ban.xml.rels', data: relations('styles', '../z/styles.xml') },
    { name: 'z/styles.xml', data: `<styles xmlns="${w}" xmlns:k="${w}"><style k:styleId="a" k:type="paragraph"><name k:val="heading 3"/></style></styles>` },
  ] })
  expect(found.body.content).toEqual([heading(3, 'Văn bản')])
})
