import tables from './legacy-encoding-tables.json' with { type: 'json' }

// tcvn3: TCVN 5712 VN3, what the ABC fonts (.VnTime) have: 67 small letters and the capitals Ă Â Đ Ê Ô Ơ Ư. vni: VNI-Windows,
// most letters as a base and a mark. cp1252: the bytes 80 to 9F where Windows-1252 differs from Latin-1.
const tcvn3 = new Map(Object.entries(tables.tcvn3))
const vni = new Map(Object.entries(tables.vni))
// A capital typed with the mark of a small letter: "Aùnh".
for (const [pair, letter] of Object.entries(tables.vni)) {
  if (pair.length === 2 && pair[0] !== pair[0]!.toUpperCase()) vni.set(pair[0]!.toUpperCase() + pair[1]!, letter.toUpperCase())
}
// A base and a mark; or a letter that has a character of its own (ô is ơ, ñ is đ).
const vniLetter = /[aeouyAEOUYôöÔÖ][øûõùïêèúüéëâàåãáäØÛÕÙÏÊÈÚÜÉËÂÀÅÃÁÄ]|[\u00c0-\u00ff]/g
const bytes = new Map(Object.entries(tables.cp1252))

/**
 * Text in a TCVN3 (ABC) font as Unicode. The soft hyphen is ư there. "·" is ã, but for the bullet that Word writes with the
 * same character: after white space, or before a tab.
 * @param capitals for the fonts that show small letters as capitals (.VnTimeH)
 */
export function decodeTcvn3(text: string, capitals = false): string {
  const decoded = text.replace(/[\u00a1-\u00ff]/g, (character, at: number) => {
    if (character === '·' && (/\s/.test(text[at - 1] ?? '-') || text[at + 1] === '\t')) return character
    return tcvn3.get(character) ?? character
  })
  return capitals ? decoded.toUpperCase() : decoded
}

/** Text in a VNI-Windows font as Unicode; a base and its mark are read together before either alone. */
export function decodeVni(text: string): string {
  return text.replace(vniLetter, (match) => vni.get(match) ?? [...match].map((character) => vni.get(character) ?? character).join(''))
}

const trailing = `[\\u0080-\\u00bf${[...bytes.keys()].join('')}]`
const sequence = new RegExp(`[\\u00c2-\\u00df]${trailing}|[\\u00e0-\\u00ef]${trailing}{2}|[\\u00f0-\\u00f4]${trailing}{3}`, 'g')

/** The character that a UTF-8 sequence stands for; undefined where it is overlong, a surrogate or beyond Unicode. */
function characterOf(sequenceText: string): string | undefined {
  let code = 0
  for (let at = 0; at < sequenceText.length; at++) {
    const byte = bytes.get(sequenceText[at]!) ?? sequenceText.charCodeAt(at)
    code = at > 0 ? code * 64 + (byte & 0x3f) : byte & (0xff >> (sequenceText.length + 1))
  }
  const least = [0, 0, 0x80, 0x800, 0x10000][sequenceText.length]!
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
  return String.fromCodePoint(code)
}

/**
 * UTF-8 that was read as Windows-1252 ("Há»™i nghá»‹"), the bytes that 1252 does not define included (U+0081 and so on). Where
 * a no-break space, the last byte of à and Ạ, was made a plain space since, it is read as one. What is no valid sequence
 * stays. `mapped` counts the characters that were read as parts of sequences, `longest` is the length of the longest one.
 */
export function decodeUtf8(text: string): { text: string; mapped: number; longest: number } {
  let mapped = 0
  let longest = 0
  const decoded = text.replace(/(Ã|áº|Â) /g, '$1\u00a0').replace(sequence, (match) => {
    const character = characterOf(match)
    if (character === undefined) return match
    mapped += match.length
    longest = Math.max(longest, match.length)
    return character
  })
  return { text: decoded, mapped, longest }
}
