/**
 * Text as the portal keeps it: well-formed, NFC, "\n" line ends, plain spaces, and none of the invisible characters that
 * Word, browsers and PDF leave behind. The soft hyphen stays: in TCVN3 text it is the letter ư.
 * @returns the same words; normalising twice changes nothing more
 */
export function normalize(text: string): string {
  return text
    .toWellFormed()
    // A line or page that Word broke by hand is \v or \f.
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    // Word's hyphens that do not break, and the bullets of its Symbol and Wingdings fonts.
    .replace(/[\u001e\u2011\uf02d]/g, '-')
    .replace(/[\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc]/g, '•')
    // Controls but tab and line feed; zero-width characters; marks of text direction; byte order mark; anchors of notes and objects.
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc]/g, '')
    .normalize('NFC')
}

/** A single line: normalised, with every run of white space made one space, and none at the ends. */
export function normalizeLine(text: string): string {
  return normalize(text).replace(/\s+/g, ' ').trim()
}
