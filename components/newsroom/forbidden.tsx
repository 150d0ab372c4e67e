import { ButtonLink } from '#components/ui/button.tsx'
import type { Role } from '#domain/people/permissions.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'

/** What somebody sees whose role has no business on the page: why, and the way back. Goes into the newsroom's frame. */
export function Forbidden({ locale, role }: { locale: Locale; role: Role }) {
  const translate = translator(locale, 'newsroom')
  return (
    <>
      <h1>{translate('forbidden.title')}</h1>
      <p className="page-lead">{role === 'administrator' ? translate('forbidden.administrator') : translate('forbidden.text', { role: translate(`roles.${role}`).toLocaleLowerCase(locale) })}</p>
      <p><ButtonLink href={localPath(locale, '/toa-soan')}>{translate('forbidden.back')}</ButtonLink></p>
    </>
  )
}
