import { Button } from '#components/ui/button.tsx'
import type { Editor } from '#domain/people/editor.ts'
import { may } from '#domain/people/permissions.ts'
import { localPath, otherLocalePath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'

type NewsroomPlace = 'desk' | 'all' | 'report' | 'dictionary' | 'home' | 'users' | 'sections' | 'settings' | 'account'

export type RailProps = {
  locale: Locale
  editor: Editor
  /** The item of the rail that the page belongs to. */
  place: NewsroomPlace
  /** The page's Vietnamese address, for the link to the other language. */
  path: string
  /** How many articles wait for the editor; undefined for who has no desk. */
  waiting?: number | undefined
  signOut: (form: FormData) => Promise<void>
}

/** Where this editor may go, in order. */
function places({ role }: Editor): { place: NewsroomPlace; path: string }[] {
  return [
    ...(may(role, 'desk.read') ? [{ place: 'desk', path: '/toa-soan' } as const, { place: 'all', path: '/toa-soan?xem=tat-ca' } as const, ...(may(role, 'article.create') ? [{ place: 'report', path: '/toa-soan/bao-cao' } as const] : []), { place: 'dictionary', path: '/toa-soan/tu-dien' } as const] : [{ place: 'home', path: '/toa-soan' } as const]),
    ...(may(role, 'user.manage') ? [{ place: 'users', path: '/toa-soan/nguoi-dung' } as const] : []),
    ...(may(role, 'section.manage') ? [{ place: 'sections', path: '/toa-soan/chuyen-muc' } as const] : []),
    ...(may(role, 'setting.change') ? [{ place: 'settings', path: '/toa-soan/cau-hinh' } as const] : []),
    { place: 'account', path: '/toa-soan/tai-khoan' },
  ]
}

/** Navigation of the newsroom, and who is signed in: a rail on wide screens, a bar with a menu on narrow ones. */
export function Rail(props: RailProps) {
  const { locale } = props
  const translate = translator(locale, 'newsroom')
  return (
    <header className="rail">
      <a className="rail-name" href={localPath(locale, '/toa-soan')}>{translate('name')}</a>
      <div className="rail-wide"><RailContent {...props} /></div>
      {/* It may have been opened before React came. */}
      <details className="rail-menu" suppressHydrationWarning>
        <summary>{translate('menu')}</summary>
        <div className="rail-sheet"><RailContent {...props} /></div>
      </details>
    </header>
  )
}

function RailContent({ locale, editor, place, path, waiting, signOut }: RailProps) {
  const translate = translator(locale, 'newsroom')
  return (
    <>
      <nav aria-label={translate('name')}>
        <ul>
          {places(editor).map((item) => (
            <li key={item.place}>
              <a href={localPath(locale, item.path)} aria-current={item.place === place ? 'page' : undefined}>
                {translate(`places.${item.place}`)}
                {item.place === 'desk' && waiting ? (
                  <span className="count"><span aria-hidden="true">{count(waiting, locale)}</span><span className="visually-hidden">{translate('waiting', { count: waiting })}</span></span>
                ) : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="rail-who">
        <p><strong>{editor.name}</strong><br />{translate(`roles.${editor.role}`)}</p>
        <form action={signOut}>
          <input type="hidden" name="locale" value={locale} />
          <Button type="submit" className="button--plain">{translate('signOut')}</Button>
        </form>
        <p className="rail-links">
          <a href={localPath(locale, '/')}>{translate('portal')}</a>
          <a href={otherLocalePath(locale, path)} lang={locale === 'vi' ? 'en' : 'vi'}>{translate('otherLanguage')}</a>
        </p>
      </div>
    </>
  )
}

/** Counted to a hundred, for nobody works through more in a sitting, and the database need not count on. */
const count = (waiting: number, locale: Locale) => (waiting > 100 ? '100+' : waiting.toLocaleString(locale))
