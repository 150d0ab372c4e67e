import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ratios, spread, tellShare, tellSpread } from './figures.ts'
import { errorsOf, load, type Outcome, startProcess } from './load.ts'
import { nginxBefore, nginxWithFiles, type RunningNginx } from './nginx.ts'
import type { Place } from './place.ts'

const encodings = { identity: 'identity', gzip: 'gzip', br: 'gzip, deflate, br' } as const
const counts = [1, 16, 64]
type Contender = 'portal' | 'bare' | 'nginx' | 'behind'

export type CachedCase = { page: string; encoding: string; connections: number; bytes: number; errors: number; runs: Partial<Record<Contender, Outcome[]>> }

/** Kept pages against a bare server and nginx with the very same bytes, and the portal behind nginx as the documents tell. */
export async function measureCached(place: Place, { rounds, seconds }: { rounds: number; seconds: number }): Promise<CachedCase[]> {
  const hook = createServer((request, response) => void request.resume().on('end', () => response.writeHead(204).end())).listen(0, '127.0.0.1')
  await once(hook, 'listening')
  const purges = { PURGE_HOOK: `http://127.0.0.1:${(hook.address() as AddressInfo).port}/` }
  const portal = await place.start()
  const behind = await place.start({ ...purges, TRUST_PROXY: '1' })
  const folder = mkdtempSync(join(tmpdir(), 'toa-soan-bench-files-'))
  const paths = { article: place.articlePaths[0]!, front: '/' }
  const cases: CachedCase[] = []
  for (const [page, path] of Object.entries(paths)) {
    for (const server of [portal, behind]) for (let time = 0; time < 3; time++) for (const accepted of Object.values(encodings)) await body(server.url, path, accepted)
    await sleep(2000) // the best compression is made by and by
    mkdirSync(folder, { recursive: true })
    for (const [encoding, accepted] of Object.entries(encodings)) {
      const bytes = await body(portal.url, path, accepted)
      writeFileSync(join(folder, `${page}.${encoding}`), bytes)
      for (const connections of counts) cases.push({ page, encoding, connections, bytes: bytes.length, errors: 0, runs: {} })
    }
  }
  const bare = await startProcess<number>('bare-server.ts', [folder])
  const nginx: RunningNginx[] = [await nginxWithFiles(folder), await nginxBefore(behind.port)].filter((one) => one !== undefined)
  const ports: [Contender, number][] = [['portal', portal.port], ['bare', bare.first], ...nginx.map(({ port }, index): [Contender, number] => [index === 0 ? 'nginx' : 'behind', port])]
  try {
    for (let round = 0; round < rounds; round++) {
      for (const one of cases) {
        // Whoever comes first in one round comes later in the next.
        for (const [name, port] of [...ports.slice(round % ports.length), ...ports.slice(0, round % ports.length)]) {
          const path = name === 'portal' || name === 'behind' ? paths[one.page as keyof typeof paths] : `/${one.page}.${one.encoding}`
          const outcome = await load({ port, paths: [path], headers: { 'accept-encoding': encodings[one.encoding as keyof typeof encodings] }, connections: one.connections, seconds })
          one.errors += errorsOf(outcome)
          ;(one.runs[name] ??= []).push(outcome)
        }
      }
    }
  } finally {
    for (const one of nginx) await one.stop()
    bare.child.disconnect()
    hook.close()
    rmSync(folder, { recursive: true, force: true })
    for (const server of [portal, behind]) await place.stop(server)
  }
  return cases
}

function body(url: string, path: string, accepted: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(`${url}${path}`, { headers: { 'accept-encoding': accepted } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => (response.statusCode === 200 ? resolve(Buffer.concat(chunks)) : reject(new Error(`${path} answered ${response.statusCode}`))))
    }).on('error', reject)
  })
}

/** Ratios first. */
export function tellCached(cases: CachedCase[]): Record<string, Record<string, string | number>> {
  const rate = (outcomes: Outcome[] = []) => outcomes.map(({ perSecond }) => perSecond)
  return Object.fromEntries(cases.map(({ page, encoding, connections, bytes, errors, runs: { portal, bare, nginx, behind } }) => [`${page}, ${encoding}, ${connections}`, {
    'of bare node': tellShare(ratios(rate(portal), rate(bare))),
    'of nginx': nginx ? tellShare(ratios(rate(portal), rate(nginx))) : 'no nginx',
    'behind nginx, of nginx': nginx && behind ? tellShare(ratios(rate(behind), rate(nginx))) : 'no nginx',
    'requests/s': tellSpread(spread(rate(portal))), 'bare': Math.round(spread(rate(bare)).median), 'nginx': nginx ? Math.round(spread(rate(nginx)).median) : '–',
    'p99 ms': tellSpread(spread(portal!.map(({ p99 }) => p99)), 1), bytes, errors,
  }]))
}
