import { expect, test } from 'vitest'
import { isReadableBody } from './action-body.ts'

const action = (body: string) => isReadableBody({ 'content-type': 'text/plain;charset=UTF-8', 'next-action': 'id' }, Buffer.from(body))
const multipart = (type: string, body: string) => isReadableBody({ 'content-type': type }, Buffer.from(body))

test('arguments of our actions are read', () => {
  expect(action('[{"articleId":1,"content":"{\\"title\\":\\"$$giá\\"}","headNumber":2}]')).toBe(true)
  expect(action('["$undefined",null,true]')).toBe(true)
})

test.each(['', 'zzz', '{}', '["$@0"]', '["$@0","$1:__proto__:then"]', '[{"articleId":"$S1"}]', '[[[]]]', '[null,null,null,null,null]'])('%j is no list of arguments', (body) => {
  expect(action(body)).toBe(false)
})

test('no action is called with the form of a search', () => {
  const type = 'application/x-www-form-urlencoded'
  expect(isReadableBody({ 'content-type': type, 'next-action': 'id' }, Buffer.from('[]'))).toBe(false)
  expect(isReadableBody({ 'content-type': type }, Buffer.from('a=1'))).toBe(true)
})

test('a form ends with its boundary', () => {
  expect(multipart('multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n')).toBe(true)
  expect(multipart('multipart/form-data; boundary=x', 'zzz')).toBe(false)
  expect(multipart('multipart/form-data', '--x--')).toBe(false)
  expect(isReadableBody({ 'content-type': 'application/json' }, Buffer.from('{'))).toBe(true)
})
