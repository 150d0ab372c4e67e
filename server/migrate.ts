import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { Client } from 'pg'
import { StartError } from './start-error.ts'

const folder = new URL('../prisma/migrations/', import.meta.url)
// Any number will do, as long as all instances ask for the same.
const advisoryLock = 7_262_021_126

type Migration = { name: string; sql: string; checksum: string }

/**
 * Brings the database to the state of this code: applies the migrations of `prisma/migrations` that it has not had, each
 * in a transaction, in order, and notes them in Prisma's own table. Instances that start together wait for each other.
 * @returns the names of those applied now
 * @throws StartError when the database is newer than the code, or a migration was edited after it ran
 */
export async function migrate(connectionString: string): Promise<string[]> {
  const migrations = readMigrations()
  const client = new Client({ connectionString, application_name: 'toa-soan-migrate' })
  await client.connect().catch((error: Error) => {
    throw new StartError(`Không kết nối được cơ sở dữ liệu (DATABASE_URL): ${error.message || (error as NodeJS.ErrnoException).code}.`)
  })
  try {
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock])
    const version = Number((await client.query('SHOW server_version_num')).rows[0].server_version_num)
    if (version < 150_000) throw new StartError(`Cơ sở dữ liệu (DATABASE_URL) là PostgreSQL ${Math.floor(version / 10_000)}; cần PostgreSQL 15 trở lên.`)
    await client.query(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
      "id" VARCHAR(36) PRIMARY KEY, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ, "migration_name" VARCHAR(255) NOT NULL,
      "logs" TEXT, "rolled_back_at" TIMESTAMPTZ, "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`)
    const applied = new Map<string, string>(
      (await client.query('SELECT migration_name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL')).rows.map((row) => [row.migration_name, row.checksum]),
    )
    for (const name of applied.keys()) {
      if (!migrations.some((one) => one.name === name)) throw new StartError(`Cơ sở dữ liệu mới hơn phần mềm: đã có bước chuyển đổi ${name} mà bản này không biết. Hãy cập nhật phần mềm.`)
    }
    const now: string[] = []
    for (const { name, sql, checksum } of migrations) {
      if (applied.get(name) === checksum) continue
      if (applied.has(name)) throw new StartError(`Bước chuyển đổi ${name} đã bị sửa sau khi chạy trên cơ sở dữ liệu này.`)
      await client.query('BEGIN')
      await client.query(sql)
      await client.query(`INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count") VALUES ($1, $2, now(), $3, 1)`, [randomUUID(), checksum, name])
      await client.query('COMMIT')
      now.push(name)
    }
    return now
  } finally {
    await client.end() // releases the lock, and rolls back what failed
  }
}

function readMigrations(): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
