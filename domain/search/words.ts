import { fold } from '../vietnamese/fold.ts'
import { normalizeLine } from '../vietnamese/normalize.ts'

// A word is letters, digits and the marks on them; whatever else a text holds only separates. Made here and not by
// PostgreSQL's parser, whose idea of a letter depends on the locale of each server.
export const wordForm = /[\p{L}\p{N}\p{M}]{1,60}/gu

/** The words of a text in their order, lower case, with their marks. A word without end is cut into pieces. */
export function wordsOf(text: string): string[] {
  return (normalizeLine(text).toLowerCase().normalize('NFC').match(wordForm) ?? []).map(placeTone)
}

/** The words of a text in their order, folded. */
export function foldedWordsOf(text: string): string[] {
  return fold(normalizeLine(text)).match(wordForm) ?? []
}

/** Both places of the tone mark are right and stand for the same word: "Uỷ ban" is "Ủy ban", "hoà" is "hòa". */
export function placeTone(word: string): string {
  if (!/(?:[oO][àáảãạèéẻẽẹ]|[uU][ỳýỷỹỵ])$/iu.test(word)) return word
  return word.normalize('NFD').replace(/(?<!q)([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])$/iu, '$1$3$2').normalize('NFC')
}

/** Neighbours, two by two: `lai chau phat` has `lai chau` and `chau phat`. With these in the index, a phrase is found without looking into a text. */
export function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`)
}

/** A list of words as PostgreSQL reads a tsvector. Words hold no quote and no backslash. */
export const vectorOf = (words: readonly string[]): string => [...new Set(words)].map((word) => `'${word}'`).join(' ')

/** A query for texts that hold all these words, or with `|` any of them, as PostgreSQL reads a tsquery. */
export const queryOf = (words: readonly string[], operator: '&' | '|' = '&'): string => [...new Set(words)].map((word) => `'${word}'`).join(` ${operator} `)
