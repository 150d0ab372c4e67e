import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

/** The process of the embedded PostgreSQL of a data folder, and its port, as it notes them itself. */
export function postmaster(dataDir: string): { pid: number; port: number } {
  const lines = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]) }
}

/** Looks into the embedded database of a running server. */
export async function lookInto<T>(dataDir: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim()
  const client = new Client({ connectionString: `postgresql://toa_soan:${password}@127.0.0.1:${postmaster(dataDir).port}/toa_soan` })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows as T[]
  } finally {
    await client.end()
  }
}
