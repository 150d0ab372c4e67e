/**
 * Text as the portal keeps it: well-formed, NFC, "\n" line ends, plain spaces, and none of the invisible characters that
 * Word, browsers and PDF leave behind. The soft hyphen stays: in TCVN3 text it is the letter ư.
 * @returns the same words; normalising twice changes nothing more
 */
export function normalize(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    // Controls but tab and line feed; zero-width characters; marks of text direction; byte order mark; interlinear anchors.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g, '')
    .normalize('NFC')
}

/** A single line: normalised, with every run of white space made one space, and none at the ends. */
export function normalizeLine(text: string): string {
  return normalize(text).replace(/\s+/g, ' ').trim()
}
