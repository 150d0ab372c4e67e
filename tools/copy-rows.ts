import type { Client, Connection, Submittable } from 'pg'

type Value = string | number | boolean | null

const signs: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A row as PostgreSQL's COPY reads it. */
export const copyLine = (values: readonly Value[]): string =>
  `${values.map((value) => (value === null ? '\\N' : typeof value === 'string' ? value.replace(/[\\\n\r\t]/g, (sign) => signs[sign]!) : String(value))).join('\t')}\n`

/** What `pg` gives a query of its own kind: connection and the messages of the server. */
type Copying = Connection & { query(text: string): void; sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }

/** Adds rows by COPY, which costs the server a third of what INSERT does; `pg` leaves that protocol to who asks. */
export function copyRows(client: Client, table: string, columns: readonly string[], lines: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const query = {
      submit: (connection: Connection) => (connection as Copying).query(`COPY "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) FROM STDIN`),
      handleCopyInResponse: (connection: Connection) => {
        ;(connection as Copying).sendCopyFromChunk(Buffer.from(lines))
        ;(connection as Copying).endCopyFrom()
      },
      handleCommandComplete: () => {},
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    }
    client.query(query as Submittable)
  })
}
