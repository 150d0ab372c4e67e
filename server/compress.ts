import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Smaller than a packet on its way: compressing gains nothing. */
const smallest = 1000
const compressible = /^(text\/|application\/(json|ld\+json|xml|rss\+xml|atom\+xml|manifest\+json|javascript))|\+xml/i

const withBrotli = promisify(brotliCompress)
const withGzip = promisify(gzip)

/**
 * Compresses a finished answer at once, in an encoding that its reader takes: cheaper and smaller than by and by while it
 * is rendered.
 * @param accepted the request's Accept-Encoding
 * @returns the bytes to send, and the headers that tell of them
 */
export async function compress(body: Buffer, type: string, accepted: string): Promise<{ body: Buffer; headers: Record<string, string> }> {
  if (body.length < smallest || !compressible.test(type)) return { body, headers: {} }
  const vary = { vary: 'accept-encoding' }
  if (takes(accepted, 'br')) {
    const parameters = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
    return { body: await withBrotli(body, { params: parameters }), headers: { ...vary, 'content-encoding': 'br' } }
  }
  if (takes(accepted, 'gzip')) return { body: await withGzip(body), headers: { ...vary, 'content-encoding': 'gzip' } }
  return { body, headers: vary }
}

/** Whether an Accept-Encoding names the encoding, and not with quality zero. */
export function takes(accepted: string, encoding: string): boolean {
  return accepted.toLowerCase().split(',').some((one) => {
    const [name, ...parameters] = one.split(';').map((part) => part.trim())
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
  })
}
