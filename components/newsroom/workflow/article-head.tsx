import { SaveStatus } from '#components/newsroom/editor/save-status.tsx'
import { StateBadge } from '#components/newsroom/state-badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import type { DeskEdition } from '#domain/editions/desk.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'

/**
 * The head of the pages of an article: the way back, its state, whether all is saved, and its other pages.
 * @param editHref where what is shown to be read is edited
 */
export function ArticleHead({ locale, edition, heading, isHistory, editHref }: { locale: Locale; edition: DeskEdition; heading: string; isHistory?: boolean; editHref?: string | undefined }) {
  const translate = translator(locale, 'workflow')
  const path = `/toa-soan/bai/${edition.articleId}`
  return (
    <header className="article-head">
      <a className="link" href={localPath(locale, isHistory ? path : '/toa-soan')}>‹ {translate(isHistory ? 'backToArticle' : 'back')}</a>
      <StateBadge state={edition.state} word={translator(locale, 'desk')(`state.${edition.state}`)} />
      <SaveStatus />
      <h1 className={isHistory ? 'article-head-title' : 'visually-hidden'}>{heading}</h1>
      <div className="article-head-links">
        {editHref && <ButtonLink href={editHref}>{translate('edit')}</ButtonLink>}
        {edition.address && edition.articleState === 'live' && <ButtonLink href={localPath(locale, edition.address)} target="_blank">{translate('live')}</ButtonLink>}
        <ButtonLink href={localPath(locale, `${path}/xem-truoc`)} target="_blank">{translate('preview')}</ButtonLink>
        {!isHistory && <ButtonLink href={localPath(locale, `${path}/lich-su`)}>{translate('history')}</ButtonLink>}
      </div>
    </header>
  )
}
