import { deskAddress, type DeskQuery } from '#domain/desk/desk.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'

/** The two views of the desk. */
export function DeskTabs({ locale, view }: { locale: Locale; view: DeskQuery['view'] }) {
  const translate = translator(locale, 'desk')
  return (
    <nav className="tabs" aria-label={translate('views')}>
      {(['waiting', 'all'] as const).map((one) => (
        <a key={one} href={localPath(locale, deskAddress({ view: one, text: '', oldestFirst: false }))} aria-current={one === view ? 'page' : undefined}>{translate(`view.${one}`)}</a>
      ))}
    </nav>
  )
}
