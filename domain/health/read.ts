import { ping } from '#prisma/ping.ts'

/** How long the database may take to answer, in milliseconds. */
const patience = 2_000

/** Whether the database answers. Never throws and never takes longer than two seconds. */
export async function isDatabaseReady(): Promise<boolean> {
  const late = Promise.withResolvers<false>()
  const timer = setTimeout(() => late.resolve(false), patience)
  const ready = await Promise.race([ping().then(() => true, () => false), late.promise])
  clearTimeout(timer)
  return ready
}
