import type { Metadata } from 'next'
import { NotFound } from '#components/site/not-found.tsx'
import { SiteShell } from '#components/site/site-shell.tsx'
import { storyLinks } from '#components/site/story-link.ts'
import { readNewest } from '#domain/articles/read.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { hiddenMetadata } from '../../metadata.ts'
import { readSite } from '../site-data.ts'

export const dynamic = 'force-dynamic'
type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return hiddenMetadata({ locale, site: (await readSite(locale)).settings, title: translator(locale, 'site')('notFoundTitle') })
}

/** What the proxy answers an address with that never was; the status, 404, is the proxy's. */
export default async function NotFoundPage({ params }: Props) {
  const [site, newest] = await Promise.all([readSite((await params).locale), readNewest(8)])
  return <SiteShell site={site} path="/khong-tim-thay"><NotFound site={site} newest={storyLinks(site, newest)} /></SiteShell>
}
