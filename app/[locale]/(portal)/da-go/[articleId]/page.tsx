import type { Metadata } from 'next'
import { WaysOn } from '#components/site/not-found.tsx'
import { SiteShell } from '#components/site/site-shell.tsx'
import { contentLanguage, storyLinks } from '#components/site/story-link.ts'
import { readGone, readNewest } from '#domain/articles/read.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { hiddenMetadata } from '../../../metadata.ts'
import { readSite } from '../../site-data.ts'

export const dynamic = 'force-dynamic'
type Props = { params: Promise<{ locale: Locale; articleId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return hiddenMetadata({ locale, site: (await readSite(locale)).settings, title: translator(locale, 'site')('withdrawnTitle') })
}

/** What the proxy answers the address of a withdrawn or removed article with: the editor's notice, or that it is gone; the status, 410, is the proxy's. */
export default async function GonePage({ params }: Props) {
  const { locale, articleId } = await params
  const [site, gone, newest] = await Promise.all([readSite(locale), readGone(Number(articleId)), readNewest(8)])
  const t = translator(locale, 'site')
  return (
    <SiteShell site={site} path="/" sectionId={null}>
      <div className="wrap message-page">
        <p className="message-code">410</p>
        <h1>{gone?.state === 'withdrawn' ? t('withdrawnTitle') : t('removedTitle')}</h1>
        <p className="message-text">{gone?.state === 'withdrawn' ? t('withdrawnHelp') : t('removedHelp')}</p>
        {gone?.state === 'withdrawn' && <blockquote className="message-notice" lang={contentLanguage(locale)}>{gone.notice}</blockquote>}
        <p className="message-text">{t('goneNext')}</p>
        <WaysOn site={site} newest={storyLinks(site, newest)} />
      </div>
    </SiteShell>
  )
}
