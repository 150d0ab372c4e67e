import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { noting } from '#domain/changes/note.ts'
import { takes } from '../compress.ts'
import { changeLog } from './change-log.ts'
import { plainDocument } from './document.ts'
import { encode, type Encoding, type KeptPage, keptPage } from './kept-page.ts'
import { pageKey } from './page-key.ts'
import { pageStore } from './page-store.ts'
import { renderQueue, TooMany } from './render-queue.ts'

/** What a render gives: the answer of the program behind, without what belongs to the pipe. */
export type Rendering = { status: number; headers: Record<string, string>; body: Buffer }

export type FrontOptions = {
  /** Renders a page by its address, for nobody in particular. */
  render: (key: string) => Promise<Rendering>
  /** Headers of every page. */
  headers: Record<string, string>
  maximumBytes: number
  /** Tells the caches before us what changed, by topics and by the addresses that they may keep; with it they may keep pages. */
  purge?: (topics: readonly string[], addresses: readonly string[]) => void
  /** Renders at once, and most that wait beyond. */
  atOnce?: number
  mostWaiting?: number
  now?: () => number
}

/** Statuses that are worth keeping: found, moved, not there, taken away. */
const kept = new Set([200, 301, 404, 410])
/** Headers that belong to a body, which 304 has not. */
const ofBody = new Set(['content-type', 'content-encoding', 'content-length'])
/** Dropped pages that are made again before anybody asks: the most read of them. */
const mostRemade = 40
/** For how long a cache before us may show a page without asking, and for how long more while it asks, in seconds. */
const [shared, sharedWhileAsking] = [60, 30]
/** How long a rendering may take, in milliseconds: one that hangs gives its place back. */
const patience = 15_000
/** A page that was read so often is compressed as small as can be. */
const popular = 3

export type Front = {
  /** Answers from what is kept, at once. @returns whether it did */
  answerKept: (request: IncomingMessage, response: ServerResponse) => boolean
  /**
   * Answers with a page of the portal, rendered if need be.
   * @returns false for what is not the front's to answer
   * @throws TooMany when more wait than could be served; RenderFailed when there is nothing to show
   */
  answer: (request: IncomingMessage, response: ServerResponse, reader: string) => Promise<boolean>
  changed: (topics: readonly string[]) => void
  missed: () => void
  following: (is: boolean) => void
  metrics: () => Record<string, number>
}

/** The page could not be rendered: the answer was `status`. */
export class RenderFailed extends Error {
  readonly status: number
  constructor(status: number) {
    super(`the page was answered with ${status}`)
    this.status = status
  }
}

type Made = { page: KeptPage; from: number }

/**
 * The front remembers finished pages. What a page read while it was rendered is kept with it, and a change drops it
 * everywhere; one rendering serves all who wait for it; while changes cannot be heard of, pages are shown as last known.
 */
