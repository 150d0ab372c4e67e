import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { migrate } from '#server/migrate.ts'
import { createDatabase, dropDatabase } from './copies.ts'
import { schemaAsSql } from './schema-engine.ts'

const server = inject('databaseServer')
const names = ['schema', 'migrated'].map((kind) => `toa_soan_${kind}_${randomBytes(4).toString('hex')}`)
const [bySchema, byMigrations] = await Promise.all(names.map((name) => createDatabase(server, name)))
afterAll(async () => { for (const name of names) await dropDatabase(server, name) })

async function rows(url: string, sql: string): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return [await client.query(sql)].flat().at(-1)!.rows.map((row) => Object.values(row).join(' | '))
  } finally {
    await client.end()
  }
}

await migrate(byMigrations!)
await rows(bySchema!, `CREATE EXTENSION IF NOT EXISTS pg_trgm; ${await schemaAsSql(bySchema!)}`)

const ours = `n.nspname = 'public' AND c.relname <> '_prisma_migrations'`
const views = {
  columns: `SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid)
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE ${ours} AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1, 2`,
  enums: `SELECT t.typname, string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY 1 ORDER BY 1`,
  foreignKeys: `SELECT c.relname, k.conname, replace(pg_get_constraintdef(k.oid), ' DEFERRABLE INITIALLY DEFERRED', '') FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours} AND k.contype = 'f' ORDER BY 1, 2`,
  indexes: `SELECT regexp_replace(i.indexdef, ' WITH \\([^)]*\\)$', '') FROM pg_indexes i WHERE i.schemaname = 'public' AND i.tablename <> '_prisma_migrations' ORDER BY 1`,
}

test.each(['columns', 'enums', 'foreignKeys'] as const)('migrations and schema.prisma make the same %s', async (view) => {
  const expected = await rows(bySchema!, views[view])
  expect(expected).not.toEqual([])
  expect(await rows(byMigrations!, views[view])).toEqual(expected)
})

test('every index of schema.prisma is made by the migrations', async () => {
  const made = new Set(await rows(byMigrations!, views.indexes))
  const expected = await rows(bySchema!, views.indexes)
  expect(expected.length).toBeGreaterThan(20)
  expect(expected.filter((index) => !made.has(index))).toEqual([])
})
