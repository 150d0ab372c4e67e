import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, type Body, bodySchema, type Inline, type Mark } from '../editions/body.ts'
import { bodyHtml } from './body-html.ts'

const text = (value: string, ...marks: Mark[]): Inline => ({ type: 'text', text: value, marks })
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const link = (href: string): Mark => ({ type: 'link', attrs: { href } })
const html = (...content: Block[]) => bodyHtml({ type: 'doc', content })

describe('bodyHtml', () => {
  it('writes paragraphs, marks and breaks, and leaves empty paragraphs out', () => {
    expect(html(paragraph(text('Sáng '), text('nay', { type: 'bold' }), { type: 'hardBreak' }, text('mai', { type: 'bold' }, { type: 'italic' })), { type: 'paragraph' })).toBe(
      '<p>Sáng <strong>nay</strong><br><strong><em>mai</em></strong></p>',
    )
    expect(html()).toBe('')
  })

  it('escapes what an author typed', () => {
    expect(html(paragraph(text(`<script>alert("1 & 2")</script>`)))).toBe('<p>&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;</p>')
  })

  it('makes one link of neighbours with one address, and none of an address that may not be linked', () => {
    expect(html(paragraph(text('Xem ', link('https://a.example/?x=1&y="')), text('bài', link('https://a.example/?x=1&y="'), { type: 'bold' }), text('.')))).toBe(
      '<p><a href="https://a.example/?x=1&amp;y=&quot;" rel="noopener">Xem <strong>bài</strong></a>.</p>',
    )
    expect(html(paragraph(text('a', link('/khoa-giao')), text('b', link('mailto:a@b.vn'))))).toBe('<p><a href="/khoa-giao">a</a><a href="mailto:a@b.vn">b</a></p>')
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '//a.example', ' https://a.example']) expect(html(paragraph(text('x', link(href))))).toBe('<p>x</p>')
  })

  it('gives headings ids, each its own', () => {
    const heading = (level: 2 | 3, value: string): Block => ({ type: 'heading', attrs: { level }, content: [text(value)] })
    expect(html(heading(2, 'Đổi mới'), heading(3, 'Đổi mới'), heading(2, '…'))).toBe('<h2 id="muc-doi-moi">Đổi mới</h2><h3 id="muc-doi-moi-2">Đổi mới</h3><h2 id="muc-khac">…</h2>')
  })

  it('writes lists and quotations', () => {
    const item = (...content: Block[]) => ({ type: 'listItem' as const, content })
    expect(html({ type: 'orderedList', attrs: { start: 3 }, content: [item(paragraph(text('ba'))), item(paragraph(text('bốn')), { type: 'bulletList', content: [item(paragraph(text('con')))] })] })).toBe(
      '<ol start="3"><li>ba</li><li><p>bốn</p><ul><li>con</li></ul></li></ol>',
    )
    expect(html({ type: 'blockquote', content: [paragraph(text('Lời'))] })).toBe('<blockquote><p>Lời</p></blockquote>')
  })

  it('wraps a table in a named region that the keyboard reaches, with scopes', () => {
    const cell = (type: 'tableCell' | 'tableHeader', value: string, attrs?: { colspan: number; rowspan: number }) => ({ type, attrs, content: [paragraph(text(value))] })
    const table: Block = {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Xã'), cell('tableHeader', 'Số bản', { colspan: 2, rowspan: 1 })] },
        { type: 'tableRow', content: [cell('tableHeader', 'Nà Hin'), cell('tableCell', '9'), cell('tableCell', '12')] },
      ],
    }
    expect(html(table)).toBe(
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng 1"><table><thead><tr><th scope="col">Xã</th><th scope="col" colspan="2">Số bản</th></tr></thead>' +
        '<tbody><tr><th scope="row">Nà Hin</th><td>9</td><td>12</td></tr></tbody></table></div>',
    )
  })

  it('numbers footnotes and leads there and back', () => {
    const note = (value: string): Inline => ({ type: 'footnote', attrs: { text: value } })
    const result = html(paragraph(text('Một'), note('Chú <1>'), text(' hai'), note('Chú 2')))
    expect(result).toContain('Một<sup class="note-call"><a id="goi-chu-thich-1" href="#chu-thich-1" aria-label="Chú thích 1">1</a></sup> hai<sup')
    expect(result).toContain('<li id="chu-thich-1">Chú &lt;1&gt; <a class="note-back" href="#goi-chu-thich-1"')
    expect(result).toContain('<li id="chu-thich-2">Chú 2 <a')
  })
})

