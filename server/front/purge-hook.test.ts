import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { purgeHook } from './purge-hook.ts'

test('the hook is told of everything, in few calls, and again when it failed', async () => {
  const told: unknown[] = []
  let fails = 1
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString()
    if (fails-- > 0) return response.writeHead(500).end()
    told.push(JSON.parse(body))
    return response.writeHead(204).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const purge = purgeHook(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, () => expect.unreachable())
  purge(['article:1'], ['/a-1', '/'])
  purge(['article:2', 'articles'], ['/b-2', '/'])
  purge(['articles'], [])
  await expect.poll(() => told, { timeout: 5000 }).toEqual([{ tags: ['article:1'], addresses: ['/a-1', '/'] }, { tags: ['article:2', 'articles'], addresses: ['/b-2', '/'] }])
  server.close().closeAllConnections()
})

test('a hook that does not answer in the end is told of', async () => {
  const failures: unknown[] = []
  purgeHook('http://127.0.0.1:1/', (error) => failures.push(error))(['articles'], [])
  await expect.poll(() => failures.length, { timeout: 10_000 }).toBe(1)
})
