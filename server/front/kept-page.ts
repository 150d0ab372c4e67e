import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Topic } from '#domain/changes/topic.ts'

export type Encoding = 'identity' | 'gzip' | 'br'

/** One form of a page as it goes over the wire: headers as Node writes them without looking, and bytes. */
export type Form = { etag: string; headers: string[]; body: Buffer }

/** A finished page. `bytes` is what it takes of memory, `made` when it was rendered and `until` when the clock makes it wrong (milliseconds since 1970). */
export type KeptPage = { key: string; status: number; topics: ReadonlySet<Topic>; made: number; until: number; readers: number; bytes: number; forms: Partial<Record<Encoding, Form>> & { identity: Form } }

type Rendered = { status: number; headers: Record<string, string>; body: Buffer; topics: ReadonlySet<Topic>; until: number }

/** Smaller than a packet on its way: compressing gains nothing. */
const smallest = 1000

/** What a page takes beside its bytes: keys, headers, topics. */
const overhead = 2000

/** A rendered answer as it is kept: as it is, and with an ETag of its bytes. */
export function keptPage(key: string, { status, headers, body, topics, until }: Rendered, now: number): KeptPage {
  const hash = createHash('sha256').update(String(status)).update(headers.location ?? '').update(body).digest('base64url').slice(0, 22)
  const identity = form(headers, body, `"${hash}"`, isCompressible(headers, body))
  return { key, status, topics, made: now, until, readers: 0, bytes: overhead + key.length + body.length, forms: { identity } }
}

const isCompressible = (headers: Record<string, string>, body: Buffer): boolean => body.length >= smallest && /^text\/|xml|json/.test(headers['content-type'] ?? '')

function form(headers: Record<string, string>, body: Buffer, etag: string, varies: boolean, encoding?: Encoding): Form {
  const all = { ...headers, ...(varies && { vary: 'accept-encoding' }), ...(encoding && { 'content-encoding': encoding }), etag, 'content-length': String(body.length) }
  return { etag, headers: Object.entries(all).flat(), body }
}

const compressors = {
  br: { quick: (body: Buffer) => brotli(body, 4), best: (body: Buffer) => brotli(body, 11) },
  gzip: { quick: (body: Buffer) => deflate(body, { level: 6 }), best: (body: Buffer) => deflate(body, { level: 9 }) },
}
const deflate = promisify(gzip)
const withBrotli = promisify(brotliCompress)
const brotli = (body: Buffer, quality: number) => withBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })

/**
 * Makes a form of the page in an encoding, or makes it smaller than it is.
 * @param effort `quick` for who waits, `best` in the background
 * @returns the bytes that the page grew by
 */
export async function encode(page: KeptPage, encoding: 'br' | 'gzip', effort: 'quick' | 'best'): Promise<number> {
  const { identity } = page.forms
  if (!identity.headers.includes('accept-encoding')) return 0
  const body = await compressors[encoding][effort](identity.body)
  const before = page.forms[encoding]?.body.length ?? 0
  if (before > 0 && before <= body.length) return 0
  const headers = Object.fromEntries(identity.headers.flatMap((value, index, all) => (index % 2 === 0 ? [[value, all[index + 1]!]] : [])))
  page.forms[encoding] = form(headers, body, `${identity.etag.slice(0, -1)}-${encoding}"`, true, encoding)
  page.bytes += body.length - before
  return body.length - before
}
