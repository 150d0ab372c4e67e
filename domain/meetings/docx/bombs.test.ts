import { crc32, createDeflateRaw } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { docx, type DocxContent, footnote, link, paragraph, paragraphOf, part, run, xml } from '../../testing/docx.ts'
import { zipOf } from '../../testing/zip.ts'
import { readDocument } from '../read-document.ts'

/** What refusing a hostile file may take: milliseconds of this thread's processor, bytes of its memory. Other tests run beside it. */
const most = { time: 2000, memory: 200 << 20 }

/** A file of a package: a head, then a piece over and over until the size is reached, then an end. */
async function repeated(name: string, size: number, piece: Buffer, head = '', end = '') {
  const deflate = createDeflateRaw({ level: 1 })
  const chunks: Buffer[] = []
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk))
  let sum = crc32(head)
  deflate.write(head)
  const count = Math.ceil(size / piece.length)
  for (let index = 0; index < count; index++) {
    sum = crc32(piece, sum)
    if (!deflate.write(piece)) await new Promise((resolve) => deflate.once('drain', resolve))
  }
  sum = crc32(end, sum)
  await new Promise((resolve) => deflate.once('end', resolve).end(end))
  return { name, packed: { bytes: Buffer.concat(chunks), size: head.length + count * piece.length + end.length, sum } }
}

const memory = () => process.memoryUsage().heapUsed + process.memoryUsage().external

/** Most characters of what is answered: an article of the most nodes and characters, and the addresses in it. */
const longestAnswer = 10_000_000

