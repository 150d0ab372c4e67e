import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
// Below the repository, where the build finds the very same Next and React; this folder is no part of it.
const folder = join(root, 'test-results/minimal-next')

const files: Record<string, string> = {
  'package.json': '{"private":true,"type":"module"}',
  'next.config.js': 'export default { poweredByHeader: false }',
  'app/layout.js': `import { createElement } from 'react'\nexport default function Layout({ children }) { return createElement('html', { lang: 'vi' }, createElement('body', null, children)) }`,
  'app/page.js': `import { createElement } from 'react'\nexport const dynamic = 'force-dynamic'\nexport default function Page() { return createElement('p', null, 'Một trang nhỏ nhất, ', Date.now()) }`,
}

/** Builds the smallest application that renders a page on demand. */
export function buildMinimalNext(): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'app'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const built = spawnSync(join(root, 'node_modules/.bin/next'), ['build', folder], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } })
  if (built.status !== 0) throw new Error(`the minimal page could not be built:\n${built.stdout}\n${built.stderr}`)
}

if (import.meta.main) {
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: folder })
  await app.prepare()
  const render: (request: IncomingMessage, response: ServerResponse) => Promise<void> = app.getRequestHandler()
  const server = createServer((request, response) => void render(request, response))
  server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
  process.on('disconnect', () => process.exit(0))
}
