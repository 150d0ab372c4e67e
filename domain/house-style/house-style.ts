import { z } from 'zod'
import { normalizeLine } from '../vietnamese/normalize.ts'
import type { ProofreadingOptions } from '../vietnamese/proofreading/finding.ts'

/** How the house writes where more than one way is right. */
export const houseStyleSchema = z.object({
  /** hòa, ủy (old), hoà, uỷ (new), or whatever most of a text has. */
  toneStyle: z.enum(['old', 'new', 'document']),
  /** Whether "./." stands at the end of reports on the web. In the newsroom it is always kept as written. */
  endMark: z.enum(['keep', 'drop']),
  /** Between a name and a position: " - ", " – ", or either. */
  dash: z.enum(['hyphen', 'dash', 'any']),
})
export type HouseStyle = z.infer<typeof houseStyleSchema>

/** Most letters of a word of the house dictionary. */
export const maximumWord = 60

/** A word for the house dictionary: letters of one word, as they are compared. */
export const houseWordInput = z.object({
  word: z.string().transform((word) => normalizeLine(word).toLowerCase().normalize('NFC'))
    .refine((word) => word.length <= maximumWord, { message: 'tooLong', params: { maximum: maximumWord } })
    .refine((word) => /^[\p{L}\p{M}\p{N}]+(['’.-][\p{L}\p{M}\p{N}]+)*$/u.test(word), { message: 'wordInvalid' }),
})

/** What the house's style means to a proofreader. A house that drops "./." on the web need not have it in its texts. */
export function proofreadingStyle({ toneStyle, endMark, dash }: HouseStyle): Pick<ProofreadingOptions, 'toneStyle' | 'endMark' | 'dash'> {
  return {
    ...(toneStyle !== 'document' && { toneStyle }),
    endMark: endMark === 'drop' ? 'any' : 'keep',
    ...(dash !== 'any' && { dash: dash === 'hyphen' ? ' - ' : ' – ' }),
  }
}
