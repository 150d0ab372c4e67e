import type { Outcome } from '#domain/outcome.ts'
import type { Role } from '#domain/people/permissions.ts'

/** An account of the first start, with the password that is shown once. */
export type Account = { email: string; password: string; role: Role; id: number; name: string }

/** What was done; what the first start does is ours, so that a refusal is a defect. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.issues) throw new Error(`the first start was refused: ${JSON.stringify(outcome.issues)}`)
  return outcome.done as T
}
