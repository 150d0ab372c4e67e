import type { ReactNode } from 'react'

/** What a state means to the eye: a colour and a shape of its own. The word is the child, for colour alone tells nothing. */
export type StateKind = 'draft' | 'back' | 'wait' | 'ok' | 'live' | 'off'

/** A state: word, colour and shape. */
export function State({ kind, children }: { kind: StateKind; children: ReactNode }) {
  return <span className={`state state--${kind}`}>{children}</span>
}
