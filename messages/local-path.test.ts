import { expect, test } from 'vitest'
import { localPath, otherLocalePath } from './local-path.ts'

test.each([['/', '/en'], ['/?trang=2', '/en?trang=2'], ['/#noi-dung', '/en#noi-dung'], ['/tin', '/en/tin'], ['/tim-kiem?q=a', '/en/tim-kiem?q=a']])('%s', (path, english) => {
  expect(localPath('vi', path)).toBe(path)
  expect(localPath('en', path)).toBe(english)
  expect(otherLocalePath('vi', path)).toBe(english)
  expect(otherLocalePath('en', path)).toBe(path)
})
