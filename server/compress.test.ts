import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compress } from './compress.ts'

const page = Buffer.from('<p>Hội nghị triển khai nhiệm vụ</p>'.repeat(100))

test('takes the best encoding that the reader accepts', async () => {
  const brotli = await compress(page, 'text/html; charset=utf-8', 'gzip, deflate, br')
  expect(brotli.headers).toEqual({ 'content-encoding': 'br', vary: 'accept-encoding' })
  expect(brotliDecompressSync(brotli.body)).toEqual(page)
  const zipped = await compress(page, 'application/rss+xml', 'gzip;q=0.5, br;q=0')
  expect(zipped.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(zipped.body)).toEqual(page)
})

test('sends as it is what nobody asked to be smaller, what is small already, and what is no text', async () => {
  expect(await compress(page, 'text/html', '')).toEqual({ body: page, headers: { vary: 'accept-encoding' } })
  expect(await compress(page.subarray(0, 900), 'text/html', 'br')).toEqual({ body: page.subarray(0, 900), headers: {} })
  expect(await compress(page, 'image/png', 'br')).toEqual({ body: page, headers: {} })
})
