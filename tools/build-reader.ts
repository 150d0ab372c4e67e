import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'

const root = new URL('..', import.meta.url).pathname
const entries = { early: 'iife', reader: 'es' } as const

/**
 * Bundles what readers' pages run into public/reader/, a file an entry, with a hash of its content in its name so that
 * browsers may keep it for good, and tells the pages these names in reader/generated/files.json.
 */
export async function buildReader(): Promise<void> {
  const folder = join(root, 'public/reader')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const files: Record<string, string> = {}
  for (const [name, format] of Object.entries(entries)) {
    // Safari 16.4 and browsers of its time: what the styles are written for, too.
    const { output } = await build({ input: join(root, `reader/${name}.ts`), write: false, transform: { target: 'es2022' }, output: { format, minify: true } })
    const { code } = output[0]
    const file = `${name}.${createHash('sha256').update(code).digest('hex').slice(0, 12)}.js`
    writeFileSync(join(folder, file), code)
    files[name] = `/reader/${file}`
  }
  mkdirSync(join(root, 'reader/generated'), { recursive: true })
  writeFileSync(join(root, 'reader/generated/files.json'), `${JSON.stringify(files)}\n`)
}

if (import.meta.main) await buildReader()
