import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodySchema, type Block } from './body.ts'
import { blocksOfHtml, blocksOfText, type DomNode, inertHtml } from './paste.ts'

/** A DOM node as a browser would have parsed it. */
function tag(nodeName: string, attributes: Record<string, string> | null, ...content: (DomNode | string)[]): DomNode {
  return { nodeType: 1, nodeName: nodeName.toUpperCase(), nodeValue: null, getAttribute: (key) => attributes?.[key] ?? null, childNodes: content.map((one) => (typeof one === 'string' ? text(one) : one)) }
}
const text = (nodeValue: string): DomNode => ({ nodeType: 3, nodeName: '#text', nodeValue, childNodes: [] })
const comment = (nodeValue: string): DomNode => ({ nodeType: 8, nodeName: '#comment', nodeValue, childNodes: [] })
const body = (...content: (DomNode | string)[]) => blocksOfHtml(tag('body', null, ...content))
const paragraph = (...words: string[]): Block => ({ type: 'paragraph', content: words.map((one) => ({ type: 'text', text: one })) })
const item = (...content: Block[]) => ({ type: 'listItem' as const, content })

const mso = (level: number, sign: string, words: string) =>
  tag('p', { class: 'MsoListParagraphCxSpMiddle', style: `text-indent:-18.0pt;mso-list:l0 level${level} lfo1` }, comment('[if !supportLists]'), tag('span', { style: 'mso-list:Ignore' }, sign, tag('span', { style: 'font:7.0pt "Times New Roman"' }, '\u00a0\u00a0 ')), comment('[endif]'), words)

test('drops what Word leaves and keeps the words', () => {
  expect(
    body(
      tag('style', null, 'p.MsoNormal { margin: 0 }'),
      comment('StartFragment'),
      tag('p', { class: 'MsoNormal', style: 'margin:0' }, tag('span', { style: 'font-family:"Times New Roman"' }, 'Sáng\n 20/7,\u00a0', tag('b', null, 'Đoàn công tác'), ' làm việc', tag('o:p', null, '\u00a0'))),
      tag('p', { class: 'MsoNormal' }, tag('o:p', null, '\u00a0')),
      tag('p', null, 'Đã', tag('del', null, ' xóa'), tag('ins', null, ' thêm'), tag('span', { class: 'MsoCommentReference' }, '[A1]')),
    ),
  ).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'Sáng 20/7, ' }, { type: 'text', text: 'Đoàn công tác', marks: [{ type: 'bold' }] }, { type: 'text', text: ' làm việc' }] },
    paragraph('Đã thêm'),
  ])
})

test.each([
  ['<html><head><style>p {margin:0}</style></head><p class=a style="margin:0">A</p>', '<html><head></head><p class=a data-style="margin:0">A</p>'],
  [`<p title="style='x'"STYLE='a:b'>A > style="b"</p>`, `<p title="style='x'"data-STYLE='a:b'>A > style="b"</p>`],
  ['<img src=x onerror="ran()"><script>ran()</script ><a href="/a/style=3?on=1" onclick=ran()>B</a>', '<img src=x ><a href="/a/style=3?on=1" >B</a>'],
  ['<STYLE>p {', ''],
  ['2 < 3, "style=4"', '2 < 3, "style=4"'],
])('nothing runs or is styled when %s is parsed', (given, inert) => {
  expect(inertHtml(given)).toBe(inert)
})

test('a style that was set aside still tells what Word means', () => {
  expect(body(tag('p', null, tag('span', { 'data-style': 'font-weight:bold' }, 'Đậm'), tag('span', { 'data-style': 'display:none' }, 'ẩn')))).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'Đậm', marks: [{ type: 'bold' }] }] }])
})

test('headings become the two levels that a body has, without bold of their own', () => {
  const heading = (level: 2 | 3, words: string) => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text: words }] })
  expect(body(tag('h1', null, tag('b', null, 'Một')), tag('h2', null, 'Hai'), tag('h4', null, 'Bốn'), tag('p', null, tag('b', null, 'Đậm')))).toEqual([
    heading(2, 'Một'), heading(2, 'Hai'), heading(3, 'Bốn'), { type: 'paragraph', content: [{ type: 'text', text: 'Đậm', marks: [{ type: 'bold' }] }] },
  ])
})

