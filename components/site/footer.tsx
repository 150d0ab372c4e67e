import { localPath } from '#messages/local-path.ts'
import { translator } from '#messages/messages.ts'
import { contentLanguage, type Site, siteName } from './story-link.ts'

/** Who answers for the portal and how to reach them, as the law asks of every page, and the ways around. */
export function Footer({ site }: { site: Site }) {
  const { settings, locale } = site
  const t = translator(locale, 'site')
  const facts = (names: readonly ('managingBody' | 'responsiblePerson' | 'licence' | 'address')[]) =>
    names.filter((name) => settings[name]).map((name) => <div key={name}><dt>{t(name)}</dt><dd lang={contentLanguage(locale)}>{settings[name]}</dd></div>)
  // A long address breaks before its host rather than anywhere.
  const host = settings.email.indexOf('@') + 1
  return (
    <footer className="footer">
      <div className="wrap">
        <section aria-label={t('footerAbout')}>
          <p className="footer-name">{siteName(site.locale, site.settings)}</p>
          <dl>{facts(['managingBody', 'responsiblePerson', 'licence'])}</dl>
        </section>
        <section aria-label={t('footerContact')}>
          <h2>{t('footerContact')}</h2>
          <dl>
            {facts(['address'])}
            {settings.phone && <div><dt>{t('phone')}</dt><dd><a href={`tel:${settings.phone.replace(/[^\d+]/g, '')}`}>{settings.phone}</a></dd></div>}
            {settings.email && <div><dt>{t('email')}</dt><dd><a href={`mailto:${settings.email}`}>{settings.email.slice(0, host)}<wbr />{settings.email.slice(host)}</a></dd></div>}
          </dl>
        </section>
        <nav aria-label={t('footerLinks')}>
          <h2>{t('footerLinks')}</h2>
          <ul>
            <li><a href={localPath(locale, '/')}>{t('home')}</a></li>
            <li><a href={localPath(locale, '/so-do')}>{t('map')}</a></li>
            <li><a href={localPath(locale, '/tim-kiem')}>{t('search')}</a></li>
            <li><a href={localPath(locale, '/feed.xml')}>{t('feed')}</a></li>
          </ul>
        </nav>
        {settings.footer && <p className="footer-text" lang={contentLanguage(locale)}>{settings.footer}</p>}
      </div>
    </footer>
  )
}
