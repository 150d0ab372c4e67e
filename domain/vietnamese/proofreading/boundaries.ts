/** The marks that stand for a boundary in the model of pairs: where a clause begins and where it ends. */
export const boundary = { start: '^', end: '$' } as const
export const boundarySigns: ReadonlySet<string> = new Set('.,;:!?…')
