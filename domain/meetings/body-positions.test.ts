import { expect, test } from 'vitest'
import type { Body } from '../editions/body.ts'
import { bodyFromText } from '../editions/body-from-text.ts'
import { blockAt, bodyPositions, textOfBody } from './body-positions.ts'

const paragraph = (text: string) => ({ type: 'paragraph' as const, ...(text && { content: [{ type: 'text' as const, text }] }) })
const cell = (...content: ReturnType<typeof paragraph>[]) => ({ type: 'tableCell' as const, attrs: { colspan: 1, rowspan: 1 }, content })
const row = (...content: ReturnType<typeof cell>[]) => ({ type: 'tableRow' as const, content })

test('the words of a body as one text, and where each block stands in it', () => {
  const body: Body = {
    type: 'doc',
    content: [
      ...bodyFromText('## Tiêu đề\n- Một\n- Hai\n> Trích').content,
      paragraph(''),
      { type: 'paragraph', content: [{ type: 'text', text: 'a' }, { type: 'footnote', attrs: { text: 'ghi chú' } }, { type: 'hardBreak' }, { type: 'text', text: 'b' }] },
      { type: 'table', content: [row(cell(paragraph('1')), cell(paragraph('')), cell(paragraph('Lò'))), row(cell(paragraph(''))), row(cell(paragraph('2'), paragraph('3')), cell(paragraph('4')))] },
      paragraph('Hết'),
    ],
  }
  const { text, positions } = textOfBody(body)
  expect(text).toBe('Tiêu đề\nMột\nHai\nTrích\na\nb\n1\tLò\n2\n3\n4\nHết')
  expect(positions.map(({ path, start, end }) => `${path.join('.')} ${text.slice(start, end)}`)).toEqual([
    '0 Tiêu đề', '1.0.0 Một', '1.1.0 Hai', '2.0 Trích', '4 a\nb', '5.0.0.0 1', '5.0.2.0 Lò', '5.2.0.0 2', '5.2.0.1 3', '5.2.1.0 4', '6 Hết',
  ])
  expect(bodyPositions(body)).toEqual(positions)
})

test('the block of a place', () => {
  const positions = bodyPositions(bodyFromText('Một\nHai'))
  expect([0, 3, 4, 99].map((offset) => blockAt(positions, offset)?.path)).toEqual([[0], [0], [1], [1]])
  expect(blockAt([], 0)).toBeUndefined()
})