/** Reads or refuses a file within the limits of time and memory, and says with which code. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const before = memory()
  let highest = before
  const watch = setInterval(() => { highest = Math.max(highest, memory()) }, 5)
  const start = process.threadCpuUsage()
  let answer: unknown
  const code = await readDocument({ name: 'a.docx', bytes }).then((read) => { answer = read; return 'read' }, (error: { code?: string }) => error.code ?? String(error))
  const { user, system } = process.threadCpuUsage(start)
  clearInterval(watch)
  expect(JSON.stringify(answer ?? '').length).toBeLessThan(longestAnswer)
  expect((user + system) / 1000).toBeLessThan(most.time)
  expect(Math.max(highest, memory()) - before).toBeLessThan(most.memory)
  return code
}

const withDocument = (file: NonNullable<DocxContent['parts']>[number]) => docx({ body: [paragraph('A')], parts: [file] })
const [before, after] = part('document', '<w:body>|</w:body>').split('|') as [string, string]
const megabyte = 1 << 20
const filled = (text: string, size = megabyte) => Buffer.from(text.repeat(Math.floor(size / text.length)))
const numbered = (count: number, each: (index: number) => string) => Array.from({ length: count }, (_, index) => each(index)).join('')

test('a gigabyte of one text', async () => {
  expect(await refusal(withDocument(await repeated('word/document.xml', 1024 * megabyte, filled(' '), `${before}<w:p><w:r><w:t>`, `</w:t></w:r></w:p>${after}`)))).toBe('bomb')
}, 60_000)

test('a gigabyte that says it is small', async () => {
  const file = await repeated('word/document.xml', 1024 * megabyte, filled('<w:p><w:r><w:t>a</w:t></w:r></w:p>'), before, after)
  expect(await refusal(withDocument({ ...file, size: 1000 }))).toBe('bomb')
}, 60_000)

test('many parts that are too much only together', async () => {
  const comment = filled('<!-- ệ -->', 3 * megabyte)
  const large = (name: string) => repeated(name, 15 * megabyte, Buffer.concat([comment, Buffer.from('<w:p/>')]), part('styles', '|').split('|')[0], '</w:styles>')
  expect(await refusal(docx({ body: [paragraph('A')], lists: [], parts: [await large('word/styles.xml'), await large('word/numbering.xml')] }))).toBe('bomb')
}, 60_000)

test.each([
  ['many attributes', `<w:p ${Array.from({ length: 190 }, (_, index) => `a${index}="${index}"`).join(' ')} b="${'Đ'.repeat(1000)}"/>`],
  ['a long attribute', `<w:p a="${'Đế '.repeat(1000)}"/>`],
  ['a few attributes', `<w:p a1="a" a2="b" a3="${'Đ'.repeat(35)}"/>`],
])('as much as is let through, of %s', async (_, element) => {
  expect(await refusal(withDocument(await repeated('word/document.xml', 15 * megabyte, filled(element), before, after)))).toMatch(/bomb|empty/)
})

test.each([
  ['laughs', `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, index) => `<!ENTITY ${'abcdefghijklmnopqrstuvwxyz'[index + 1]} "${`&${'abcdefghijklmnopqrstuvwxyz'[index]};`.repeat(10)}">`).join('')}]>`],
  ['an entity of another file', '<!DOCTYPE a [<!ENTITY file SYSTEM "file:///etc/passwd">]>'],
  ['a document type elsewhere', '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">'],
])('%s', async (_, type) => {
  expect(await refusal(withDocument({ name: 'word/document.xml', data: part('document', '<w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body>').replace('?>', `?>${type}`) }))).toBe('bomb')
})

test('an entity that nobody declared', async () => {
  expect(await refusal(withDocument({ name: 'word/document.xml', data: part('document', '<w:body><w:p><w:r><w:t>&xxe;</w:t></w:r></w:p></w:body>') }))).toBe('damaged')
})

test.each([[9], [10_000]])('%i tables inside each other', async (count) => {
  expect(await refusal(docx({ body: [xml(`${'<w:tbl><w:tr><w:tc>'.repeat(count)}<w:p><w:r><w:t>A</w:t></w:r></w:p>${'</w:tc></w:tr></w:tbl>'.repeat(count)}`)] }))).toBe('bomb')
})

test.each([
  ['elements inside each other', '<w:smartTag>'.repeat(100_000)],
  ['more elements than a document has', '<w:p/>'.repeat(300_000)],
  ['an element with endless attributes', `<w:p ${Array.from({ length: 100_000 }, (_, index) => `a${index}=""`).join(' ')}/>`],
  ['one endless comment', `<!--${'a'.repeat(6 * megabyte)}-->`],
  ['fields inside each other', `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(20_000)}</w:p>`],
])('%s', async (_, inner) => {
  expect(await refusal(docx({ body: [xml(inner)] }))).toBe('bomb')
})

test('65,000 entries', async () => {
  expect(await refusal(zipOf(Array.from({ length: 65_000 }, (_, index) => ({ name: `word/${index}.xml`, packed: { bytes: Buffer.from([3, 0]), size: 0, sum: 0 } }))))).toBe('bomb')
})

test('more text, paragraphs or rows than an article holds', async () => {
  const long = 'Hội nghị '.repeat(1000)
  expect(await refusal(docx({ body: Array.from({ length: 60 }, () => paragraph(long)) }))).toBe('too-long')
  expect(await refusal(docx({ body: Array.from({ length: 32_000 }, () => paragraph('A')) }))).toBe('too-long')
  expect(await refusal(docx({ body: [xml(`<w:tbl>${'<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(2001)}</w:tbl>`)] }))).toBe('too-long')
  expect(await refusal(docx({ body: [xml(`<w:tbl><w:tr>${'<w:tc><w:p/></w:tc>'.repeat(101)}</w:tr></w:tbl>`)] }))).toBe('too-long')
})

test('changes without end, one by one, are read in time', async () => {
  expect(await refusal(docx({ body: [...Array.from({ length: 15_000 }, () => paragraphOf({ markDeleted: true }, 'a')), paragraph('b')] }))).toBe('read')
  expect(await refusal(docx({ body: [xml(`<w:p>${'<w:ins><w:del><w:r><w:delText>a</w:delText></w:r></w:del></w:ins><w:del><w:r><w:t>b</w:t></w:r></w:del>'.repeat(25_000)}<w:r><w:t>c</w:t></w:r></w:p>`)] }))).toBe('read')
})

test('styles that are based on each other in a circle, and a footnote in itself, end', async () => {
  const bytes = docx({
    body: [xml('<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>Chữ</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>')],
    styles: '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    footnotes: [xml('<w:r><w:t>Ghi chú</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>')],
  })
  const { body } = await readDocument({ name: '', bytes })
  expect(body.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'Chữ' }, { type: 'footnote', attrs: { text: 'Ghi chú' } }] }])
})

const words = (text: string, properties = '') => `<w:r>${properties}<w:t>${text}</w:t></w:r>`
const everyOther = (index: number) => (index % 2 > 0 ? '<w:rPr><w:b/></w:rPr>' : '')
const address = `https://a.vn/${'a'.repeat(1967)}`
const manyLetters = 'Héi nghÞ '.repeat(132_000)

describe('little of a file does not become much of an answer', () => {
  test.each([
    ['a long address on each of many words', 'too-long', () => docx({ links: [address], body: [paragraph(...Array.from({ length: 20_000 }, (_, index) => link(0, run('a', { bold: index % 2 > 0 }))))] })],
    ['many runs of one link', 'too-long', () => docx({ links: [address], body: [xml(`<w:p><w:hyperlink r:id="link0">${numbered(45_000, (index) => words('a', everyOther(index)))}</w:hyperlink></w:p>`)] })],
    ['places within an address', 'too-long', () => docx({ links: [address.slice(0, 1900)], body: [xml(`<w:p>${numbered(29_500, (index) => `<w:hyperlink r:id="link0" w:anchor="${index}"/>`)}${words('a')}</w:p>`)] })],
    ['addresses longer than any that is allowed', 'read', () => docx({ links: [`https://${'a b'.repeat(megabyte)}`], body: [xml(`<w:p>${`<w:hyperlink r:id="link0">${words('a')}</w:hyperlink>`.repeat(20_000)}</w:p>`)] })],
    ['one endless footnote', 'too-long', () => docx({ body: [paragraph('A', footnote(1))], footnotes: [manyLetters] })],
    ['a footnote to each of many words', 'too-long', () => docx({ body: [xml(`<w:p>${words('A')}${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(59_000)}</w:p>`)], footnotes: ['a '.repeat(950)] })],
    ['text that only becomes shorter', 'too-long', () => docx({ body: [paragraph('Há»™i '.repeat(101_000))] })],
    ['a list sign before each of many paragraphs', 'too-long', () => docx({ lists: [[{ text: '%1'.repeat(50), format: 'lowerRoman', start: 3888 }]], body: [xml(`<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${words('a')}</w:p>`.repeat(18_000))] })],
    ['line breaks', 'too-long', () => docx({ body: [xml(`<w:p><w:r>${'<w:br/>'.repeat(190_000)}<w:t>a</w:t></w:r></w:p>`)] })],
    ['tabs, each a piece', 'read', () => docx({ body: [xml(`<w:p><w:r>${'<w:tab/>'.repeat(190_000)}<w:t>a</w:t></w:r></w:p>`)] })],
    ['runs', 'too-long', () => docx({ body: [xml(`<w:p>${'<w:r><w:tab/></w:r>'.repeat(90_000)}${words('a')}</w:p>`)] })],
    ['empty cells', 'too-long', () => docx({ body: [xml(`<w:tbl>${`<w:tr>${'<w:tc/>'.repeat(100)}</w:tr>`.repeat(1900)}</w:tbl>`), paragraph('a')] })],
    ['empty tables', 'too-long', () => docx({ body: [xml('<w:tbl><w:tr><w:tc/></w:tr></w:tbl>'.repeat(60_000)), paragraph('a')] })],
    ['empty paragraphs, deep in wrappers', 'read', () => docx({ body: [xml(`${'<w:sdt><w:sdtContent>'.repeat(45)}${'<w:p/>'.repeat(190_000)}${'</w:sdtContent></w:sdt>'.repeat(45)}`), paragraph('a')] })],
    ['text boxes', 'too-long', () => docx({ body: [xml(`<w:p><w:r><w:drawing>${`<w:txbxContent><w:p>${words('a')}</w:p></w:txbxContent>`.repeat(39_000)}</w:drawing></w:r></w:p>`)] })],
    ['text boxes in text boxes', 'bomb', () => docx({ body: [xml(`<w:p>${'<w:r><w:drawing><w:txbxContent><w:p>'.repeat(20)}${'<w:r><w:tab/></w:r>'.repeat(50_000)}${words('a')}${'</w:p></w:txbxContent></w:drawing></w:r>'.repeat(20)}</w:p>`)] })],
    ['pictures, deep in drawings', 'read', () => docx({ body: [xml(`<w:p><w:r><w:drawing>${`${'<w:a>'.repeat(80)}<pic:pic/>${'</w:a>'.repeat(80)}`.repeat(1200)}</w:drawing></w:r></w:p>`), paragraph('a')] })],
    ['equations in equations', 'read', () => docx({ body: [xml(`<w:p>${'<m:oMath>'.repeat(90)}${'<m:r><m:t>a</m:t></m:r>'.repeat(90_000)}${'</m:oMath>'.repeat(90)}</w:p>`)] })],
    ['signs of a font with an endless name', 'read', () => docx({ body: [paragraph(run('\uf041'.repeat(100_000), { font: `Wingdings${'A'.repeat(megabyte)}` }), 'a')] })],
    ['spaces between two letters', 'read', () => docx({ body: [xml(`<w:p>${words(`a${' '.repeat(390_000)}b`)}</w:p>`)] })],
    ['styles upon styles', 'bomb', () => docx({ styles: numbered(30_000, (index) => `<w:style w:styleId="s${index}"><w:basedOn w:val="s${index - 1}"/></w:style>`), body: [xml(numbered(30_000, (index) => `<w:p><w:pPr><w:pStyle w:val="s${29_999 - index}"/></w:pPr></w:p>`)), paragraph('a')] })],
    ['attributes of ever other names', 'read', () => docx({ body: [xml(numbered(160_000, (index) => `<w:p a${index}="" b${index}=""/>`)), paragraph('a')] })],
    ['addresses of parts, all slashes', 'read', () => docx({ body: [paragraph('a')], parts: [{ name: 'word/_rels/document.xml.rels', data: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${'/a'.repeat(900_000)}" Target="${'/a'.repeat(900_000)}"/></Relationships>` }] })],
    ['comments', 'read', () => docx({ body: [paragraph('a')], comments: Array.from({ length: 30_000 }, () => 'a') })],
  ])('%s', async (_, expected, file) => {
    expect(await refusal(file())).toBe(expected)
  })
})

test('as much as an article holds is read, with its links and notes', async () => {
  const sentence = 'Hội nghị đã thông qua nhiều nội dung quan trọng. '
  const paragraphs = Array.from({ length: 2450 }, (_, index) => paragraph(sentence, run(sentence, { italic: true }), link(index % 50, 'Xem thêm'), sentence, ...(index < 300 ? [footnote(index + 1)] : [])))
  const links = Array.from({ length: 50 }, (_, index) => `https://tinh.example.vn/van-ban/${'a'.repeat(120)}-${index}`)
  expect(await refusal(docx({ body: paragraphs, links, footnotes: Array.from({ length: 300 }, (_, index) => `${index} ${sentence}`) }))).toBe('read')
})

/** The file with one of its parts, given packed as it is, said to be stored so. */
function stored(file: Uint8Array, name: string): Uint8Array {
  const bytes = Buffer.from(file)
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    // The local header, and the entry of the directory, each at so many bytes before its name.
    if (bytes.indexOf('PK\x03\x04', at - 30, 'latin1') === at - 30) bytes.writeUInt16LE(0, at - 30 + 8)
    else if (bytes.indexOf('PK\x01\x02', at - 46, 'latin1') === at - 46) bytes.writeUInt16LE(0, at - 46 + 10)
  }
  return bytes
}

test('a long part that is stored as it is is no bomb for that', async () => {
  const data = Buffer.from(part('document', `<w:body>${`<w:p>${' '.repeat(400)}${words('Hội nghị')}</w:p>`.repeat(10_000)}</w:body>`))
  expect(data.length).toBeGreaterThan(4 * megabyte)
  expect(await refusal(stored(withDocument({ name: 'word/document.xml', packed: { bytes: data, size: data.length, sum: crc32(data) } }), 'word/document.xml'))).toBe('read')
})
