import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slug } from './slug.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 200 })

test('a title becomes its address', () => {
  expect(slug('Đường vào bản Huổi Lính')).toBe('duong-vao-ban-huoi-linh')
  expect(slug('  “Nghị quyết” số 12-NQ/TU: đổi mới!  ')).toBe('nghi-quyet-so-12-nq-tu-doi-moi')
  expect(slug('Điện Biên'.normalize('NFD'))).toBe('dien-bien')
  expect(slug('4.200 m² đất')).toBe('4-200-m2-dat')
  expect(slug('中文')).toBe('')
})

test('it has one form, is stable, and as long as asked at most', () => {
  fc.assert(fc.property(anyText, fc.integer({ min: 1, max: 120 }), (text, maximum) => {
    const made = slug(text, maximum)
    expect(made).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
    expect(made.length).toBeLessThanOrEqual(maximum)
    expect(slug(made, maximum)).toBe(made)
    expect(slug(text.normalize('NFD'), maximum)).toBe(slug(text.normalize('NFC'), maximum))
  }))
})

test('it is cut between words', () => {
  expect(slug('mot hai ba bon', 8)).toBe('mot-hai')
  expect(slug('mot hai ba bon', 7)).toBe('mot-hai')
  expect(slug('motdaiqua', 4)).toBe('motd')
})
