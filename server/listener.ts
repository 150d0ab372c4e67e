import { existsSync } from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import inject, { type DispatchFunc } from 'light-my-request'
import { env } from '#env.ts'
import { isReadableBody } from './action-body.ts'
import { compress } from './compress.ts'
import { answerMetrics, answerSuggestions, isLocal } from './doors.ts'
import { errorDocument } from './error-document.ts'
import { type Front, RenderFailed, type Rendering } from './front/front.ts'
import { TooMany } from './front/render-queue.ts'
import { bodyLimit, clientAddress, refusal } from './guard.ts'
import { log } from './log.ts'
import { securityHeaders } from './security-headers.ts'

type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What stands behind the door, once the server is ready; without a front, Next renders every page for its reader. */
export type Behind = { next: NextHandler; front?: Front | undefined }

/**
 * The door of the server: refuses what must not reach Next, adds the headers of every answer, and lets the front show
 * what it keeps, and Next render. A document is rendered whole before its first byte is sent, so that a failed render
 * becomes a whole page of its own.
 * @param behind undefined while the server is starting
 */
export function createListener(options: { development: boolean; behind: () => Behind | undefined }): RequestListener {
  const { SITE_URL, TRUST_PROXY } = env()
  const secure = SITE_URL.startsWith('https:')

  return async (request, response) => {
    const { next, front } = options.behind() ?? {}
    // Most answers end here; they are counted, not logged.
    if (front?.answerKept(request, response)) return
    const started = performance.now()
    // Without its database the program cannot say what is there; that passes.
    const failure = () => (front && !front.metrics().following ? 503 : 500)
    const url = request.url ?? '/'
    response.on('close', () => {
      log[url.startsWith('/_next/') ? 'debug' : 'info']({ event: 'request', method: request.method, path: url.split('?', 1)[0], status: response.statusCode, ms: Math.round(performance.now() - started), aborted: !response.writableFinished || undefined })
    })
    try {
      const refused = next ? refusal(request, SITE_URL) : 503
      const [path = '/', query] = url.split(/(?=\?)/, 2)
      const isTidy = !/\/{2,}/.test(path)
      const reader = clientAddress(request.headers['x-forwarded-for']?.toString(), request.socket.remoteAddress, TRUST_PROXY)
      if (front && !refused && isTidy && (await front.answer(request, response, reader))) return

      const headers = securityHeaders({ secure, development: options.development })
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      if (!next || refused) return answerError(request, response, refused ?? 503)
      if (!isTidy) return void response.writeHead(301, { location: path.replace(/\/{2,}/g, '/') + (query ?? '') }).end()
      if (front && path === '/api/metrics') return isLocal(request) ? answerMetrics(response, front) : answerError(request, response, 404)
      if (path === '/api/suggest' && (request.method === 'GET' || request.method === 'HEAD')) return await answerSuggestions(request, response)

      request.headers['content-security-policy'] = headers['content-security-policy']
      request.headers['x-client-address'] = reader
      // The origin of a write was checked above; Next compares it with this header once more.
      if (request.headers.origin) request.headers['x-forwarded-host'] = URL.parse(request.headers.origin)?.host ?? ''
      else delete request.headers['x-forwarded-host']

      if (options.development) return await next(request, response)
      if (path.startsWith('/_next/')) return isBuiltFile(request.method, path) ? await next(request, response) : answerError(request, response, 404)
      const body = await readBody(request)
      if (typeof body === 'number') return answerError(request, response, body)
      if (request.method === 'POST' && !isReadableBody(request.headers, body)) return answerError(request, response, 400)
      // A HEAD is answered with the headers of the whole page, its length too.
      const method = request.method === 'HEAD' ? 'GET' : (request.method as 'GET')
      const { 'accept-encoding': accepted = '', ...asked } = request.headers
      const page = await inject(next as DispatchFunc, { method, url, headers: asked as Record<string, string>, ...(body.length && { payload: body }) })
      // A door for machines may say 503 in its own words.
      if (page.statusCode === 500) return answerError(request, response, failure())
      // An action of an older build, or none of ours: Next answers with a line of English. Its header tells Next's own client.
      if (page.headers[unknownAction]) return answerError(request, response.setHeader(unknownAction, '1'), 409)
      const kept = ownHeaders(page.headers)
      const sent = await compress(page.rawPayload, String(page.headers['content-type'] ?? ''), String(accepted))
      const vary = [kept.vary, sent.headers.vary].filter(Boolean).join(', ')
      response.writeHead(page.statusCode, { ...kept, ...sent.headers, ...(vary && { vary }), 'content-length': sent.body.length })
      response.end(request.method === 'HEAD' ? undefined : sent.body)
    } catch (error) {
      // A reader who went away in the middle of sending is no failure of ours.
      if (request.destroyed && !request.complete) return void response.destroy()
      if (error instanceof TooMany) return answerError(request, response, 503)
      if (error instanceof RenderFailed) return answerError(request, response, error.status === 503 ? 503 : failure())
      log.error({ event: 'request-failed', path: url.split('?', 1)[0], error: error instanceof Error ? error.stack : String(error) })
      if (!response.headersSent) answerError(request, response, failure())
      else response.destroy()
    }
  }
}