export function createFront({ render, headers, maximumBytes, purge, atOnce = 4, mostWaiting = 300, now = Date.now }: FrontOptions): Front {
  // What is not found has a small store of its own: inventing addresses moves no page out.
  const pages = pageStore(maximumBytes, handOver)
  const others = pageStore(Math.ceil(maximumBytes / 16), handOver)
  // What was let go here, and may still be kept before us: its topics, and until when.
  const handedOver = new Map<string, { topics: ReadonlySet<string>; until: number }>()
  const log = changeLog()
  const queue = renderQueue({ atOnce, most: mostWaiting })
  const making = new Map<string, Promise<Made>>()
  const counts = { hits: 0, misses: 0, notModified: 0, lastKnown: 0, renders: 0, failures: 0, refused: 0, bytes: 0 }
  let isFollowing = false
  let background = Promise.resolve()

  const storeOf = (page: KeptPage) => (page.status === 200 ? pages : others)
  const isRight = (page: KeptPage) => page.until > now()

  function answerKept(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '/' } = request
    if (method !== 'GET' && method !== 'HEAD') return false
    const page = find(url)
    if (!page || (isFollowing && !isRight(page))) return false
    const encoding = encodingFor(page, request)
    if (!page.forms[encoding]) return false
    if (isFollowing) counts.hits++
    else counts.lastKnown++
    if (++page.readers === popular) improve(page)
    send(request, response, page, encoding)
    return true
  }

  function find(url: string): KeptPage | undefined {
    const found = pages.get(url)
    if (found || !url.includes('?')) return found ?? others.get(url)
    const key = pageKey(url)
    const page = key === undefined ? undefined : (pages.get(key) ?? others.get(key))
    return page && leadsFrom(page, url) ? page : undefined
  }

  async function answer(request: IncomingMessage, response: ServerResponse, reader: string): Promise<boolean> {
    const { method, url = '/' } = request
    const key = method === 'GET' || method === 'HEAD' ? pageKey(url) : undefined
    if (key === undefined) return false
    const page = usable(key) ?? (await make(key, reader))
    if (!leadsFrom(page, url)) return false
    page.readers++
    if (!page.forms[encodingFor(page, request)]) storeOf(page).grew(page, await encode(page, encodingFor(page, request) as 'br' | 'gzip', 'quick'))
    send(request, response, page, page.forms[encodingFor(page, request)] ? encodingFor(page, request) : 'identity')
    return true
  }

  function usable(key: string): KeptPage | undefined {
    const page = pages.get(key) ?? others.get(key)
    return page && (!isFollowing || isRight(page)) ? page : undefined
  }

  /** The page, from a rendering that began before or after now, but saw everything that was told before now. */
  async function make(key: string, reader: string): Promise<KeptPage> {
    counts.misses++
    const asked = log.now()
    for (;;) {
      const { page, from } = await (making.get(key) ?? begin(key, reader))
      if (!log.touched(page.topics, from, asked)) return page
    }
  }

  function begin(key: string, reader: string): Promise<Made> {
    const made = queue.run(reader, () => renderNow(key)).catch((error: unknown) => {
      if (error instanceof TooMany) counts.refused++
      throw error
    }).finally(() => making.delete(key))
    making.set(key, made)
    return made
  }

  async function renderNow(key: string): Promise<Made> {
    const from = log.now()
    counts.renders++
    const { result, notes } = await noting(() => withinPatience(render(key))).catch((error: unknown) => {
      counts.failures++
      throw error
    })
    if (result.status >= 500) {
      counts.failures++
      throw new RenderFailed(result.status)
    }
    const isDocument = result.headers['content-type']?.startsWith('text/html')
    const body = isDocument ? Buffer.from(plainDocument(result.body.toString())) : result.body
    // What read nothing would never be dropped; what changed meanwhile may be old already.
    const isKept = kept.has(result.status) && notes.topics.size > 0 && isPublic(result.headers) && !log.touched(notes.topics, from)
    const seconds = Math.floor((notes.until - now()) / 1000)
    const forCaches = purge && isKept && seconds > shared + sharedWhileAsking && { 'cache-control': `public, max-age=0, must-revalidate, s-maxage=${shared}, stale-while-revalidate=${sharedWhileAsking}`, 'cache-tag': [...notes.topics].join(',') }
    const page = keptPage(key, { ...result, headers: { ...headers, ...result.headers, ...forCaches }, body, topics: notes.topics, until: notes.until }, now())
    if (isKept) storeOf(page).set(page)
    return { page, from }
  }

  function handOver({ key, topics }: KeptPage): void {
    if (purge) handedOver.set(key, { topics, until: now() + (shared + sharedWhileAsking) * 1000 })
  }

  /** The addresses about any of these topics that were let go, and that a cache may still keep. */
  function takenFromCaches(topics: readonly string[]): string[] {
    for (const [key, { until }] of handedOver) if (until < now()) handedOver.delete(key)
    return [...handedOver].flatMap(([key, page]) => (topics.some((topic) => page.topics.has(topic)) ? [key] : []))
  }

  function send(request: IncomingMessage, response: ServerResponse, page: KeptPage, encoding: Encoding): void {
    const form = page.forms[encoding]!
    const extra = isFollowing ? [] : ['age', String(Math.max(0, Math.round((now() - page.made) / 1000))), 'warning', '110 - "Response is Stale"']
    // RFC 9110, 13.2.1: a condition concerns what is there.
    if (page.status === 200 && matches(request.headers['if-none-match'], form.etag)) {
      counts.notModified++
      response.writeHead(304, [...form.headers.filter((_, index, all) => !ofBody.has(all[index - (index % 2)]!)), ...extra]).end()
      return
    }
    counts.bytes += form.body.length
    response.writeHead(page.status, extra.length ? [...form.headers, ...extra] : form.headers)
    response.end(request.method === 'HEAD' ? undefined : form.body)
  }

  /** Compresses in the background, one page after another. */
  function improve(page: KeptPage): void {
    background = background.then(async () => {
      for (const encoding of ['br', 'gzip'] as const) storeOf(page).grew(page, await encode(page, encoding, 'best'))
    }).catch(() => {})
  }

  function remake(dropped: readonly KeptPage[]): void {
    const wanted = dropped.filter(({ readers, status }) => readers > 0 && status === 200).sort((one, other) => other.readers - one.readers).slice(0, mostRemade)
    for (const { key } of wanted) if (!making.has(key)) begin(key, 'remaking').catch(() => {})
  }

  return {
    answerKept, answer,
    changed(topics) {
      log.add(topics)
      const dropped = [...pages.drop(topics), ...others.drop(topics)]
      purge?.(topics, [...dropped.map(({ key }) => key), ...takenFromCaches(topics)])
      remake(dropped)
    },
    missed() {
      log.addAll()
      others.clear()
      remake(pages.clear())
    },
    following(is) {
      isFollowing = is
    },
    metrics: () => ({ ...counts, ...queue.size(), pages: pages.size().pages + others.size().pages, keptBytes: pages.size().bytes + others.size().bytes, evicted: pages.size().evicted + others.size().evicted, following: Number(isFollowing) }),
  }
}

/** A move takes along whatever else stands in the address, which the page's own address does not hold. */
const leadsFrom = (page: KeptPage, url: string): boolean => page.status !== 301 || page.key === url

async function withinPatience(rendering: Promise<Rendering>): Promise<Rendering> {
  const over = new AbortController()
  try {
    return await Promise.race([rendering, setTimeout(patience, undefined, over).then(() => { throw new RenderFailed(503) })])
  } finally {
    over.abort()
  }
}

const isPublic = (headers: Record<string, string>): boolean => /\bpublic\b/.test(headers['cache-control'] ?? '') && !headers['set-cookie']

/** The smallest form that the reader takes. */
function encodingFor(page: KeptPage, { headers }: IncomingMessage): Encoding {
  const accepted = headers['accept-encoding']
  if (!accepted || !page.forms.identity.headers.includes('accept-encoding')) return 'identity'
  return takes(accepted, 'br') ? 'br' : takes(accepted, 'gzip') ? 'gzip' : 'identity'
}

/** RFC 9110, 13.1.2: a list of tags compared weakly, or any. */
function matches(given: string | undefined, etag: string): boolean {
  return given !== undefined && (given.trim() === '*' || given.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))
}
