import { limits } from '../../editions/content.ts'
import { refuseDocument } from './unreadable.ts'

/**
 * What a document may come to while it is read, its notes included. A file says in a few bytes what is text, address or
 * cell many times over: each is counted where it is made, so that the reading ends as soon as there is too much.
 */
export const amountLimits = {
  /** Characters of text. Vietnamese that is decomposed, or misread as another encoding, has a third more than it will have. */
  text: limits.body * 1.5,
  /** Characters of addresses, once more for every run that leads there: 6000 links of the usual length, each cut in three. */
  addresses: 2_000_000,
  /** Runs: a text as long as an article, cut by years of editing every five letters. */
  runs: 80_000,
  /** Nodes of the body, as far as they can be told before it is made (the body's schema). */
  nodes: 60_000,
} as const

export type Amounts = {
  /**
   * Counts what was made.
   * @throws UnreadableDocument `too-long` as soon as a limit is passed
   */
  count: (kind: keyof typeof amountLimits, amount: number) => void
}

/** For what is only told of, as comments are: the file lets it be as long as it will. */
export const uncounted: Amounts = { count: () => {} }

export function newAmounts(): Amounts {
  const left = { ...amountLimits } as Record<keyof typeof amountLimits, number>
  return {
    count(kind, amount) {
      if ((left[kind] -= amount) < 0) refuseDocument('too-long', kind)
    },
  }
}
