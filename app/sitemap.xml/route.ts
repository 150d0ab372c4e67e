import { machineAnswer } from '#app/machine-answer.ts'
import { readParts } from '#domain/feeds/read.ts'
import { sitemapIndex } from '#domain/feeds/sitemap.ts'
import { env } from '#env.ts'

export const dynamic = 'force-dynamic'

/** The index of the sitemap: part 0 has the pages and sections, the others the articles by their ids. */
export async function GET(): Promise<Response> {
  const parts = (await readParts()).map(({ part, changedAt }) => ({ url: `${env().SITE_URL}/sitemap/${part}.xml`, changedAt }))
  return machineAnswer(sitemapIndex([{ url: `${env().SITE_URL}/sitemap/0.xml` }, ...parts]), 'application/xml')
}
