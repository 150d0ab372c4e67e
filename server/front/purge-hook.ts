import { setTimeout } from 'node:timers/promises'

/** How often a hook is tried that does not answer, how long an answer is waited for and how long between, in milliseconds. */
const [tries, patience, pause] = [5, 5_000, 1_000]

/**
 * Tells a cache before us, by a POST of `{"tags": […], "addresses": […]}`, what to drop. One call at a time: what changes
 * meanwhile goes with the next.
 * @param failed told of a hook that did not answer in the end: until `s-maxage` has passed, the cache shows what it has
 */
export function purgeHook(url: string, failed: (error: unknown) => void): (topics: readonly string[], addresses: readonly string[]) => void {
  let tags = new Set<string>()
  let addresses = new Set<string>()
  let working = false

  async function work(): Promise<void> {
    working = true
    while (tags.size > 0) {
      const body = JSON.stringify({ tags: [...tags], addresses: [...addresses] })
      ;[tags, addresses] = [new Set(), new Set()]
      await call(body).catch(failed)
    }
    working = false
  }

  async function call(body: string): Promise<void> {
    for (let left = tries; ; ) {
      try {
        const { ok, status } = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body, redirect: 'error', signal: AbortSignal.timeout(patience) })
        if (!ok) throw new Error(`the hook answered ${status}`)
        return
      } catch (error) {
        if (--left === 0) throw error
        await setTimeout(pause)
      }
    }
  }

  return (changed, dropped) => {
    for (const topic of changed) tags.add(topic)
    for (const address of dropped) addresses.add(address)
    if (!working) void work()
  }
}
