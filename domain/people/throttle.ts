import { database, type Transaction } from '#prisma/client.ts'
import type { Issue } from '../outcome.ts'

const minute = 60_000
/** Wrong passwords within the window after which an account, or an address, has to wait. */
export const throttle = { window: 15 * minute, perAccount: 5, perAddress: 30 } as const
/** Wrong passwords are remembered for a day, for who looks into an attack. */
const remembered = 96 * throttle.window

/**
 * Notes an attempt with a password as failed before it is looked at: of attempts that arrive together no more than the
 * limit get through, and a restart forgets none.
 * @param attempt.account under what the account is counted
 * @returns the row to forget when the password was right, and whether this is the last attempt that counts; or why to wait
 */
export async function noteFailure(attempt: { account: string; address: string }, now: Date): Promise<{ id: bigint; isLast: boolean; refused?: undefined } | { refused: Issue }> {
  const failures = database().signInFailure
  const { id } = await failures.create({ data: { ...attempt, at: now }, select: { id: true } })
  const since = { gt: new Date(now.getTime() - throttle.window) }
  const [byAccount, byAddress] = await Promise.all([
    failures.count({ where: { account: attempt.account, at: since } }),
    failures.count({ where: { address: attempt.address, at: since } }),
  ])
  if (byAccount <= throttle.perAccount && byAddress <= throttle.perAddress) return { id, isLast: byAccount === throttle.perAccount }
  // An attempt that was not looked at does not lengthen the wait.
  await failures.delete({ where: { id }, select: { id: true } })
  return { refused: { code: 'signInThrottled', values: { minutes: throttle.window / minute } } }
}

/** The password was right: the attempt does not count, and old ones are swept out. */
export async function forgetFailure(transaction: Transaction, id: bigint, now: Date): Promise<void> {
  await transaction.signInFailure.deleteMany({ where: { OR: [{ id }, { at: { lt: new Date(now.getTime() - remembered) } }] } })
}
