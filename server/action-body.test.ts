import { expect, test } from 'vitest'
import { isReadableBody } from './action-body.ts'

const action = (body: string) => isReadableBody({ 'content-type': 'text/plain;charset=UTF-8', 'next-action': 'id' }, Buffer.from(body))
const multipart = (type: string, body: string) => isReadableBody({ 'content-type': type }, Buffer.from(body))

test('arguments of our actions are read', async () => {
  expect(await action('[{"articleId":1,"content":"{\\"title\\":\\"$$giá\\"}","headNumber":2}]')).toBe(true)
  expect(await action('["$undefined",null,true]')).toBe(true)
})

test.each(['', 'zzz', '{}', '["$@0"]', '["$@0","$1:__proto__:then"]', '[{"articleId":"$S1"}]', '[[[]]]', '[null,null,null,null,null]'])('%j is no list of arguments', async (body) => {
  expect(await action(body)).toBe(false)
})

test('a form ends with its boundary', async () => {
  expect(await multipart('multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n')).toBe(true)
  expect(await multipart('multipart/form-data; boundary=x', 'zzz')).toBe(false)
  expect(await multipart('multipart/form-data', '--x--')).toBe(false)
  expect(await isReadableBody({ 'content-type': 'application/json' }, Buffer.from('{'))).toBe(true)
})

test('a form that a script calls an action with says what its arguments are', async () => {
  const called = (first: string) => isReadableBody({ 'content-type': 'multipart/form-data; boundary=x', 'next-action': 'id' }, Buffer.from(`--x\r\nContent-Disposition: form-data; name="1_text"\r\n\r\nBáo cáo\r\n--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n${first}\r\n--x--\r\n`))
  expect(await called('["$K1"]')).toBe(true)
  expect(await called('[{"issues":null},"$K1"]')).toBe(true)
  for (const garbage of ['', 'zzz', '["$F1"]', '["$@0"]', '{"a":1}', '["$K1:__proto__"]']) expect(await called(garbage)).toBe(false)
})

test.each(['--x\r\n\r\n--x--', '--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--'])('%j is no form', async (body) => {
  expect(await multipart('multipart/form-data; boundary=x', body)).toBe(false)
})
