import { refuse } from '../outcome.ts'
import { normalize } from '../vietnamese/normalize.ts'

/** Most characters of a reason or a notice. */
export const maximumReason = 2000

/** The least number of characters of the reason for publishing without approval. */
export const minimumForcedReason = 20

/** The reason as kept; stops the verb when it is missing, too short or too long. */
export function demandReason(given: string, minimum = 1, field = 'reason'): string {
  const reason = normalize(given).trim()
  if (!reason) refuse('reasonMissing', { field })
  if (reason.length < minimum) refuse('reasonTooShort', { field, values: { minimum } })
  if (reason.length > maximumReason) refuse('tooLong', { field, values: { maximum: maximumReason } })
  return reason
}
