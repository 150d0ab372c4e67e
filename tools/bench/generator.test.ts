import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, expect, test } from 'vitest'
import { ratios } from './figures.ts'
import { errorsOf, load, stopGenerator } from './load.ts'

let server: Server
let asked = 0
afterEach(() => server.close().closeAllConnections())
afterAll(stopGenerator)

async function loadOn(listener: RequestListener, paths = ['/']) {
  asked = 0
  server = createServer((request, response) => {
    asked++
    void listener(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return load({ port: (server.address() as AddressInfo).port, paths, headers: { 'x-from': 'test' }, connections: 3, seconds: 0.4 })
}

const large = 'đ'.repeat(200_000)

test.each<[string, RequestListener]>([
  ['with its length', (_, response) => response.writeHead(200, { 'content-length': Buffer.byteLength(large) }).end(large)],
  ['in pieces', (_, response) => void response.writeHead(200).write(large, () => setTimeout(() => response.end('hết'), 2))],
  ['empty', (_, response) => response.writeHead(200, { 'content-length': 0 }).end()],
  ['on a connection that then closes', (_, response) => response.writeHead(200, { connection: 'close', 'content-length': 2 }).end('ok')],
])('an answer %s is counted once', async (_, listener) => {
  const { requests, statuses, failures, p50, bytes } = await loadOn(listener)
  expect(requests).toBeGreaterThan(3)
  // What was on its way at the end is answered too.
  expect(Math.abs(asked - requests)).toBeLessThanOrEqual(3)
  expect(statuses).toEqual({ 200: requests })
  expect(failures).toBe(0)
  expect(p50).toBeGreaterThan(0)
  expect(bytes).toBeGreaterThan(requests * 10)
})

test('addresses are asked by turns, and errors told apart', async () => {
  const outcome = await loadOn(({ url, headers }, response) => response.writeHead(headers['x-from'] === 'test' ? Number(url!.slice(1)) : 500).end(), ['/200', '/304', '/404', '/503'])
  const counts = Object.values(outcome.statuses)
  expect(Object.keys(outcome.statuses)).toEqual(['200', '304', '404', '503'])
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(3)
  expect(errorsOf(outcome)).toBe(outcome.statuses[404]! + outcome.statuses[503]!)
})

test('a connection that breaks in the middle is a failure', async () => {
  const { requests, failures } = await loadOn((request, response) => void response.writeHead(200, { 'content-length': 9 }).write('x', () => request.socket.destroy()))
  expect(requests).toBe(0)
  expect(failures).toBeGreaterThanOrEqual(3)
})

test('a ratio compares a round with the same round', () => {
  expect(ratios([10, 40, 90], [20, 50, 100])).toEqual({ min: 0.5, median: 0.8, max: 0.9 })
})
