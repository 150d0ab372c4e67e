/** How a text is counted: words are what stands between spaces (in Vietnamese, syllables: "chữ"), characters are as people see them. */
export function wordCount(text: string): { words: number; characters: number } {
  let characters = 0
  for (const { segment } of new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text)) if (segment !== '\n') characters++
  return { words: text.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0, characters }
}
