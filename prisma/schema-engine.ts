import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

const schemaFile = new URL('./schema.prisma', import.meta.url).pathname

/**
 * The SQL that makes an empty database what `schema.prisma` says, by Prisma's own schema engine in its WebAssembly build
 * (the native one is downloaded from a host that a closed network does not reach).
 * @param connectionString any reachable PostgreSQL; it is asked for its version, not changed
 */
export async function schemaAsSql(connectionString: string): Promise<string> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const bindings = await import(join(folder, 'schema_engine_bg.js'))
  const wasm = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm'))), {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(wasm.exports)
  ;(wasm.exports.__wbindgen_start as () => void)()
  const content = readFileSync(schemaFile, 'utf8')
  const engine = await bindings.SchemaEngine.new({ datamodels: [[schemaFile, content]] }, () => {}, bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString })))
  const result = await engine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [{ path: schemaFile, content }] },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return result.stdout ?? ''
}
