'use client'

import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Issue } from '#domain/outcome.ts'
import type { Autosave, AutosaveState } from './autosave.ts'

/** The autosave of the page, for forms that first let everything be saved; null where nothing is edited. */
export const AutosaveContext = createContext<Autosave | null>(null)

export const useAutosave = (): Autosave | null => useContext(AutosaveContext)

const nothing = () => () => {}

/** Where saving stands, or null where nothing is edited. */
export function useAutosaveState(): AutosaveState | null {
  const autosave = useAutosave()
  return useSyncExternalStore(autosave?.subscribe ?? nothing, () => autosave?.getState() ?? null, () => autosave?.getState() ?? null)
}

/** What the text on the screen lacks before it can be sent on; null where nothing is edited. */
export const RequirementsContext = createContext<readonly Issue[] | null>(null)
