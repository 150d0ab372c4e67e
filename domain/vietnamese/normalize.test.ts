import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalize, normalizeLine } from './normalize.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const unpaired = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units))

test('normalising twice changes nothing more', () => {
  fc.assert(fc.property(fc.oneof(anyText, unpaired), (text) => normalize(normalize(text)) === normalize(text)))
  fc.assert(fc.property(fc.oneof(anyText, unpaired), (text) => normalizeLine(normalizeLine(text)) === normalizeLine(text)))
})

test('the result is well formed, NFC and free of controls', () => {
  fc.assert(fc.property(fc.oneof(anyText, unpaired), (text) => {
    const kept = normalize(text)
    expect(kept.isWellFormed()).toBe(true)
    expect(kept).toBe(kept.normalize('NFC'))
    expect(kept).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff\u200b]/)
  }))
})

test('both compositions become one', () => {
  fc.assert(fc.property(anyText, (text) => normalize(text.normalize('NFD')) === normalize(text.normalize('NFC'))))
})

test('line ends and spaces are plain; words stay', () => {
  expect(normalize('Lai\u00a0Châu\r\nĐiện Biên\rSơn La\u2028')).toBe('Lai Châu\nĐiện Biên\nSơn La\n')
  expect(normalizeLine('  Lai \n\t Châu\u200b ')).toBe('Lai Châu')
  expect(normalize('t\u00ad')).toBe('t\u00ad')
})

test('what Word leaves behind is made plain', () => {
  expect(normalize('Lai\u000bChâu\u000cĐiện\u2003Biên')).toBe('Lai\nChâu\nĐiện Biên')
  expect(normalize('\uf0b7\tcác\u2011bon, các\u001ebon\ufffc')).toBe('•\tcác-bon, các-bon')
})
