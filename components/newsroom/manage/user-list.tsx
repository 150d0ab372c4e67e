import { State } from '#components/ui/state.tsx'
import { Cell, Row, Table } from '#components/ui/table.tsx'
import type { Account } from '#domain/people/desk.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'

/** The accounts, each leading to the page where it is changed. */
export function UserList({ locale, accounts }: { locale: Locale; accounts: readonly Account[] }) {
  const translate = translator(locale, 'manage')
  const role = translator(locale, 'newsroom')
  const columns = { name: translate('users.name'), email: translate('users.email'), role: translate('users.role'), state: translate('users.state') }
  return (
    <Table caption={translate('users.title')} columns={Object.values(columns)}>
      {accounts.map((account) => (
        <Row key={account.id}>
          <Cell className="cell-main"><a className="list-title" href={localPath(locale, `/toa-soan/nguoi-dung/${account.id}`)}>{account.name}</a></Cell>
          <Cell className="breakable">{account.email}</Cell>
          <Cell label={columns.role}>{role(`roles.${account.role}`)}</Cell>
          <Cell>{account.disabledAt ? <State kind="off">{translate('users.disabled')}</State> : translate('users.enabled')}</Cell>
        </Row>
      ))}
    </Table>
  )
}
