import type { IncomingMessage } from 'node:http'

/** Largest request body in bytes: a report of 10 MB with the form around it; an article of 400,000 characters of any script, as JSON, takes less. */
export const maximumBody = 11 * 1024 * 1024
/** Whatever is sent elsewhere than to the newsroom is small: a sign-in, a count. */
const maximumElsewhere = 64 * 1024

/** Largest body in bytes that an address takes. */
export const bodyLimit = (url: string): number => (/^(\/en)?\/toa-soan(?=[/?]|$)/.test(url) ? maximumBody : maximumElsewhere)

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])
const methods = new Set([...reads, 'POST', 'PUT', 'PATCH', 'DELETE'])

type Head = Pick<IncomingMessage, 'method' | 'url' | 'headers'>

/**
 * What Next would answer with 500, or wrongly, is refused before Next sees it.
 * @returns the status to answer with, or undefined when the request may go on
 */
export function refusal(request: Head, siteOrigin: string): 400 | 403 | 405 | 413 | undefined {
  if (!methods.has(request.method ?? '')) return 405
  if (!isDecodable(request.url ?? '')) return 400
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit(request.url ?? '')) return 413
  if (!reads.has(request.method ?? '') && isForeign(request, siteOrigin)) return 403
  return undefined
}

function isDecodable(url: string): boolean {
  const path = url.split('?', 1)[0]!
  if (!path.startsWith('/')) return false
  try {
    // NUL ends strings in too many places; a backslash is taken for a slash by browsers and by URL parsers;
    // dots are resolved by every browser before it asks.
    const decoded = decodeURIComponent(path)
    return !/[\u0000\\]/.test(decoded) && !/(^|\/)\.{1,2}(\/|$)/.test(decoded)
  } catch {
    return false
  }
}

/** A write from another site's page. Requests without Origin and Fetch metadata do not come from a browser's page. */
function isForeign({ headers }: Head, siteOrigin: string): boolean {
  const { origin } = headers
  if (origin === undefined) return headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site'
  if (origin === siteOrigin) return false
  return URL.parse(origin)?.host !== headers.host
}

/**
 * The address of the reader, for throttling: that of the connection, or, behind a trusted proxy, the last one that the
 * proxy noted (those before it can be invented by the client).
 */
export function clientAddress(forwarded: string | undefined, socketAddress: string | undefined, trustProxy: boolean): string {
  const noted = trustProxy ? forwarded?.split(',').at(-1)?.trim() : undefined
  return (noted || socketAddress || 'unknown').replace(/^::ffff:/, '')
}
