import type { IncomingMessage, ServerResponse } from 'node:http'
import { suggest } from '#domain/search/suggest.ts'
import type { Front } from './front/front.ts'

/** Doors for machines that are asked too often, or know too much of the server, to go through Next. */

/** Titles of live articles for what was typed so far. Nobody keeps the answer, for it must not outlive a withdrawal. */
export async function answerSuggestions(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const query = new URLSearchParams(request.url?.split(/\?(.*)/s)[1])
  const body = Buffer.from(JSON.stringify(await suggest(query.get('q') ?? '')))
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Whether somebody on the machine itself asks, and not a proxy for somebody else. */
export const isLocal = ({ socket, headers }: IncomingMessage): boolean => /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '') && !['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some((name) => headers[name])

/** What the front counted, in the form of Prometheus. */
export function answerMetrics(response: ServerResponse, front: Front): void {
  response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' })
  response.end(Object.entries(front.metrics()).map(([name, value]) => `toa_soan_front_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} ${value}\n`).join(''))
}
