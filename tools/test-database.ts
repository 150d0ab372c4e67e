import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { env } from '#env.ts'
import { openDatabase } from '#prisma/client.ts'
import { createDatabase, dropDatabase } from '#prisma/copies.ts'
import { startEmbeddedPostgres } from '#server/embedded-postgres.ts'
import { migrate } from '#server/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which tests may create databases. */
    databaseServer: string
    /** The name of the database that each test file gets a copy of. */
    databaseTemplate: string
  }
}

/** What every member of staff of the test newsroom signs in with. */
export const testPassword = 'sương sớm trên đồi chè'

const staff = [
  ['reporter', 'Giàng Thị Xuyến', 'reporter'],
  ['reporter2', 'Vàng A Chía', 'reporter'],
  ['editor', 'Lò Thị Phẩm', 'editor'],
  ['editor2', 'Hà Công Đức', 'editor'],
  ['approver', 'Vương Thế Lịch', 'approver'],
  ['approver2', 'Trịnh Quang Vịnh', 'approver'],
  ['administrator', 'Âu Dương Thành', 'administrator'],
] as const

const sections = [
  ['thoi-su', 'Thời sự', 'News', null],
  ['chinh-tri', 'Chính trị', 'Politics', 'thoi-su'],
  ['van-hoa', 'Văn hóa', 'Culture', null],
] as const

/**
 * One PostgreSQL for the whole run: the one of TEST_DATABASE_URL, or our embedded one in a temporary folder. On it one
 * migrated database with staff and sections, of which each test file gets a copy (domain/testing/database.ts).
 */
export default async function startTestDatabase(project: TestProject): Promise<() => Promise<void>> {
  const given = env().TEST_DATABASE_URL
  const folder = mkdtempSync(join(tmpdir(), 'toa-soan-test-'))
  const embedded = given ? undefined : await startEmbeddedPostgres(folder)
  const server = given ?? embedded!.url
  if (embedded) await forgoDurability(server)
  const template = `toa_soan_test_${randomBytes(4).toString('hex')}`
  const url = await createDatabase(server, template)
  await migrate(url)
  await fill(url)
  project.provide('databaseServer', server)
  project.provide('databaseTemplate', template)
  return async () => {
    await dropDatabase(server, template)
    await embedded?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The data is thrown away after the run: it need not reach the disk. */
async function forgoDurability(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) await client.query(`ALTER SYSTEM SET ${setting} = off`)
  await client.query('SELECT pg_reload_conf()')
  await client.end()
}

async function fill(url: string): Promise<void> {
  const database = openDatabase(url, 2)
  // As weak as argon2 allows: hundreds of tests sign in, none guards anything.
  const passwordHash = await hash(testPassword.normalize('NFC'), { memoryCost: 8, timeCost: 1, parallelism: 1 })
  await database.user.createMany({ data: staff.map(([key, name, role]) => ({ email: `${key}@example.com`, name, role, passwordHash })) })
  for (const [position, [slug, name, nameEnglish, parent]] of sections.entries()) {
    await database.section.create({ data: { slug, name, nameEnglish, position: position + 1, ...(parent && { parent: { connect: { slug: parent } } }) } })
  }
  const settings = {
    name: 'Ban Tuyên giáo và Dân vận', nameEnglish: 'Department of Information, Education and Mass Mobilisation', parentBody: 'Tỉnh ủy Lâm Khê', managingBody: 'Tỉnh ủy Lâm Khê',
    responsiblePerson: 'Trưởng Ban Biên tập', licence: '', address: '', phone: '', email: '', footer: '',
  }
  await database.setting.create({ data: { id: 1, content: settings, updatedAt: new Date('2026-01-01T00:00:00Z') } })
  await database.$disconnect()
}
