'use client'

import { createContext, useContext } from 'react'
import type { Proofreading } from './proofreading.ts'

/** The proofreading of the page, for forms that look at what is left before they send; null where nothing is edited. */
export const ProofreadingContext = createContext<Proofreading | null>(null)

export const useProofreading = (): Proofreading | null => useContext(ProofreadingContext)
