import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'

const places = [['users', '/toa-soan/nguoi-dung'], ['sections', '/toa-soan/chuyen-muc'], ['settings', '/toa-soan/cau-hinh'], ['account', '/toa-soan/tai-khoan']] as const

/** What the administrator finds instead of a desk. */
export function Administration({ locale }: { locale: Locale }) {
  const translate = translator(locale, 'newsroom')
  const tell = translator(locale, 'manage')
  return (
    <>
      <h1>{translate('places.home')}</h1>
      <p className="page-lead">{tell('home.lead')}</p>
      <ul className="panel choices">
        {places.map(([place, path]) => (
          <li key={place}>
            <a className="desk-title" href={localPath(locale, path)}>{translate(`places.${place}`)}</a>
            <p className="page-lead">{tell(`home.${place}`)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
