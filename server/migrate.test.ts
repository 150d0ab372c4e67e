import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { createDatabase, dropDatabase } from '#prisma/copies.ts'
import { migrate } from './migrate.ts'

const all = readdirSync(new URL('../prisma/migrations/', import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort()
let name: string
let url: string

beforeEach(async () => {
  name = `toa_soan_migrate_${randomBytes(4).toString('hex')}`
  url = await createDatabase(inject('databaseServer'), name)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await dropDatabase(inject('databaseServer'), name)
})

async function run(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('applies what is missing, in order, and then nothing', async () => {
  expect(await migrate(url)).toEqual(all)
  expect(await migrate(url)).toEqual([])
})

test('instances that start together apply each migration once', async () => {
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(url)))
  expect(applied.flat().sort()).toEqual(all)
  expect(await run('SELECT count(*)::int AS n FROM "_prisma_migrations"')).toEqual([{ n: all.length }])
})

test('a database that is newer than the code is refused', async () => {
  await migrate(url)
  await run(`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at") VALUES ('x', 'x', '9999_future', now())`)
  await expect(migrate(url)).rejects.toThrow(/mới hơn phần mềm.*9999_future/)
})

test('a migration that was edited after it ran is refused', async () => {
  await migrate(url)
  await run(`UPDATE "_prisma_migrations" SET "checksum" = 'x' WHERE "migration_name" = '${all[0]}'`)
  await expect(migrate(url)).rejects.toThrow(new RegExp(`${all[0]} đã bị sửa`))
})

test('what fails half way leaves nothing', async () => {
  await run('CREATE TABLE "Article" ("id" int)')
  await expect(migrate(url)).rejects.toThrow(/already exists/)
  expect(await run(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)).toEqual([{ tablename: 'Article' }, { tablename: '_prisma_migrations' }])
})

test('an older PostgreSQL is refused by its version', async () => {
  const query = Client.prototype.query as (this: Client, ...args: unknown[]) => Promise<unknown>
  vi.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...args: unknown[]) {
    return args[0] === 'SHOW server_version_num' ? Promise.resolve({ rows: [{ server_version_num: '140011' }] }) : query.apply(this, args)
  } as never)
  await expect(migrate(url)).rejects.toThrow(/PostgreSQL 14; cần PostgreSQL 15/)
})

test('a server that does not answer is told by the variable', async () => {
  await expect(migrate('postgresql://a:b@127.0.0.1:1/c')).rejects.toThrow(/DATABASE_URL/)
})
