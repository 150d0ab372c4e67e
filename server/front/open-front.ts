import { env } from '#env.ts'
import { followChanges } from '#prisma/changes.ts'
import { type Behind, renderForFront } from '../listener.ts'
import { securityHeaders } from '../security-headers.ts'
import { createFront, type Front } from './front.ts'

/**
 * Opens the front before Next, and lets it follow what changes in the database.
 * @param url of the database, reached directly: a pooler in between would lose notifications
 */
export async function openFront(next: Behind['next'], url: string): Promise<{ front: Front; stop: () => Promise<void> }> {
  const { SITE_URL, FRONT_MEGABYTES } = env()
  const front = createFront({
    render: (key) => renderForFront(next, key),
    headers: securityHeaders({ secure: SITE_URL.startsWith('https:'), development: false, isDocument: true }),
    maximumBytes: FRONT_MEGABYTES * 1024 * 1024,
  })
  const { stop } = await followChanges(url, {
    changed: (changes) => changes.forEach(({ topics }) => front.changed(topics)),
    missed: front.missed,
    following: front.following,
  })
  return { front, stop }
}
