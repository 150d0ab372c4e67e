/** What the picture fonts of Windows draw for a code, where text has a character for it. Codes as in the font, 20 to ff. */
const drawn: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    0x2d: '−', 0x61: 'α', 0x62: 'β', 0x67: 'γ', 0x6d: 'μ', 0x70: 'π', 0xa2: '′', 0xa3: '≤', 0xa5: '∞', 0xac: '←', 0xad: '↑', 0xae: '→', 0xaf: '↓',
    0xb0: '°', 0xb1: '±', 0xb2: '″', 0xb3: '≥', 0xb4: '×', 0xb7: '•', 0xb8: '÷', 0xb9: '≠', 0xbb: '≈', 0xbc: '…', 0xd0: '∠', 0xde: '⇒', 0xe5: '∑',
  },
  wingdings: {
    0x28: '☎', 0x2a: '✉', 0x6c: '•', 0x6e: '▪', 0x6f: '□', 0x71: '□', 0x72: '□', 0x75: '◆', 0x76: '•', 0x77: '•', 0x9f: '•', 0xa1: '○', 0xa7: '▪', 0xa8: '□',
    0xab: '★', 0xd8: '•', 0xe0: '→', 0xe8: '→', 0xf0: '⇒', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
  },
}

/** No font of Windows has a longer name. */
const longestName = 32

const westEuropean = new TextDecoder('windows-1252')

/** The character of a code of Windows, as fonts from before Unicode use them. */
export const windowsCharacter = (code: number): string => westEuropean.decode(Uint8Array.of(code))

/**
 * What a symbol stands for.
 * @param font the font's name; picture fonts have characters of their own, all others those of Windows or Unicode
 * @param code as the file says, often with f000 added (the private use area)
 * @returns undefined when no character says it
 */
export function symbolText(font: string, code: number): string | undefined {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const name = font.slice(0, longestName).toLowerCase()
  const table = drawn[name]
  if (table) return table[own]
  if (/^(wingdings|webdings|mt extra|marlett)/.test(name)) return undefined
  if (own >= 0x20 && own <= 0xff && own !== 0x7f) return windowsCharacter(own)
  return own >= 0xa0 && own <= 0xffff && !(own >= 0xd800 && own <= 0xf8ff) ? String.fromCharCode(own) : undefined
}
