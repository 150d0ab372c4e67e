import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '#server/start-error.ts'
import { buildReader } from './build-reader.ts'

const root = new URL('..', import.meta.url).pathname
const stamp = join(root, '.next/built-from')
// Everything that the bundles are made from; tests, documents and tools are not.
const sources = ['app', 'components', 'domain', 'messages', 'prisma', 'public', 'reader', 'server', 'auth.ts', 'env.ts', 'proxy.ts', 'next.config.ts', 'postcss.config.mjs', 'package-lock.json', 'tools/build-reader.ts', 'tsconfig.json']

/** Generates the database client; Prisma's CLI otherwise tries to download an engine that is not needed for it. */
export function generateClient(): void {
  run('prisma', ['generate'], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' })
}

/** Builds the portal unless the last build was made from the very same sources. */
export async function buildIfNeeded(): Promise<void> {
  const fingerprint = fingerprintOf(sources)
  if (existsSync(stamp) && existsSync(join(root, '.next/BUILD_ID')) && readFileSync(stamp, 'utf8') === fingerprint) return
  console.log('Đang dựng Tòa soạn (lần đầu hoặc sau khi mã nguồn thay đổi)…')
  generateClient()
  await buildReader()
  run('next', ['build'], { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  writeFileSync(stamp, fingerprint)
}

function fingerprintOf(names: string[]): string {
  const hash = createHash('sha256')
  const visit = (name: string) => {
    const path = join(root, name)
    const entries = existsSync(path) ? readdirSync(path, { withFileTypes: true, recursive: true }) : []
    for (const entry of entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name)).filter((file) => !/\/(generated|public\/reader)\/|\.test\.tsx?$/.test(file)).sort()) {
      hash.update(entry.slice(root.length)).update('\0').update(readFileSync(entry)).update('\0')
    }
  }
  for (const name of names) {
    if (/\.[a-z]+$/.test(name)) hash.update(name).update(existsSync(join(root, name)) ? readFileSync(join(root, name)) : '')
    else visit(name)
  }
  return hash.digest('hex')
}

function run(command: string, args: string[], variables: Record<string, string>): void {
  const result = spawnSync(join(root, 'node_modules/.bin', command), args, { cwd: root, encoding: 'utf8', env: { ...process.env, ...variables } })
  if (result.status !== 0) throw new StartError(`${command} ${args.join(' ')} không thành công:\n${result.stdout}\n${result.stderr}`)
}

if (import.meta.main) await buildIfNeeded()
