import { expect, test } from 'vitest'
import type { Body } from '../editions/body.ts'
import { bodySchema } from '../editions/body.ts'
import { textOfBody } from './body-positions.ts'
import { readAsGiven, readPastedBody } from './read-pasted.ts'

const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
const cell = (text: string) => ({ type: 'tableCell' as const, content: [paragraph(text)] })

test('a paste in Unicode stays as it is', () => {
  const body: Body = { type: 'doc', content: [paragraph('Hội nghị triển khai nhiệm vụ'), { type: 'blockquote', content: [paragraph('Trích')] }] }
  expect(readPastedBody(body)).toMatchObject({ body, encoding: 'NFC', repairs: [], text: 'Hội nghị triển khai nhiệm vụ\nTrích' })
})

test('paragraphs in an old encoding are repaired where they stand, in lists and tables too', () => {
  const body: Body = {
    type: 'doc',
    content: [
      paragraph('Héi nghÞ triÓn khai kÕ ho¹ch s¶n xuÊt vô mïa'),
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '§ång chÝ ' }, { type: 'text', text: 'Hoµng V¨n SÝt chñ tr× héi nghÞ', marks: [{ type: 'bold' }] }, { type: 'footnote', attrs: { text: 'Ghi chú' } }] }] }] },
      { type: 'table', content: [{ type: 'tableRow', content: [cell('Gi¸m ®èc Së N«ng nghiÖp'), cell('l·nh ®¹o Uû ban nh©n d©n x·')] }] },
    ],
  }
  const read = readPastedBody(body)
  expect(read.text).toBe('Hội nghị triển khai kế hoạch sản xuất vụ mùa\nĐồng chí Hoàng Văn Sít chủ trì hội nghị\nGiám đốc Sở Nông nghiệp\tlãnh đạo Uỷ ban nhân dân xã')
  expect(textOfBody(read.body)).toEqual({ text: read.text, positions: read.positions })
  expect(bodySchema.safeParse(read.body).success).toBe(true)
  expect(JSON.stringify(read.body)).toContain('Ghi chú')
})

test('text to be left alone is only normalised', () => {
  expect(readAsGiven('Héi nghÞ\r\nngµy 19/5')).toMatchObject({ text: 'Héi nghÞ\nngµy 19/5', repairs: [] })
  expect(() => readAsGiven(' \n ')).toThrow('empty')
})