/** What Next says of an action that it does not have, called by a form or by a script. */
const unknownAction = 'x-nextjs-action-not-found'

/** Renders a page for the front: for nobody in particular, with nothing of any request but the address. */
export async function renderForFront(next: NextHandler, url: string): Promise<Rendering> {
  const page = await inject(next as DispatchFunc, { method: 'GET', url, headers: { host: new URL(env().SITE_URL).host, accept: 'text/html' } })
  // Next varies its answers by headers that only its own runtime sends.
  const { vary: _, ...headers } = ownHeaders(page.headers)
  return { status: page.statusCode, headers, body: page.rawPayload }
}

/** What concerns the pipe that the document did not take, and Next's notes to itself, stay here. */
function ownHeaders(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (/^(connection|date|keep-alive|transfer-encoding|content-length|x-middleware-.*)$/.test(name) || value === undefined ? [] : [[name, value as string]])))
}

/** A file that the build made, asked for by its plain name. Nothing else of ours lies below /_next/. */
function isBuiltFile(method: string | undefined, path: string): boolean {
  return (method === 'GET' || method === 'HEAD') && /^\/_next\/static\/[\w/.~%-]+$/.test(path) && existsSync(join(import.meta.dirname, '..', path.replace('/_next/', '.next/')))
}

/** Bytes of bodies that are under way, and most of them: so many large reports at once are more than a newsroom writes. */
let underWay = 0
const mostUnderWay = 150 * 1024 * 1024

/** The whole body; the status to refuse it with as soon as it, or all together, is larger than the limit. */
async function readBody(request: IncomingMessage): Promise<Buffer | 413 | 503> {
  const chunks: Buffer[] = []
  const limit = bodyLimit(request.url ?? '')
  let length = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      length += chunk.length
      underWay += chunk.length
      if (length > limit) return 413
      if (underWay > mostUnderWay) return 503
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } finally {
    underWay -= length
  }
}

function answerError(request: IncomingMessage, response: ServerResponse, status: Parameters<typeof errorDocument>[0]): void {
  const { body, headers } = errorDocument(status, request.url ?? '/')
  if (!request.complete) drain(request)
  response.writeHead(status, { ...headers, ...(status === 503 && { 'retry-after': '5' }) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** How long the rest of a refused body is let in, in milliseconds. */
const patience = 10_000

/** Lets the rest of a refused body run off: a connection that is cut while a browser sends shows it an error of its own, not our page. */
function drain(request: IncomingMessage): void {
  const timer = setTimeout(() => request.destroy(), patience).unref()
  request.once('close', () => clearTimeout(timer)).resume()
}
