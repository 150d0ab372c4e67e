import { expect, test } from 'vitest'
import { type Body, bodyText } from '../editions/body.ts'
import { withoutEndMark } from './end-mark.ts'

const body = (...lines: string[]): Body => ({ type: 'doc', content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) })

test.each(['bền vững./.', 'bền vững./..', 'bền vững. /.', 'bền vững.//.', 'bền vững./'])('drops the end mark of “%s”, and keeps a full stop', (text) => {
  expect(bodyText(withoutEndMark(body('Mở đầu.', text)))).toBe('Mở đầu.\nbền vững.')
})

test('finds it above the line of the author, and leaves everything else alone', () => {
  expect(bodyText(withoutEndMark(body('Kết thúc./.', 'Vàng Thị Mỷ')))).toBe('Kết thúc.\nVàng Thị Mỷ')
  for (const lines of [['Tỷ lệ đạt 1./.5', 'Hết.'], ['Xong.'], []]) expect(withoutEndMark(body(...lines))).toEqual(body(...lines))
})