test.each(['·', '-', 'o', '+', '§'])('a paragraph that Word marks with "%s" is an item of a list', (sign) => {
  expect(body(mso(1, sign, 'Một'), mso(1, sign, 'Hai'), tag('p', null, 'Sau'))).toEqual([{ type: 'bulletList', content: [item(paragraph('Một')), item(paragraph('Hai'))] }, paragraph('Sau')])
})

test('numbered and nested lists of Word keep number and depth', () => {
  expect(body(mso(1, '3.', 'Ba'), mso(2, 'o', 'Con'), mso(1, '4.', 'Bốn'))).toEqual([
    { type: 'orderedList', attrs: { start: 3 }, content: [item(paragraph('Ba'), { type: 'bulletList', content: [item(paragraph('Con'))] }), item(paragraph('Bốn'))] },
  ])
})

test('a dash that somebody typed stays a dash', () => {
  expect(body(tag('p', null, '- Đồng chí A'))).toEqual([paragraph('- Đồng chí A')])
})

test('links, line breaks and footnotes', () => {
  expect(
    body(
      tag('p', null, tag('a', { href: 'https://example.org/a' }, 'nguồn'), tag('a', { href: 'javascript:alert(1)' }, ' xấu'), tag('br', null), 'dòng hai', tag('a', { href: '#_ftn1', name: '_ftnref1' }, tag('sup', null, '[1]'))),
      tag('div', { style: 'mso-element:footnote-list' }, tag('div', { style: 'mso-element:footnote', id: 'ftn1' }, tag('p', { class: 'MsoFootnoteText' }, tag('a', { href: '#_ftnref1' }, '[1]'), ' Theo báo cáo.'))),
    ),
  ).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'nguồn', marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }] }, { type: 'text', text: ' xấu' }, { type: 'hardBreak' }, { type: 'text', text: 'dòng hai' },
        { type: 'footnote', attrs: { text: 'Theo báo cáo.' } },
      ],
    },
  ])
})

test('tables keep rows, spans and heads; an empty cell has a paragraph', () => {
  expect(body(tag('table', null, tag('tbody', null, tag('tr', null, tag('th', { colspan: '2' }, 'Đầu')), tag('tr', null, tag('td', null, tag('p', null, '1')), tag('td', null)))))).toEqual([
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [{ type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 }, content: [paragraph('Đầu')] }] },
        { type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [paragraph('1')] }, { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [{ type: 'paragraph' }] }] },
      ],
    },
  ])
})

test('a wrapper that is not bold does not make all bold', () => {
  expect(body(tag('b', { style: 'font-weight:normal' }, tag('p', null, 'Thường')))).toEqual([paragraph('Thường')])
})

test('plain text: a line that is not empty is a paragraph, its words as they were', () => {
  expect(blocksOfText('Uỷ viên  Ban\r\n\r\n  trong trong lĩnh vực.\n')).toEqual([paragraph('Uỷ viên  Ban'), paragraph('trong trong lĩnh vực.')])
})

test('whatever is pasted gives blocks that a body takes', () => {
  const names = fc.constantFrom('p', 'div', 'h1', 'h5', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'th', 'blockquote', 'b', 'i', 'a', 'br', 'span', 'pre', 'del', 'o:p')
  const attributes = fc.record({ href: fc.constantFrom('https://a.vn/', 'javascript:1', '#_ftn1'), style: fc.constantFrom('', 'mso-list:l0 level9 lfo1', 'font-weight:700'), colspan: fc.constantFrom('0', '-3', '999', 'x') })
  const { node } = fc.letrec<{ node: DomNode }>((tie) => ({
    node: fc.oneof({ maxDepth: 12, withCrossShrink: true }, fc.string({ unit: fc.constantFrom('a', 'ệ', ' ', '\u00a0', '\u200b', '\n', '·') }).map(text), fc.tuple(names, attributes, fc.array(tie('node'), { maxLength: 3 })).map(([one, given, content]) => tag(one, given, ...content))),
  }))
  fc.assert(fc.property(fc.array(node), (nodes) => {
    const content = body(...nodes)
    const parsed = bodySchema.safeParse({ type: 'doc', content })
    expect(parsed.error?.issues).toBeUndefined()
    expect(JSON.parse(JSON.stringify(parsed.data))).toEqual(JSON.parse(JSON.stringify({ type: 'doc', content })))
  }))
})
