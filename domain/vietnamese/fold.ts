/**
 * Text as it is compared and searched: without marks, lower case, đ as d. "LAI CHÂU", "Lai Châu" and its decomposed form
 * all fold to "lai chau".
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}+/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().normalize('NFC')
}

/** A folded text, and for each of its UTF-16 units where in the original the character begins that it came from. */
export type FoldedText = { text: string; starts: number[] }

/**
 * Folds and remembers where each character came from, so that what is found in the folded text can be shown in the
 * original. `starts` has one entry more than `text` has units: the end of the original.
 */
export function foldWithPositions(original: string): FoldedText {
  let text = ''
  const starts: number[] = []
  // A character and the marks that follow it belong together, however the original was composed.
  for (const { 0: cluster, index } of original.matchAll(/\P{Mn}\p{Mn}*|\p{Mn}+/gsu)) {
    const folded = fold(cluster)
    for (let unit = 0; unit < folded.length; unit++) starts.push(index)
    text += folded
  }
  starts.push(original.length)
  return { text, starts }
}
