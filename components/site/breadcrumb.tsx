import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import type { Link } from './story-link.ts'

/** The way from the front page to where the reader is. The last link may be the page itself. */
export function Breadcrumb({ trail, locale, current }: { trail: readonly Link[]; locale: Locale; current?: string }) {
  const t = translator(locale, 'site')
  return (
    <nav className="breadcrumb" aria-label={t('breadcrumb')}>
      <ol>
        <li><a href={localPath(locale, '/')}>{t('home')}</a></li>
        {trail.map((link) => <li key={link.href}><a href={link.href}>{link.name}</a></li>)}
        {current && <li><span aria-current="page">{current}</span></li>}
      </ol>
    </nav>
  )
}
