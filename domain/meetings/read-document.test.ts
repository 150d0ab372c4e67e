import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodySchema } from '../editions/body.ts'
import { docx, endnote, field, footnote, inserted, paragraph, paragraphOf, picture, run, table, textBox, type Xml, xml } from '../testing/docx.ts'
import { zipOf } from '../testing/zip.ts'
import tables from '../vietnamese/legacy-encoding-tables.json' with { type: 'json' }
import { UnreadableDocument } from './docx/unreadable.ts'
import { readDocument, readPastedText } from './read-document.ts'

const file = (bytes: Uint8Array | string, name = 'tin.txt') => ({ name, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes })
const code = (bytes: Uint8Array | string) => readDocument(file(bytes)).then(() => 'read', (error: { code?: string }) => error.code ?? String(error))
const sentence = 'Sáng nay, Đoàn công tác của Tỉnh ủy đã làm việc với xã Mường Khoa về phát triển kinh tế.'
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

test('text keeps its characters; its body has a paragraph a line, and items where a line has a bullet', () => {
  const text = 'TIÊU ĐỀ \n\n  Mở đầu.\n·\tMột\n- Hai\n• Ba\n-không\nSau\n'
  const read = readPastedText(text)
  expect(read).toMatchObject({ kind: 'text', encoding: 'NFC', text, repairs: [], notices: [] })
  const paragraph_ = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
  expect(read.body.content).toEqual([
    paragraph_('TIÊU ĐỀ'), paragraph_('Mở đầu.'),
    { type: 'bulletList', content: ['Một', 'Hai', 'Ba'].map((one) => ({ type: 'listItem', content: [paragraph_(one)] })) },
    paragraph_('-không'), paragraph_('Sau'),
  ])
  expect(read.positions.map(({ path, start, end }) => `${path.join('.')} ${text.slice(start, end)}`)).toEqual(['0 TIÊU ĐỀ', '1 Mở đầu.', '2.0.0 Một', '2.1.0 Hai', '2.2.0 Ba', '3 -không', '4 Sau'])
})

test('line ends, invisible characters and no-break spaces are made plain, and repairs stay where they belong', () => {
  const read = readPastedText(`\ufeffHội\u00a0nghị\r\n${sentence.normalize('NFD')}\u200b\r\nXong\u200b.`)
  expect(read.text).toBe(`Hội nghị\n${sentence}\nXong.`)
  expect(read.repairs).toEqual([{ start: 9, end: 9 + sentence.length, before: `${sentence.normalize('NFD')}\u200b`, from: 'NFD' }])
})

