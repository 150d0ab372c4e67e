import { normalizeLine } from '../vietnamese/normalize.ts'
import { foldedWordsOf, wordsOf } from './words.ts'

/** Most characters of a search. */
export const maximumQuery = 200
const maximumWords = 20

/** What somebody searches for. `plain` and `folded` are its words with and without marks; `exact` says that some mark was typed. */
export type Query = { text: string; plain: string[]; folded: string[]; exact: boolean }

/**
 * Reads what was typed into the search field. Any input will do: signs only separate words.
 * @returns undefined where there is no word in it
 */
export function readQuery(typed: string): Query | undefined {
  const text = normalizeLine(typed).slice(0, maximumQuery).toWellFormed()
  const plain = wordsOf(text).slice(0, maximumWords)
  const folded = foldedWordsOf(plain.join(' '))
  return folded.length > 0 ? { text, plain, folded, exact: plain.join(' ') !== folded.join(' ') } : undefined
}
