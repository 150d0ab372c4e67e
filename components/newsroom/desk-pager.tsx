import { ButtonLink } from '#components/ui/button.tsx'
import { deskAddress, type DeskCursor, type DeskQuery } from '#domain/desk/desk.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'

/** To the page before and the page after; nothing when all is on one page. */
export function DeskPager({ locale, query, previous, next }: { locale: Locale; query: DeskQuery; previous?: DeskCursor | undefined; next?: DeskCursor | undefined }) {
  const translate = translator(locale, 'desk')
  const { after: _, before: __, ...first } = query
  if (!previous && !next) return null
  return (
    <nav className="desk-pager" aria-label={translate('pages')}>
      {previous && <ButtonLink rel="prev" href={localPath(locale, deskAddress({ ...first, before: previous }))}>{translate('previous')}</ButtonLink>}
      {next && <ButtonLink rel="next" href={localPath(locale, deskAddress({ ...first, after: next }))}>{translate('next')}</ButtonLink>}
    </nav>
  )
}
