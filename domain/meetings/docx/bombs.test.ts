import { crc32, createDeflateRaw } from 'node:zlib'
import { expect, test } from 'vitest'
import { docx, type DocxContent, paragraph, paragraphOf, part, xml } from '../../testing/docx.ts'
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

/** Refuses a file within the limits of time and memory, and says with which code. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const before = memory()
  let highest = before
  const watch = setInterval(() => { highest = Math.max(highest, memory()) }, 5)
  const start = process.threadCpuUsage()
  const code = await readDocument({ name: 'a.docx', bytes }).then(() => 'read', (error: { code?: string }) => error.code ?? String(error))
  const { user, system } = process.threadCpuUsage(start)
  clearInterval(watch)
  expect((user + system) / 1000).toBeLessThan(most.time)
  expect(Math.max(highest, memory()) - before).toBeLessThan(most.memory)
  return code
}

const withDocument = (file: NonNullable<DocxContent['parts']>[number]) => docx({ body: [paragraph('A')], parts: [file] })
const [before, after] = part('document', '<w:body>|</w:body>').split('|') as [string, string]
const megabyte = 1 << 20
const filled = (text: string, size = megabyte) => Buffer.from(text.repeat(Math.floor(size / text.length)))

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
  expect(await refusal(withDocument(await repeated('word/document.xml', 18 * megabyte, filled(element), before, after)))).toMatch(/bomb|empty/)
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
