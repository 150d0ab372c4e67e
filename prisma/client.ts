import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '#env.ts'
import { PrismaClient } from './generated/client.ts'

export type { Prisma } from './generated/client.ts'
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

// The server and the code that Next bundles each load this module; the pool must be one a process.
const shared = globalThis as unknown as Record<symbol, PrismaClient | undefined>
const key = Symbol.for('toa-soan.database')

/** How long an answer of the database is waited for, in milliseconds: a connection that died silently is found out. */
const longestQuery = 30_000

/** Opens a client of its own, for tests and tools. The caller disconnects it. */
export function openDatabase(connectionString: string, max = env().DATABASE_POOL): PrismaClient {
  // Named statements are parsed and planned once a connection: for our short queries that was a third of the database's time.
  // A search is planned each time, for what is best depends on how common its words are; '' names no statement.
  const statementNameGenerator = ({ sql }: { sql: string }) => (sql.includes('::tsquery') ? '' : createHash('sha256').update(sql).digest('base64url').slice(0, 32))
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max, application_name: 'toa-soan', keepAlive: true, connectionTimeoutMillis: 10_000, query_timeout: longestQuery }, { statementNameGenerator }), errorFormat: 'minimal' })
}

/** The database of this process: one pool, opened at first use. Throws if `DATABASE_URL` has not been provided. */
export function database(): PrismaClient {
  const url = env().DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: the server provides it before anything reads the database')
  return (shared[key] ??= openDatabase(url))
}

/** Closes the pool of this process, if it was opened. */
export async function closeDatabase(): Promise<void> {
  await shared[key]?.$disconnect()
  shared[key] = undefined
}
