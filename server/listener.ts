import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import inject, { type DispatchFunc } from 'light-my-request'
import { env } from '#env.ts'
import { errorDocument } from './error-document.ts'
import { clientAddress, maximumBody, refusal } from './guard.ts'
import { log } from './log.ts'
import { securityHeaders } from './security-headers.ts'

type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * The door of the server: refuses what must not reach Next, adds the headers of every answer, and lets Next render.
 * A document is rendered whole before its first byte is sent, so that a failed render becomes a whole page of its own.
 * @param next Next's handler, or undefined while the server is starting
 */
export function createListener(options: { development: boolean; next: () => NextHandler | undefined }): RequestListener {
  const { SITE_URL, TRUST_PROXY } = env()
  const secure = SITE_URL.startsWith('https:')

  return async (request, response) => {
    const started = performance.now()
    const url = request.url ?? '/'
    response.on('close', () => {
      log[url.startsWith('/_next/') ? 'debug' : 'info']({ event: 'request', method: request.method, path: url.split('?', 1)[0], status: response.statusCode, ms: Math.round(performance.now() - started), aborted: !response.writableFinished || undefined })
    })
    try {
      const next = options.next()
      const refused = next ? refusal(request, SITE_URL) : 503
      if (!next || refused) return answerError(request, response, refused ?? 503)
      const doubled = url.split('?', 1)[0]!
      if (/\/{2,}/.test(doubled)) return void response.writeHead(301, { location: doubled.replace(/\/{2,}/g, '/') }).end()

      const headers = securityHeaders({ secure, development: options.development })
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      request.headers['content-security-policy'] = headers['content-security-policy']
      request.headers['x-client-address'] = clientAddress(request.headers['x-forwarded-for']?.toString(), request.socket.remoteAddress, TRUST_PROXY)
      // The origin of a write was checked above; Next compares it with this header once more.
      if (request.headers.origin) request.headers['x-forwarded-host'] = URL.parse(request.headers.origin)?.host ?? ''
      else delete request.headers['x-forwarded-host']

      if (options.development || url.startsWith('/_next/')) return await next(request, response)
      const body = await readBody(request)
      if (body === undefined) return answerError(request, response, 413)
      // A HEAD is answered with the headers of the whole page, its length too.
      const method = request.method === 'HEAD' ? 'GET' : (request.method as 'GET')
      const page = await inject(next as DispatchFunc, { method, url, headers: request.headers as Record<string, string>, ...(body.length && { payload: body }) })
      // A door for machines may say 503 in its own words.
      if (page.statusCode === 500) return answerError(request, response, 500)
      // What concerns the pipe that the document did not take, and Next's notes to itself, stay here.
      const kept = Object.fromEntries(Object.entries(page.headers).filter(([name]) => !/^(connection|transfer-encoding|content-length|x-middleware-.*)$/.test(name)))
      response.writeHead(page.statusCode, { ...kept, 'content-length': page.rawPayload.length })
      response.end(request.method === 'HEAD' ? undefined : page.rawPayload)
    } catch (error) {
      log.error({ event: 'request-failed', path: url.split('?', 1)[0], error: error instanceof Error ? error.stack : String(error) })
      if (!response.headersSent) answerError(request, response, 500)
      else response.destroy()
    }
  }
}

/** The whole body, or undefined as soon as it is larger than the limit. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > maximumBody) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function answerError(request: IncomingMessage, response: ServerResponse, status: Parameters<typeof errorDocument>[0]): void {
  const { body, headers } = errorDocument(status, request.url ?? '/')
  // What is left of a refused body is not waited for.
  if (status === 413) response.once('finish', () => request.destroy())
  response.writeHead(status, { ...headers, 'x-content-type-options': 'nosniff', ...(status === 503 && { 'retry-after': '5' }), ...(status === 413 && { connection: 'close' }) })
  response.end(request.method === 'HEAD' ? undefined : body)
}
