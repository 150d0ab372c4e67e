import { When } from '#components/newsroom/when.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { DeskEdition } from '#domain/editions/desk.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { Confirmation } from './confirmation.tsx'

/** The states that a step leaves an article in. The address remembers the step, also when the article has gone on since. */
const leftIn: Record<string, readonly DeskEdition['state'][]> = {
  'edition.submit': ['submitted'], 'edition.takeBack': ['draft'], 'edition.return': ['returned'], 'edition.approve': ['approved'], 'edition.publish': ['published'], 'edition.forcePublish': ['published'],
  'article.withdraw': ['withdrawn'], 'article.restore': ['published'], 'article.remove': ['removed'], 'article.move': ['moved'],
}

/** What is to be known of an article before anything else: what was just done, why it came back, that nobody approved it, what editing it brings. */
export function ArticleNotices({ locale, edition, done, isEdited }: { locale: Locale; edition: DeskEdition; done: string | undefined; isEdited: boolean }) {
  const translate = translator(locale, 'workflow')
  const isStale = done !== undefined && done in leftIn && !leftIn[done]!.includes(edition.state)
  const key = `confirm.${done?.replace('.', '_')}`
  return (
    <>
      {done && !isStale && translate.has(key as 'confirm.edition_submit') && <Confirmation key={`${done}${edition.headNumber}`}>{translate(key as 'confirm.edition_submit')}</Confirmation>}
      {edition.returned && (
        <Notice kind="error" title={<>{translate('returnedBy', { name: edition.returned.name })}, <When at={edition.returned.at} locale={locale} /></>}>
          <p className="reason" lang="vi">{edition.returned.reason}</p>
        </Notice>
      )}
      {edition.forced && (
        <Notice kind="warn" title={translate('forcedBy', { name: edition.forced.name })}>
          <p className="reason" lang="vi">{edition.forced.reason}</p>
        </Notice>
      )}
      {isEdited && (edition.state === 'submitted' || edition.state === 'approved') && (
        <Notice kind="warn" title={translate('editing.ownWork')}>{edition.state === 'approved' && <p>{translate('editing.voids')}</p>}</Notice>
      )}
      {edition.articleState === 'withdrawn' && edition.notice && <Notice kind="warn" title={translate('withdrawnNotice')}><p className="reason" lang="vi">{edition.notice}</p></Notice>}
    </>
  )
}
