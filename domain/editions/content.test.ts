import { describe, expect, test } from 'vitest'
import { bodyText, isLinkAllowed } from './body.ts'
import { bodyFromText } from './body-from-text.ts'
import { contentHash } from './content-hash.ts'
import { checked } from '../checked.ts'
import { emptyMeeting } from '../meetings/meeting.ts'
import { contentSchema, emptyContent } from './content.ts'
import { requirements } from './requirements.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const parse = (overrides: Record<string, unknown>) => contentSchema.safeParse({ ...emptyContent, ...overrides })
const parseBody = (...content: unknown[]) => parse({ body: { type: 'doc', content } })
const messages = (result: ReturnType<typeof parse>) => (result.error?.issues ?? []).map(({ message }) => message)
const nested = (depth: number): unknown => (depth === 0 ? paragraph('đáy') : { type: 'blockquote', content: [nested(depth - 1)] })

describe('size', () => {
  test('300,000 and 400,000 characters fit, one more does not', () => {
    expect(parseBody(paragraph('ă'.repeat(300_000))).success).toBe(true)
    expect(parseBody(paragraph('ă'.repeat(400_000))).success).toBe(true)
    expect(messages(parseBody(paragraph('ă'.repeat(400_001))))).toEqual(['tooLong'])
  })

  test('the depth of nesting is bounded, without exhausting the stack', () => {
    expect(parseBody(nested(8)).success).toBe(true)
    expect(messages(parseBody(nested(50)))).toEqual(['contentTooLarge'])
    let deep: unknown = paragraph('đáy')
    for (let depth = 0; depth < 100_000; depth++) deep = { type: 'blockquote', content: [deep] }
    expect(messages(parseBody(deep))).toEqual(['contentTooLarge'])
  })

  test('the number of nodes is bounded', () => {
    expect(parseBody(...Array.from({ length: 20_000 }, () => paragraph('a'))).success).toBe(true)
    expect(messages(parseBody(...Array.from({ length: 61_000 }, () => paragraph('a'))))).toEqual(['contentTooLarge'])
  })

  test('title and lead are bounded', () => {
    expect(messages(parse({ title: 'a'.repeat(301) }))).toEqual(['tooLong'])
    expect(messages(parse({ lead: 'a'.repeat(1501) }))).toEqual(['tooLong'])
    expect(parse({ tags: Array.from({ length: 13 }, (_, index) => `thẻ ${index}`) }).success).toBe(false)
  })
})

describe('what may stand in a body', () => {
  test.each([
    ['a node we do not know', { type: 'iframe', attrs: { src: 'https://example.com' } }],
    ['raw markup', { type: 'html', text: '<script>alert(1)</script>' }],
    ['a heading of level 1', { type: 'heading', attrs: { level: 1 }, content: [] }],
    ['an unknown mark', { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'style', attrs: { css: 'x' } }] }] }],
    ['a text outside a block', { type: 'text', text: 'a' }],
    ['an empty list', { type: 'bulletList', content: [] }],
    ['null', null],
    ['a text that is no text', { type: 'paragraph', content: [{ type: 'text', text: { toString: 'x' } }] }],
  ])('not %s', (_, node) => {
    expect(parseBody(node).success).toBe(false)
  })

  test('attributes that we do not know are dropped', () => {
    const result = parseBody({ type: 'paragraph', attrs: { onclick: 'alert(1)', style: 'x' }, content: [{ type: 'text', text: 'a', marks: [{ type: 'bold', attrs: { class: 'x' } }] }] })
    expect(result.data?.body.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }] }] }])
  })

  test('markup in words stays words', () => {
    expect(parse({ title: '<script>alert(1)</script>' }).data?.title).toBe('<script>alert(1)</script>')
  })
})

describe('links', () => {
  test.each(['https://example.com/a?b=c#d', 'http://example.com', 'mailto:hoa@example.com', 'tel:+84200300', '/thoi-su', '#muc-1'])('%s may stand', (href) => expect(isLinkAllowed(href)).toBe(true))
  test.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.example', '/\\evil.example', '\\\\evil', 'https://', 'https:///x', 'file:///etc/passwd', '', `https://a.vn/${'a'.repeat(2001)}`])(
    '%j may not',
    (href) => {
      expect(isLinkAllowed(href)).toBe(false)
      expect(parseBody({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href } }] }] }).success).toBe(false)
    },
  )
})

test('NUL, controls and lone surrogates do not reach the database', () => {
  const result = parse({ title: 'Lai\u0000 Châu \ud800', body: { type: 'doc', content: [paragraph('a\u0000b\udc00\u200bc')] } })
  expect(result.data?.title).toBe('Lai Châu \ufffd')
  expect(bodyText(result.data!.body)).toBe('ab\ufffdc')
  expect(JSON.stringify(result.data)).not.toMatch(/\\u0000|\\ud800/)
})

test('a text that is nothing but such characters leaves no empty text node', () => {
  expect(parseBody(paragraph('\u0000\u200b')).data?.body.content).toEqual([{ type: 'paragraph', content: [] }])
})

test('tags are trimmed, made one line and counted once', () => {
  expect(parse({ tags: [' Giao  thông ', 'Giao thông', '', '\u200b'] }).data?.tags).toEqual(['Giao thông'])
})

test.each([['', '', true], ['2026-11-03', '', true], ['', '2026-11-03', true], ['2026-11-03', '2026-11-03', true], ['2026-12-30', '2027-01-02', true], ['2026-11-03', '2026-11-02', false], ['2027-01-02', '2026-12-30', false]])('a meeting from %j to %j', (date, dateEnd, isRight) => {
  const content = { ...emptyContent, meeting: { ...emptyMeeting, date, dateEnd } }
  const reversed = isRight ? [] : [{ code: 'datesReversed', field: 'meeting-dateEnd' }]
  expect(checked(contentSchema, content).issues ?? []).toEqual(reversed)
  expect(requirements(content).filter(({ code }) => code === 'datesReversed')).toEqual(reversed)
})

test('one content has one hash, whatever the order of keys; another content another', () => {
  const content = parse({ title: 'a', body: bodyFromText('x') }).data!
  const shuffled = JSON.parse(JSON.stringify(content, Object.keys(content).sort().reverse().concat('type', 'content', 'text')))
  expect(contentHash(shuffled)).toBe(contentHash(content))
  expect(contentHash({ ...content, tags: ['b'] })).not.toBe(contentHash(content))
  expect(contentHash({ ...content, title: '' })).not.toBe(contentHash(content))
})

test('plain text becomes headings, lists and quotations', () => {
  expect(bodyFromText('Đầu\n\n## Mục\n- một\n- hai\n3. ba\n> lời\n> nữa').content.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote'])
})
