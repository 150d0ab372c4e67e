import { NotFound } from '#components/site/not-found.tsx'
import { SiteShell } from '#components/site/site-shell.tsx'
import { siteName, storyLinks } from '#components/site/story-link.ts'
import { readNewest } from '#domain/articles/read.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { readSite } from '../site-data.ts'

export const dynamic = 'force-dynamic'
type Props = { params: Promise<{ locale: Locale }> }

/**
 * What the proxy answers an address with that never was; the status, 404, is the proxy's. At that status Next leaves the
 * page's metadata out (and writes `noindex` itself), so that the title stands here.
 */
export default async function NotFoundPage({ params }: Props) {
  const { locale } = await params
  const [site, newest] = await Promise.all([readSite(locale), readNewest(8)])
  return (
    <>
      <title>{`${translator(locale, 'site')('notFoundTitle')} | ${siteName(locale, site.settings)}`}</title>
      <SiteShell site={site} path="/khong-tim-thay"><NotFound site={site} newest={storyLinks(site, newest)} /></SiteShell>
    </>
  )
}
