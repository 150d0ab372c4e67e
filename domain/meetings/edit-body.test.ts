import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Body } from '../editions/body.ts'
import { bodySchema } from '../editions/body.ts'
import { textOfBody } from './body-positions.ts'
import { replaceInText } from './edit-body.ts'

const text = (words: string, ...marks: 'bold'[]) => ({ type: 'text' as const, text: words, ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }) })
const body: Body = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [text('Hội nghị')] },
    { type: 'paragraph', content: [text('Thực hiện '), text('thứng', 'bold'), { type: 'footnote', attrs: { text: 'Ghi chú' } }, text(' lợi mục tiêu')] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('Ông Vàng A Chía')] }] }] },
  ],
}
const whole = { ...textOfBody(body), body }

test('replaces words where they stand, keeps their form, and moves what follows', () => {
  const at = whole.text.indexOf('thứng')
  const after = replaceInText(whole, at, at + 5, 'thắng')
  expect(after.text).toBe('Hội nghị\nThực hiện thắng lợi mục tiêu\nÔng Vàng A Chía')
  expect(after.body.content[1]).toEqual({ type: 'paragraph', content: [text('Thực hiện '), text('thắng', 'bold'), { type: 'footnote', attrs: { text: 'Ghi chú' } }, text(' lợi mục tiêu')] })
  expect(textOfBody(after.body)).toEqual({ text: after.text, positions: after.positions })
})

test('across pieces of different form, the words take that of the first', () => {
  const at = whole.text.indexOf('hiện')
  const after = replaceInText(whole, at, whole.text.indexOf(' lợi') + 4, 'xong')
  expect(after.body.content[1]).toEqual({ type: 'paragraph', content: [text('Thực xong'), { type: 'footnote', attrs: { text: 'Ghi chú' } }, text(' mục tiêu')] })
})

test('text and body stay the same words, whatever is replaced within a paragraph', () => {
  fc.assert(fc.property(fc.nat(2), fc.nat(60), fc.nat(60), fc.stringMatching(/^[a-zạ-ỹ ]{1,8}$/), (index, one, other, replacement) => {
    const block = whole.positions[index]!
    const [start, end] = [one, other].map((offset) => block.start + (offset % (block.end - block.start + 1))).sort((a, b) => a - b) as [number, number]
    fc.pre(start < end)
    const after = replaceInText(whole, start, end, `x${replacement}x`)
    expect(textOfBody(after.body)).toEqual({ text: after.text, positions: after.positions })
    expect(bodySchema.safeParse(after.body).success).toBe(true)
  }))
})
