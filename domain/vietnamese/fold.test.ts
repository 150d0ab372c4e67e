import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldWithPositions } from './fold.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const vietnamese = fc.string({ unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵĐÂƯỜ '), maxLength: 60 })

test('marks, case, đ and composition make no difference', () => {
  for (const text of ['lai chau', 'Lai Châu', 'LAI CHÂU', 'Lai Châu'.normalize('NFD')]) expect(fold(text)).toBe('lai chau')
  expect(fold('Đường Đắk Lắk')).toBe('duong dak lak')
})

test('folding twice changes nothing more', () => {
  fc.assert(fc.property(fc.oneof(anyText, vietnamese), (text) => fold(fold(text)) === fold(text)))
})

test('both compositions fold to one, and Vietnamese to ASCII of the same length', () => {
  fc.assert(fc.property(anyText, (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC'))))
  fc.assert(fc.property(vietnamese, (text) => /^[a-z ]*$/.test(fold(text)) && fold(text).length === text.length))
})

test('positions lead back to the original', () => {
  fc.assert(fc.property(fc.oneof(vietnamese, vietnamese.map((text) => text.normalize('NFD'))), (text) => {
    const folded = foldWithPositions(text)
    expect(folded.text).toBe(fold(text))
    expect(folded.starts).toHaveLength(folded.text.length + 1)
    expect(folded.starts.at(-1)).toBe(text.length)
    for (let from = 0; from < folded.text.length; from++) {
      const original = text.slice(folded.starts[from], folded.starts[from + 1])
      expect(fold(original)).toBe(folded.text[from])
    }
  }))
  fc.assert(fc.property(anyText, (text) => {
    const { starts } = foldWithPositions(text)
    expect(starts.every((start, index) => index === 0 || start >= starts[index - 1]!)).toBe(true)
  }))
})
