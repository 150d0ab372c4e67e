import { expect, test } from 'vitest'
import { clientAddress, maximumBody, refusal } from './guard.ts'

const site = 'https://tinh.example.vn'
const ask = (url: string, method = 'GET', headers: Record<string, string> = {}) => refusal({ method, url, headers: { host: 'tinh.example.vn', ...headers } }, site)

test.each(['/', '/thoi-su', '/tim-kiem?q=%C4%90i%E1%BB%87n', '/tim-kiem?q=%ff', '/th%E1%BB%9Di', '/a%20b'])('%s goes on', (url) => expect(ask(url)).toBeUndefined())
test.each(['/a/../b', '/%2e%2e/b', '/./a', '/%', '/%zz', '/%ff', '/%c3%28', '/%00', '/a%00b', '/a%5cb', '/a\\b', 'http://evil.example/', '*', ''])('%j is refused as undecodable', (url) => expect(ask(url)).toBe(400))
test.each(['TRACE', 'CONNECT', 'PROPFIND', ''])('the method %j is refused', (method) => expect(ask('/', method)).toBe(405))

test('a body over the limit is refused by its announced length', () => {
  for (const url of ['/toa-soan/bai/1', '/en/toa-soan?a=1']) {
    expect(ask(url, 'POST', { 'content-length': String(maximumBody) })).toBeUndefined()
    expect(ask(url, 'POST', { 'content-length': String(maximumBody + 1) })).toBe(413)
  }
  for (const url of ['/', '/dang-nhap', '/api/read', '/toa-soanx']) {
    expect(ask(url, 'POST', { 'content-length': '60000' })).toBeUndefined()
    expect(ask(url, 'POST', { 'content-length': '70000' })).toBe(413)
  }
  expect(ask('/', 'POST', { 'content-length': '20971520' })).toBe(413)
})

test('300,000 characters as an article fit the limit', () => {
  expect(Buffer.byteLength(JSON.stringify({ text: 'ệ'.repeat(300_000) }))).toBeLessThan(maximumBody)
})

test('a write comes from our own pages', () => {
  expect(ask('/', 'POST', { origin: site })).toBeUndefined()
  expect(ask('/', 'POST', {})).toBeUndefined()
  for (const origin of ['https://evil.example', 'null', 'https://tinh.example.vn.evil.example', 'https://tinh.example.vn:8443', '']) expect(ask('/', 'POST', { origin }), origin).toBe(403)
  expect(ask('/', 'POST', { 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(ask('/', 'POST', { 'sec-fetch-site': 'same-site' })).toBe(403)
  expect(ask('/', 'POST', { 'sec-fetch-site': 'same-origin' })).toBeUndefined()
  expect(ask('/', 'GET', { origin: 'https://evil.example' })).toBeUndefined()
})

test('the address of the reader is what a trusted proxy noted last', () => {
  expect(clientAddress('1.1.1.1, 2.2.2.2', '10.0.0.1', true)).toBe('2.2.2.2')
  expect(clientAddress('1.1.1.1', '10.0.0.1', false)).toBe('10.0.0.1')
  expect(clientAddress(undefined, '::ffff:10.0.0.1', true)).toBe('10.0.0.1')
  expect(clientAddress(undefined, undefined, false)).toBe('unknown')
})
