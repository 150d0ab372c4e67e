import { database } from '#prisma/client.ts'
import type { SiteSettings } from './setting.ts'

/** What the site says of itself. */
export async function readSettings(): Promise<SiteSettings & { version: number }> {
  const { content, version } = await database().setting.findUniqueOrThrow({ where: { id: 1 }, select: { content: true, version: true } })
  return { ...(content as SiteSettings), version }
}