const word = fc.string({ unit: fc.constantFrom('a', 'ề', 'Đ', '<', '>', '&', '"', "'", '/', ' ', '\n', 'script', '&lt;', '</p>'), minLength: 1, maxLength: 12 })
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constant<Mark>({ type: 'bold' }),
  fc.constant<Mark>({ type: 'italic' }),
  fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.constantFrom('/a-1', '#b', 'javascript:alert(1)', 'https://a.vn/"><script>')).map(link),
)
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('text' as const), text: word, marks: fc.array(mark, { maxLength: 3 }) }) },
  fc.constant<Inline>({ type: 'hardBreak' }),
  word.map((value): Inline => ({ type: 'footnote', attrs: { text: value } })),
)
const inlines = fc.array(inline, { maxLength: 5 })
const { block } = fc.letrec<{ block: Block }>((tie) => {
  const nested = fc.array(tie('block'), { minLength: 1, maxLength: 3 })
  const items = fc.array(nested.map((content) => ({ type: 'listItem' as const, content })), { minLength: 1, maxLength: 3 })
  const cell = fc.record({ type: fc.constantFrom('tableCell' as const, 'tableHeader' as const), attrs: fc.constant({ colspan: 1, rowspan: 2 }), content: nested })
  return {
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'block' },
      inlines.map((content): Block => ({ type: 'paragraph', content })),
      fc.record({ type: fc.constant('heading' as const), attrs: fc.record({ level: fc.constantFrom(2 as const, 3 as const) }), content: inlines }),
      items.map((content): Block => ({ type: 'bulletList', content })),
      items.map((content): Block => ({ type: 'orderedList', content })),
      nested.map((content): Block => ({ type: 'blockquote', content })),
      fc.array(fc.array(cell, { maxLength: 3 }).map((content) => ({ type: 'tableRow' as const, content })), { minLength: 1, maxLength: 3 }).map((content): Block => ({ type: 'table', content })),
    ),
  }
})
const body: fc.Arbitrary<Body> = fc.array(block, { maxLength: 6 }).map((content) => ({ type: 'doc', content }))

const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/g
const unescaped = (value: string) => value.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&')

/** Every text of a body, footnotes among them. */
function texts(node: unknown): string[] {
  const { type, text: own, attrs, content } = node as { type: string; text?: string; attrs?: { text?: string }; content?: unknown[] }
  return type === 'text' ? [own!] : type === 'footnote' ? [attrs!.text!] : (content ?? []).flatMap(texts)
}

describe('bodyHtml, of any body', () => {
  it('writes no tag but its own, and closes each', () => {
    fc.assert(
      fc.property(body, (given) => {
        const result = bodyHtml(given)
        expect(result.replace(tag, '')).not.toMatch(/[<>]/)
        const open: string[] = []
        for (const [, slash, name] of result.matchAll(tag)) {
          expect(['p', 'br', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'div', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'strong', 'em', 'sup', 'section']).toContain(name)
          if (slash) expect(open.pop()).toBe(name)
          else if (name !== 'br') open.push(name!)
        }
        expect(open).toEqual([])
        expect(result).not.toMatch(/javascript:|<script/i)
      }),
    )
  })

  it('says every word', () => {
    fc.assert(
      fc.property(body, (given) => {
        const said = unescaped(bodyHtml(given).replace(tag, ''))
        for (const value of texts(given)) expect(said).toContain(value)
      }),
    )
  })

  it('gives no id twice, and every note a way there and back', () => {
    fc.assert(
      fc.property(body, (given) => {
        const result = bodyHtml(given)
        const ids = [...result.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
        expect(new Set(ids).size).toBe(ids.length)
        for (const [, target] of result.matchAll(/href="#((?:goi-)?chu-thich-\d+)"/g)) expect(ids).toContain(target)
      }),
    )
  })

  it('takes what the schema lets through', () => {
    fc.assert(
      fc.property(body, (given) => {
        const checked = bodySchema.safeParse(given)
        if (checked.success) bodyHtml(checked.data)
      }),
    )
  })
})
