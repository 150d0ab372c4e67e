import { Cell, Row, Table } from '#components/ui/table.tsx'
import type { DeskRow } from '#domain/desk/desk.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { StateBadge } from './state-badge.tsx'
import { When } from './when.tsx'

/** The articles of a page of the desk. */
export function DeskList({ locale, rows, now }: { locale: Locale; rows: readonly DeskRow[]; now: Date }) {
  const translate = translator(locale, 'desk')
  const columns = (['state', 'article', 'section', 'author', 'changed'] as const).map((column) => translate(`columns.${column}`))
  return (
    <Table caption={translate('caption')} columns={columns}>
      {rows.map((row) => (
        <Row key={row.articleId}>
          <Cell className="desk-state">
            <StateBadge state={row.state} word={translate(`state.${row.state}`)} />
            {row.isLive && row.state !== 'published' && <span className="flag">{translate('live')}</span>}
          </Cell>
          <Cell className="cell-main">
            <a className="desk-title" href={localPath(locale, `/toa-soan/bai/${row.articleId}`)}>{row.title || translate('untitled')}</a>
            {row.needsReview && <span className="flag flag--urgent">{translate('urgent')}</span>}
            {row.returned && <p className="desk-reason">{translate('returned', row.returned)}</p>}
            {row.submittedBy && row.submittedBy !== row.authorName && <p className="meta">{translate('submittedBy', { name: row.submittedBy })}</p>}
          </Cell>
          <Cell className="desk-minor">{row.sectionName ?? translate('noSection')}</Cell>
          <Cell className="desk-minor">{row.authorName}</Cell>
          <Cell className="desk-minor desk-time"><When at={row.changedAt} locale={locale} now={now} /></Cell>
        </Row>
      ))}
    </Table>
  )
}
