import { expect, test } from 'vitest'
import { wordCount } from './word-count.ts'

test('counts what stands between spaces, without lone dashes, and characters as people see them', () => {
  expect(wordCount('Lê Đức Dục - Uỷ viên\nBan Thường vụ.')).toEqual({ words: 8, characters: 34 })
  expect(wordCount('Lai Châu'.normalize('NFD')).characters).toBe(8)
  expect(wordCount('')).toEqual({ words: 0, characters: 0 })
})
