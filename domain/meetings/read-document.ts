import type { Body } from '../editions/body.ts'
import { limits } from '../editions/content.ts'
import { type Encoding, type RepairedText, repairEncoding } from '../vietnamese/legacy-encoding.ts'
import { normalize } from '../vietnamese/normalize.ts'
import { isWellFormed } from '../vietnamese/syllable.ts'
import { bodyOfLines } from './body-of-lines.ts'
import type { BlockPosition } from './body-positions.ts'
import { amountLimits } from './docx/amounts.ts'
import type { Notice } from './docx/notices.ts'
import { readDocx } from './docx/read-docx.ts'
import { refuseDocument } from './docx/unreadable.ts'

/**
 * A document as it was read. `text` is what is parsed and proofread: repaired, NFC, a paragraph a line, the cells of a row
 * of a table on one line with tabs between, footnotes not in it. `body` is the same with its form and footnotes, and
 * `positions` says where each of its paragraphs stands in `text`. `repairs` are the lines whose encoding was repaired.
 */
export type Read = {
  kind: 'text' | 'docx'
  encoding: Encoding
  text: string
  body: Body
  positions: BlockPosition[]
  repairs: RepairedText['repairs']
  notices: Notice[]
}

/** Most bytes of a file. */
export const maximumFileSize = 10 << 20

type File = { name: string; bytes: Uint8Array }

/**
 * Reads a Word document or plain text. What a file is, its bytes tell; the name counts for nothing.
 * @throws UnreadableDocument whose code says why it cannot be read
 */
export async function readDocument({ bytes }: File): Promise<Read> {
  const text = plainTextOf(bytes)
  return text === undefined ? { kind: 'docx', ...(await readDocx(bytes)) } : readPastedText(text)
}

/**
 * Reads the words of a file and nothing of their form; plain text may be longer than an article.
 * @throws UnreadableDocument
 */
export async function readWords({ bytes }: File): Promise<RepairedText> {
  const text = plainTextOf(bytes)
  return text === undefined ? readDocx(bytes) : repaired(text)
}

/** The text that a file is; undefined for a Word document. */
function plainTextOf(bytes: Uint8Array): string | undefined {
  if (bytes.length > maximumFileSize) refuseDocument('too-large')
  if (bytes.length === 0) refuseDocument('empty')
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (/^PK(\x03\x04|\x05\x06)/.test(head)) return undefined
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) refuseOldFormat(bytes)
  if (head.startsWith('{\\rtf')) refuseDocument('rtf')
  if (head.includes('%PDF-') && /^[\s\S]{0,64}%PDF-\d/.test(head)) refuseDocument('pdf')
  if (/^(\xef\xbb\xbf)?\s*(<\?xml|<!doctype|<html|mime-version:)/i.test(head)) refuseDocument('not-a-document', 'markup')
  return textOfBytes(bytes)
}

/**
 * Reads text that was pasted.
 * @throws UnreadableDocument `empty` or `too-long`
 */
export function readPastedText(given: string): Read {
  if (given.length > amountLimits.text) refuseDocument('too-long')
  const { text, encoding, repairs } = repaired(given)
  if (text.length > limits.body) refuseDocument('too-long')
  return { kind: 'text', encoding, text, ...bodyOfLines(text), repairs, notices: [] }
}

/** An OLE2 file: a .doc, a Word document locked with a password, or anything else of the kind. Names in it are UTF-16. */
function refuseOldFormat(bytes: Uint8Array): never {
  const holds = (name: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
  return refuseDocument(holds('WordDocument') ? 'old-word' : holds('EncryptedPackage') ? 'encrypted' : 'not-a-document', 'OLE2')
}

/** The text that bytes are, whatever wrote them; refused when they are no text. */
function textOfBytes(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return asText(decoded(bytes, first === 0xff ? 'utf-16le' : 'utf-16be') ?? refuseDocument('not-a-document', 'UTF-16'))
  const utf8 = decoded(bytes, 'utf-8')
  if (utf8 !== undefined) return asText(utf8)
  // Old files: one byte a letter, in the code page of Western Europe, as fonts from before Unicode want it, or in that of Vietnam.
  const western = asText(decoded(bytes, 'windows-1252')!)
  const vietnamese = decoded(bytes, 'windows-1258')
  return vietnamese !== undefined && syllables(vietnamese) > syllables(western) ? vietnamese : western
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Text has no NUL, and hardly any control characters but those of lines. */
function asText(text: string): string {
  const control = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g
  for (let left = 8 + text.length / 200; control.test(text); left--) {
    if (text[control.lastIndex - 1] === '\0' || left < 1) refuseDocument('not-a-document', 'control characters')
  }
  return text
}

/** How many words beyond ASCII are syllables once the encoding is repaired; of a long text, its beginning is judged. */
function syllables(text: string): number {
  const words = repairEncoding(text.slice(0, 20_000)).text.split(/[^\p{L}\p{M}]+/u)
  return words.filter((word) => /[^\u0000-\u007f]/.test(word) && isWellFormed(word)).length
}

function repaired(given: string): RepairedText {
  const result = normalized(repairEncoding(given.replace(/^\ufeff/, '')))
  if (result.text.trim() === '') refuseDocument('empty')
  return result
}

/** The repaired text as the portal keeps text, with the repairs where they are then. */
function normalized({ text, encoding, repairs }: RepairedText): RepairedText {
  let clean = ''
  let at = 0
  const moved = repairs.map((repair) => {
    clean += normalize(text.slice(at, repair.start))
    const start = clean.length
    clean += normalize(text.slice(repair.start, repair.end))
    at = repair.end
    return { ...repair, start, end: clean.length }
  })
  return { text: clean + normalize(text.slice(at)), encoding, repairs: moved }
}
