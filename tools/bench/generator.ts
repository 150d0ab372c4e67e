import { connect, type Socket } from 'node:net'
import type { Load, Outcome } from './load.ts'

const patience = 15_000

/**
 * The load generator, in a process of its own: connections that are kept open, each with one request under way. It reads
 * no more of an answer than it must (status and length), straight from the socket, for it shares the machine with what it
 * measures: a whole HTTP client would be slower than the servers that it compares, and make them look alike.
 */
async function run({ port, paths, headers, connections, seconds }: Load): Promise<Outcome> {
  const lines = Object.entries({ host: `localhost:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const requests = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\n${lines}\r\n`))
  const times: number[] = []
  const statuses: Record<string, number> = {}
  let [bytes, failures, next] = [0, 0, 0]
  const from = performance.now()
  const end = from + seconds * 1000

  await Promise.all(Array.from({ length: connections }, () => new Promise<void>((resolve) => {
    const open = () => {
      let asked = 0
      let status = ''
      let head: Buffer = Buffer.alloc(0)
      /** What is still to come of the answer: bytes, or `untilEnd` of one whose length nobody knows. */
      let left = -1
      let tail = ''
      let isLast = false
      let done = false
      const buffer = Buffer.allocUnsafe(65_536)
      const ask = () => {
        asked = performance.now()
        if (asked >= end) return finish()
        left = -1
        socket.write(requests[next++ % requests.length]!)
      }
      const answered = () => {
        times.push(performance.now() - asked)
        statuses[status] = (statuses[status] ?? 0) + 1
        // Who says that the connection closes after this answer (nginx, by and by) is asked on a new one.
        if (isLast) finish()
        else ask()
      }
      const finish = (failed = false) => {
        if (done) return
        done = true
        socket.destroy()
        if (failed) failures++
        if (performance.now() < end) setTimeout(open, failed ? 50 : 0)
        else resolve()
      }
      const take = (chunk: Buffer) => {
        bytes += chunk.length
        if (left === -1) {
          head = head.length ? Buffer.concat([head, chunk]) : chunk
          const at = head.indexOf('\r\n\r\n')
          if (at < 0) {
            head = Buffer.from(head)
            return
          }
          const text = head.toString('latin1', 0, at)
          const body = head.length - at - 4
          status = text.slice(9, 12)
          const length = status === '304' || status === '204' ? '0' : /\r\ncontent-length: *(\d+)/i.exec(text)?.[1]
          isLast = /\r\nconnection: *close/i.test(text)
          left = length === undefined ? Infinity : Number(length) - body
          tail = left === Infinity ? head.toString('latin1', Math.max(0, head.length - 5)) : ''
          head = Buffer.alloc(0)
        } else if (left === Infinity) tail = (tail + chunk.toString('latin1', Math.max(0, chunk.length - 5))).slice(-5)
        else left -= chunk.length
        // One request is under way: what is sent in pieces ends where the data ends with the last, empty piece.
        if (left <= 0 || (left === Infinity && tail === '0\r\n\r\n')) answered()
      }
      const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer, callback: (length) => (take(buffer.subarray(0, length)), true) } })
      socket.setTimeout(patience, () => finish(true))
      socket.on('connect', ask)
      socket.on('error', () => finish(true))
      // A server may close a connection between two requests; in the middle of one it may not.
      socket.on('close', () => finish(asked > 0 && asked < end))
    }
    open()
  })))

  const sorted = Float64Array.from(times).sort()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
  return { requests: times.length, perSecond: times.length / ((performance.now() - from) / 1000), p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), bytes, failures, statuses }
}

process.on('message', async (load: Load) => void process.send!(await run(load)))
process.on('disconnect', () => process.exit(0))
