/**
 * Why a file cannot be read:
 * - `too-large`: over 10 MB; `too-long`: more text, or more pieces, than an article holds;
 * - `not-a-document`: neither text nor a Word document; `old-word`: a .doc of Word 97 to 2003; `rtf`; `pdf`;
 *   `open-document`: an .odt of LibreOffice;
 * - `encrypted`: locked with a password; `damaged`: a Word document, but broken; `empty`: without a word;
 * - `bomb`: made to exhaust who reads it.
 */
export const unreadableCodes = ['too-large', 'too-long', 'not-a-document', 'old-word', 'rtf', 'pdf', 'open-document', 'encrypted', 'damaged', 'bomb', 'empty'] as const
export type UnreadableCode = (typeof unreadableCodes)[number]

/** Thrown when a file cannot be read; `code` tells why, `message` is for the log alone. */
export class UnreadableDocument extends Error {
  readonly code: UnreadableCode
  constructor(code: UnreadableCode, detail = '', options?: ErrorOptions) {
    super(detail ? `${code}: ${detail}` : code, options)
    this.name = 'UnreadableDocument'
    this.code = code
  }
}

/** Stops the reading. */
export function refuseDocument(code: UnreadableCode, detail?: string): never {
  throw new UnreadableDocument(code, detail)
}
