import { State, type StateKind } from '#components/ui/state.tsx'
import type { DeskState } from '#domain/editions/desk-entry.ts'

const kinds: Record<DeskState, StateKind> = {
  draft: 'draft', returned: 'back', submitted: 'wait', approved: 'ok', published: 'live', withdrawn: 'off', removed: 'off', moved: 'off', discarded: 'off',
}

/**
 * The state of an article. Usable on the server and in the browser, so that the word is given.
 * @param word `state.<state>` of the namespace `desk`
 */
export function StateBadge({ state, word }: { state: DeskState; word: string }) {
  return <State kind={kinds[state]}>{word}</State>
}
