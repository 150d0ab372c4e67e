import type { Role } from './permissions.ts'

/** A signed-in member of staff, as verbs receive them. */
export type Editor = { id: number; name: string; email: string; role: Role }
