import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import type { Transaction } from './client.ts'
import { lockName } from './locks.ts'

/** A change as it is told: its number grows in the order of commits. */
export type Change = { id: number; topics: string[] }

const channel = 'toa_soan_changes'
/** How often the table is looked at though nothing was heard, in milliseconds: a connection can die without a word. */
const pulse = 500
/** How long an answer is waited for before the connection is given up, in milliseconds. */
const patience = 2_000

/**
 * Writes a change down and tells of it at commit. Changes wait for one another from here to their commits, so that
 * their numbers stand in the order in which they can be seen.
 */
export async function announceChange(transaction: Transaction, topics: readonly string[]): Promise<void> {
  await lockName(transaction, 'changes')
  await transaction.$executeRaw`DELETE FROM "Change" WHERE "at" < now() - interval '1 day'`
  await transaction.$queryRaw`WITH told AS (INSERT INTO "Change" ("topics") VALUES (${topics}) RETURNING "id") SELECT pg_notify(${channel}, "id"::text)::text FROM told`
}

type Follower = {
  /** Changes in their order, once each. */
  changed: (changes: readonly Change[]) => void
  /** From here on, changes may have been missed that cannot be told one by one. */
  missed: () => void
  /** Whether changes are heard of at this moment. */
  following: (is: boolean) => void
}

/**
 * Follows the changes on a connection of its own, for as long as the process lives; what was missed while the connection
 * was lost is caught up with from the table.
 * @returns resolves once the first connection follows; its `stop` ends it
 */
export async function followChanges(connectionString: string, follower: Follower): Promise<{ stop: () => Promise<void> }> {
  let last: number | undefined
  let stopped = false
  let client: Client | undefined
  let started!: () => void
  const first = new Promise<void>((resolve) => (started = resolve))

  async function catchUp(connection: Client): Promise<void> {
    const newest = Number((await connection.query<{ id: string | null }>('SELECT max("id") AS "id" FROM "Change"')).rows[0]!.id ?? 0)
    if (last !== undefined && newest > last) {
      const { rows } = await connection.query<{ id: string; topics: string[]; old: boolean }>('SELECT "id", "topics", "at" < now() - interval \'23 hours\' AS "old" FROM "Change" WHERE "id" > $1 AND "id" <= $2 ORDER BY "id"', [last, newest])
      // What was told before the oldest that is left may be gone.
      if (rows.some(({ old }) => old)) follower.missed()
      else follower.changed(rows.map(({ id, topics }) => ({ id: Number(id), topics })))
    }
    // A number that fell is that of another database.
    if (last !== undefined && newest < last) follower.missed()
    last = newest
  }

  async function follow(): Promise<void> {
    const connection = (client = new Client({ connectionString, application_name: 'toa-soan changes', connectionTimeoutMillis: patience, query_timeout: patience, keepAlive: true }))
    let wake = () => {}
    let lost: unknown
    connection.on('error', (error) => { lost = error; wake() })
    connection.on('end', () => { lost ??= new Error('the connection ended'); wake() })
    connection.on('notification', () => wake())
    try {
      await connection.connect()
      await connection.query(`LISTEN ${channel}`)
      while (!stopped && !lost) {
        const woken = new Promise<void>((resolve) => (wake = resolve))
        await catchUp(connection)
        follower.following(true)
        started()
        const timer = new AbortController()
        await Promise.race([woken, setTimeout(pulse, undefined, { signal: timer.signal }).catch(() => {})])
        timer.abort()
      }
    } finally {
      follower.following(false)
      await connection.end().catch(() => {})
    }
  }

  const done = (async () => {
    while (!stopped) {
      await follow().catch(() => {})
      if (!stopped) await setTimeout(100)
    }
  })()
  await first
  return {
    stop: async () => {
      stopped = true
      // A database that hangs does not say goodbye.
      await Promise.race([client?.end().catch(() => {}).then(() => done), setTimeout(1000, undefined, { ref: false })])
    },
  }
}
