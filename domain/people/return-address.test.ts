import fc from 'fast-check'
import { expect, test } from 'vitest'
import { returnAddress } from './return-address.ts'

test.each(['/toa-soan', '/toa-soan/bai/12', '/toa-soan?xem=tat-ca', '/en/toa-soan/bai/12/lich-su', '/toa-soan/'])('%s is kept', (asked) => expect(returnAddress(asked)).toBe(asked))

test.each([
  null, undefined, '', '/', '/thoi-su', 'https://evil.example/toa-soan', '//evil.example/toa-soan', '/\\evil.example/toa-soan', '\\\\evil.example', 'javascript:alert(1)//toa-soan', '/toa-soanx', '/toa-soan/../dang-nhap',
  '/toa-soan/%2e%2e/thoi-su', '/toa-soan\r\nSet-Cookie: a=b', `/toa-soan?${'a'.repeat(600)}`, '/toa-soan@evil.example',
])('%j leads to the front door', (asked) => expect(returnAddress(asked)).toBe('/toa-soan'))

test('in English the front door is the English one', () => expect(returnAddress('https://evil.example', 'en')).toBe('/en/toa-soan'))

test('whatever is asked, it stays our own', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.string().map((rest) => `/toa-soan${rest}`), fc.webUrl()), (asked) => {
    const url = new URL(returnAddress(asked), 'https://own.example')
    expect(url.origin).toBe('https://own.example')
    expect(url.pathname).toMatch(/^(\/en)?\/toa-soan(\/|$)/)
  }))
})
