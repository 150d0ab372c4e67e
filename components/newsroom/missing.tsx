import { ButtonLink } from '#components/ui/button.tsx'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'

/** What the page says when the thing that its address names is not there. Goes into the newsroom's frame. */
export function Missing({ locale, backTo }: { locale: Locale; backTo: string }) {
  const translate = translator(locale, 'newsroom')
  return (
    <>
      <h1>{translate('missing.title')}</h1>
      <p className="page-lead">{translate('missing.text')}</p>
      <p><ButtonLink href={localPath(locale, backTo)}>{translate('missing.back')}</ButtonLink></p>
    </>
  )
}
