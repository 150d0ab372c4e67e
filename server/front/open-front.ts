import { env } from '#env.ts'
import { followChanges } from '#prisma/changes.ts'
import { log } from '../log.ts'
import { type Behind, renderForFront } from '../listener.ts'
import { securityHeaders } from '../security-headers.ts'
import { createFront, type Front } from './front.ts'
import { purgeHook } from './purge-hook.ts'

/**
 * Opens the front before Next, and lets it follow what changes in the database.
 * @param url of the database, reached directly: a pooler in between would lose notifications
 */
export async function openFront(next: Behind['next'], url: string): Promise<{ front: Front; stop: () => Promise<void> }> {
  const { SITE_URL, FRONT_MEGABYTES, PURGE_HOOK } = env()
  const front = createFront({
    render: (key) => renderForFront(next, key),
    headers: securityHeaders({ secure: SITE_URL.startsWith('https:'), development: false, isDocument: true }),
    maximumBytes: FRONT_MEGABYTES * 1024 * 1024,
    ...(PURGE_HOOK && { purge: purgeHook(PURGE_HOOK, (error) => log.error({ event: 'purge-failed', error: String(error) })) }),
  })
  const { stop } = await followChanges(url, {
    changed: (changes) => changes.forEach(({ topics }) => front.changed(topics)),
    missed: front.missed,
    following: front.following,
  })
  return { front, stop }
}
