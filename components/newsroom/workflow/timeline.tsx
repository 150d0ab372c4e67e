import { When } from '#components/newsroom/when.tsx'
import type { TimelineEntry } from '#domain/editions/history.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'

type Props = { locale: Locale; articleId: number; entries: readonly TimelineEntry[]; next: string | null }

/** Who did what with an article, when; newest first. */
export function Timeline({ locale, articleId, entries, next }: Props) {
  const translate = translator(locale, 'workflow')
  const editor = translator(locale, 'editor')
  const path = (query: string) => localPath(locale, `/toa-soan/bai/${articleId}/lich-su?${query}`)
  return (
    <>
      <ol className="timeline">
        {entries.map((entry) => {
          const { saved } = entry
          const key = `actions.${entry.action.replace('.', '_')}` as 'actions.edition_saved'
          return (
            <li key={entry.id}>
              <p className="timeline-what">
                <strong>{entry.actor ?? translate('system')}</strong> {translate.has(key) ? translate(key) : entry.action}
                {entry.editionNumber !== null && entry.editionNumber > 1 && <span className="meta">, {translate('edition', { number: entry.editionNumber })}</span>}
              </p>
              <p className="meta">{entry.since && <><When at={entry.since} locale={locale} /> – </>}<When at={entry.at} locale={locale} /></p>
              {entry.note && <p className="reason" lang="vi">{entry.note}</p>}
              {entry.targetId && <p><a className="link" href={localPath(locale, `/toa-soan/bai/${entry.targetId}`)}>{translate('target', { number: entry.targetId })}</a></p>}
              {saved && saved.fields.length > 0 && <p className="timeline-fields">{translate('changed', { fields: saved.fields.map((field) => editor(`fields.${field}`).toLocaleLowerCase(locale)).join(', ') })}</p>}
              <p className="timeline-links">
                {saved?.fromId && saved.toId && <a className="link" href={path(`cu=${saved.fromId}&moi=${saved.toId}`)}>{translate('seeChanges')}</a>}
                {(saved?.toId ?? entry.revisionId) && <a className="link" href={path(`ban=${saved?.toId ?? entry.revisionId}`)}>{translate('seeRevision')}</a>}
              </p>
            </li>
          )
        })}
      </ol>
      {next && <p><a className="link" href={path(`truoc=${next}`)}>{translate('earlier')}</a></p>}
    </>
  )
}
