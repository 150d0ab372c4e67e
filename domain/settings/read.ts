import { database } from '#prisma/client.ts'
import { note } from '../changes/note.ts'
import type { SiteSettings } from './setting.ts'

/** What the site says of itself. */
export async function readSettings(): Promise<SiteSettings & { version: number }> {
  note('settings')
  const { content, version } = await database().setting.findUniqueOrThrow({ where: { id: 1 }, select: { content: true, version: true } })
  return { ...(content as SiteSettings), version }
}
