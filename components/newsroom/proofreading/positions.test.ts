import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { type Body, bodyText } from '#domain/editions/body.ts'
import { extensions } from '../editor/schema.ts'
import { placeOf, readText } from './checked-text.ts'
import { composeLetters, replaceWords, wordsBetween } from './replace-words.ts'

const schema = getSchema(extensions)
const text = (words: string, ...marks: string[]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }) })
const note = (words: string) => ({ type: 'footnote', attrs: { text: words } })
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const body = {
  type: 'doc',
  content: [
    paragraph(text('Một '), text('hai', 'bold'), note('Lời chú'), text(' ba'), { type: 'hardBreak' }, text('bốn 😀 năm')),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('sáu')), paragraph()] }] },
    { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text('bảy'), note('Lời hai'))] }, { type: 'tableCell', content: [paragraph(text('tám'))] }] }] },
  ],
}
const document = schema.nodeFromJSON(body)

test('the text is title, lead and the blocks of the body in order, then the notes', () => {
  const checked = readText('Tiêu đề', 'Sa-pô', document)
  expect(checked.text).toBe(`Tiêu đề\nSa-pô\n${bodyText(body as Body)}\n`)
  expect(checked.text.slice(checked.leadAt).startsWith('Sa-pô')).toBe(true)
  expect(checked.text.slice(checked.notesAt)).toBe('Lời chú\nLời hai\n')
})

test('every word is found where it stands, across marks, breaks and notes', () => {
  const checked = readText('Tiêu đề', 'Sa-pô', document)
  for (const words of ['Một', 'Một hai', 'hai ba', 'i b', 'bốn', '😀 năm', 'sáu', 'bảy', 'tám']) {
    const start = checked.text.indexOf(words)
    const place = placeOf(checked, start, start + words.length)
    expect(place?.part, words).toBe('body')
    expect(place?.part === 'body' && wordsBetween(document, place.from, place.to)).toBe(words)
  }
  const at = checked.text.indexOf('đề')
  expect(placeOf(checked, at, at + 2)).toEqual({ part: 'title', from: 5, to: 7 })
  expect(placeOf(checked, checked.leadAt, checked.leadAt + 5)).toEqual({ part: 'lead', from: 0, to: 5 })
  const second = checked.text.indexOf('hai\n', checked.notesAt)
  const inNote = placeOf(checked, second, second + 3)
  expect(inNote?.part === 'note' && document.nodeAt(inNote.position)?.attrs.text).toBe('Lời hai')
  expect(inNote).toMatchObject({ from: 4, to: 7 })
})

test('what is over two parts or blocks has no place', () => {
  const checked = readText('Tiêu đề', 'Sa-pô', document)
  expect(placeOf(checked, 3, 10)).toBeUndefined()
  expect(placeOf(checked, checked.leadAt, checked.bodyAt + 2)).toBeUndefined()
  const start = checked.text.indexOf('năm')
  expect(placeOf(checked, start, start + 6)).toBeUndefined()
  expect(placeOf(checked, 2, 2)).toBeUndefined()
  expect(placeOf(readText('', '', null), 0, 1)).toBeUndefined()
})

/** The first paragraph after other words were written for some. */
function after(words: string, suggestion: string, write = replaceWords): Node {
  const checked = readText('', '', document)
  const place = placeOf(checked, checked.text.indexOf(words), checked.text.indexOf(words) + words.length)
  const transaction = EditorState.create({ doc: document }).tr
  if (place?.part === 'body') write(transaction, place.from, place.to, suggestion)
  transaction.doc.check()
  return transaction.doc
}

test('other words are written with the marks of the first, and notes stay', () => {
  const first = after('hai ba', 'hải bà').child(0)
  expect(first.textContent).toBe('Một hải bàbốn 😀 năm')
  expect(first.toJSON().content.slice(1, 3)).toEqual([{ type: 'text', text: 'hải bà', marks: [{ type: 'bold' }] }, { type: 'footnote', attrs: { text: 'Lời chú' } }])
  expect(after('Một', 'Mốt').child(0).textContent).toBe('Mốt hai babốn 😀 năm')
  expect(after('😀 năm', '😁 năm').textContent).toContain('bốn 😁 năm')
  expect(after('sáu', '').child(1).textContent).toBe('')
})

test('what does not differ keeps its own marks', () => {
  const content = after('Một hai', 'Một, hai').child(0).toJSON().content as object[]
  expect(content.slice(0, 2)).toEqual([{ type: 'text', text: 'Một, ' }, { type: 'text', text: 'hai', marks: [{ type: 'bold' }] }])
})

test('letters are composed run by run', () => {
  const doc = schema.nodeFromJSON({ type: 'doc', content: [paragraph(text('Hội '.normalize('NFD')), text('nghị'.normalize('NFD'), 'bold'))] })
  const transaction = EditorState.create({ doc }).tr
  composeLetters(transaction, 1, doc.content.size - 1)
  expect(transaction.doc.toJSON().content[0].content).toEqual([text('Hội '), text('nghị', 'bold')])
})