test.each([
  ['UTF-8', new TextEncoder().encode(sentence), 'NFC'],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${sentence}`), 'NFC'],
  ['UTF-16, little end first', Buffer.from(`\ufeff${sentence}`, 'utf16le'), 'NFC'],
  ['UTF-16, big end first', Buffer.from(`\ufeff${sentence}`, 'utf16le').swap16(), 'NFC'],
  ['TCVN3, a byte a letter', latin1([...sentence].map((letter) => Object.entries(tables.tcvn3).find(([, one]) => one === letter)?.[0] ?? letter).join('')), 'TCVN3'],
  ['VNI, a byte a letter', latin1([...sentence].map((letter) => Object.entries(tables.vni).find(([, one]) => one === letter)?.[0] ?? letter).join('')), 'VNI-Windows'],
])('a text file in %s', async (_, bytes, encoding) => {
  expect(await readDocument(file(bytes))).toMatchObject({ kind: 'text', text: sentence, encoding })
})

test('a text file in code page 1258', async () => {
  const bytes: Record<string, number> = { ă: 0xe3, đ: 0xf0, ơ: 0xf5, ư: 0xfd, Đ: 0xd0, '\u0300': 0xcc, '\u0301': 0xec, '\u0303': 0xde, '\u0309': 0xd2, '\u0323': 0xf2 }
  const apart = sentence.normalize('NFD').replace(/[aeo]([\u0323]?)[\u0302]|[aou]([\u0323]?)[\u0306\u031b]/g, (letters) => letters.replace(/\u0323/, '').normalize('NFC') + (letters.includes('\u0323') ? '\u0323' : '')).replace(/đ/g, 'đ')
  expect(await readDocument(file(Uint8Array.from(apart, (letter) => bytes[letter] ?? letter.charCodeAt(0))))).toMatchObject({ text: sentence, encoding: 'CP1258' })
})

const ole = (name: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000), Buffer.from(name, 'utf16le')])
test.each([
  ['nothing', '', 'empty'],
  ['white space', ' \n\u00a0\t', 'empty'],
  ['a .doc', ole('WordDocument'), 'old-word'],
  ['a document with a password', ole('EncryptedPackage'), 'encrypted'],
  ['another OLE2 file', ole('Workbook'), 'not-a-document'],
  ['RTF', '{\\rtf1\\ansi Hội nghị}', 'rtf'],
  ['PDF', '%PDF-1.7\n', 'pdf'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-document'],
  ['control characters', '\u0001\u0002\u0003'.repeat(20), 'not-a-document'],
  ['half a character of UTF-16', Buffer.from('fffe41', 'hex'), 'not-a-document'],
  ['a web page', '\ufeff<!DOCTYPE html><p>Tin</p>', 'not-a-document'],
  ['more than 10 MB', Buffer.alloc((10 << 20) + 1, 'a'), 'too-large'],
  ['more than an article', 'Hội nghị '.repeat(50_000), 'too-long'],
  ['more lines than a body', 'a\n'.repeat(20_000), 'too-long'],
  ['an empty package', zipOf([]), 'not-a-document'],
  ['another package', zipOf([{ name: 'a.txt', data: 'Tin' }]), 'not-a-document'],
  ['a document of LibreOffice', zipOf([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' }, { name: 'content.xml', data: '<a/>' }]), 'open-document'],
  ['a spreadsheet', docx({ body: [], parts: [{ name: 'word/document.xml', data: '<workbook/>' }] }), 'not-a-document'],
  ['a document without a word', docx({ body: [paragraph(), paragraph(picture('Ảnh'))] }), 'empty'],
  ['a package cut off', docx({ body: [paragraph(sentence)] }).subarray(0, 900), 'damaged'],
  ['broken XML', docx({ body: [xml('<w:p>')] }), 'damaged'],
  ['XML that is no UTF-8', docx({ body: [], parts: [{ name: 'word/document.xml', data: Buffer.from('<a>\xff</a>', 'latin1') }] }), 'damaged'],
  ['a part of another length', docx({ body: [], parts: [{ name: 'word/document.xml', data: '<a/>', size: 3 }] }), 'damaged'],
  ['a part that is locked', docx({ body: [], parts: [{ name: 'word/document.xml', data: '<a/>', flags: 1 }] }), 'encrypted'],
  ['two parts of one name', zipOf([{ name: 'word/document.xml', data: '<a/>' }, { name: 'Word/document.xml', data: '<b/>' }]), 'damaged'],
])('refuses %s', async (_, bytes, expected) => {
  expect(await code(bytes)).toBe(expected)
})

test('one wrong byte in a part is seen', async () => {
  const bytes = docx({ body: [paragraph(sentence)], parts: [{ name: 'word/styles.xml', packed: { bytes: Uint8Array.of(3, 0), size: 0, sum: 1 } }] })
  expect(await code(bytes)).toBe('damaged')
})

test('a file that is broken anywhere is read or refused, and nothing else', async () => {
  const whole = docx({ body: [paragraph(sentence, footnote(1)), table([['1']])], footnotes: ['Ghi chú'], lists: [[{ text: '•' }]], comments: ['Xem lại'] })
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), fc.option(fc.nat(whole.length)), async (changes, end) => {
    const bytes = Uint8Array.from(whole)
    for (const [at, byte] of changes) bytes[at] = byte
    await readDocument(file(bytes.subarray(0, end ?? bytes.length))).catch((error: unknown) => expect(error).toBeInstanceOf(UnreadableDocument))
  }), { numRuns: 300 })
})

test('a name tells nothing', async () => {
  expect(await readDocument(file(docx({ body: [paragraph('Tin')] }), 'tin.txt'))).toMatchObject({ kind: 'docx', text: 'Tin' })
  expect(await readDocument(file('Tin', 'tin.docx'))).toMatchObject({ kind: 'text', text: 'Tin' })
})

test('whatever a document holds, its body is one that is taken, and positions find its words in the text', async () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'ệ', ' ', '\u00a0', '\u200b', '\t', '\n', '·', '«', '\u00ad', '𠀀', 'e\u0323\u0302', 'Ã', '\u0085', '\ud800') })
  const look = fc.record({ bold: fc.boolean(), italic: fc.boolean(), hidden: fc.boolean(), font: fc.constantFrom('.VnTime', 'VNI-Times', 'Arial', 'Symbol') }, { requiredKeys: [] })
  const inline = fc.oneof(words, fc.tuple(words, look).map(([text, one]) => run(text.toWellFormed(), one)), fc.constantFrom<Xml>(footnote(1), endnote(1), picture('Ảnh'), inserted('thêm'), field('DATE', '1/1/2026')))
  const { block } = fc.letrec<{ block: Xml }>((tie) => ({
    block: fc.oneof({ maxDepth: 5, withCrossShrink: true },
      fc.tuple(fc.record({ style: fc.constantFrom('u1', 'u2', 'VanCu', 'x'), list: fc.nat({ max: 3 }), level: fc.nat({ max: 9 }), markDeleted: fc.boolean() }, { requiredKeys: [] }), fc.array(inline, { maxLength: 4 })).map(([one, content]) => paragraphOf(one, ...content)),
      fc.array(fc.array(fc.record({ blocks: fc.array(tie('block'), { maxLength: 2 }), across: fc.nat({ max: 200 }), down: fc.constantFrom('begin' as const, 'go on' as const) }, { requiredKeys: [] }), { maxLength: 3 }), { maxLength: 3 }).map((rows) => table(rows)),
      fc.array(tie('block'), { maxLength: 2 }).map((inner) => paragraph(textBox(...inner))),
    ),
  }))
  await fc.assert(fc.asyncProperty(fc.array(block, { maxLength: 6 }), async (body) => {
    const bytes = docx({ body: [...body, paragraph('Tin')], lists: [[{ text: '•' }, { text: '%2.' }], [{ text: 'Điều %1.' }]], footnotes: ['Ghi chú'], endnotes: [''] })
    const read = await readDocument(file(bytes))
    expect(JSON.parse(JSON.stringify(bodySchema.parse(read.body)))).toEqual(JSON.parse(JSON.stringify(read.body)))
    expect(read.text).toBe(read.text.normalize('NFC'))
    for (const { path, start, end } of read.positions) {
      const node = path.reduce<unknown>((one, index) => (one as { content: unknown[] }).content[index], read.body) as { content: { type: string; text?: string }[] }
      expect(node.content.map((one) => (one.type === 'hardBreak' ? '\n' : (one.text ?? ''))).join('')).toBe(read.text.slice(start, end))
    }
    for (const { start, end } of read.repairs) expect(read.positions.some((one) => one.start === start && one.end === end)).toBe(true)
  }), { numRuns: 150 })
})
