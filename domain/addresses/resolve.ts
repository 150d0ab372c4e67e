import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readArticleAddress } from '#prisma/article-address.ts'
import { database } from '#prisma/client.ts'
import { note } from '../changes/note.ts'
import { articleTopic, sectionTopic, tagTopic } from '../changes/topic.ts'
import { listPageSize, pageNumber } from './page-number.ts'
import { machineAddresses, newsroomPages, pagedPortalPages, portalPages, publicFile } from './pages.ts'

export type Language = 'vi' | 'en'

export type Resolution =
  /** Not ours to decide: a file, a door for machines. */
  | { kind: 'pass' }
  /** `path` begins with the language, as the folders of app/ do. */
  | { kind: 'page'; area: 'portal' | 'newsroom'; path: string }
  /** `to` is a path of this site, with the query. */
  | { kind: 'redirect'; to: string }
  | { kind: 'notFound'; language: Language }
  | { kind: 'gone'; language: Language; articleId: number }

/** An address taken apart. `path` is decoded and has no language; `prefix` is that of the language. */
type Asked = { path: string; query: URLSearchParams; search: string; language: Language; prefix: '' | '/en'; page: number }

const articleForm = /^(.*)-(\d{1,10})$/
const largestId = 2_147_483_647

/**
 * Decides what an address answers with, before anything is rendered. At most two queries; none where the address says all.
 * @param pathname as the client sent it, percent-encoded
 * @param search the query with its question mark, or ''
 */
export async function resolve(pathname: string, search: string): Promise<Resolution> {
  const plain = tidy(pathname)
  if (plain !== pathname) return { kind: 'redirect', to: plain + search }
  if (machineAddresses.some((form) => form.test(pathname)) || isPublicFile(pathname)) return { kind: 'pass' }

  const language = /^\/en(\/|$)/.test(pathname) ? 'en' : 'vi'
  const prefix = language === 'en' ? '/en' : ''
  const path = decode(pathname.slice(prefix.length) || '/')
  if (path === undefined) return { kind: 'notFound', language }
  if (newsroomPages.some((form) => form.test(path))) return { kind: 'page', area: 'newsroom', path: `/${language}${path}` }

  const query = new URLSearchParams(search)
  const page = pageNumber(query)
  if (page === undefined) return { kind: 'notFound', language }
  const asked: Asked = { path, query, search, language, prefix, page }
  const found = await resolvePortal(asked)
  if (found?.kind === 'page' && query.has('trang') && page === 1) return { kind: 'redirect', to: address(asked, path, withoutPage(query)) }
  return found ?? (await redirected(asked)) ?? { kind: 'notFound', language }
}

/** One slash at most between segments and none at the end; no `/vi`, which is the language at the root. */
function tidy(pathname: string): string {
  const single = pathname.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1')
  return single.replace(/^\/vi(?=\/|$)/, '') || '/'
}

function isPublicFile(pathname: string): boolean {
  return publicFile.test(pathname) && existsSync(join('public', pathname))
}

function decode(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path).normalize('NFC')
    return /[\p{Cc}\\]/u.test(decoded) || decoded.length > 1000 ? undefined : decoded
  } catch {
    return undefined
  }
}

/** What the page is, or undefined when there is none of that address now. */
async function resolvePortal(asked: Asked): Promise<Resolution | undefined> {
  const { path, page, language } = asked
  const here: Resolution = { kind: 'page', area: 'portal', path: `/${language}${path === '/' ? '' : path}` }
  if (portalPages.has(path)) return page === 1 || pagedPortalPages.has(path) ? here : undefined
  if (path === '/feed.xml') return here
  const [first = '', second, ...rest] = path.slice(1).split('/')
  if (rest.length > 0 || !first) return undefined
  if (second === undefined || second === 'feed.xml') return (await hasSectionPage(first, second ? 1 : page)) ? here : undefined
  if (first === 'the') return (await hasTagPage(second, page)) ? here : undefined
  return resolveArticle(asked, second)
}

async function resolveArticle(asked: Asked, last: string): Promise<Resolution | undefined> {
  const id = Number(articleForm.exec(last)?.[2])
  if (!(id > 0 && id <= largestId) || asked.page > 1) return undefined
  note(articleTopic(id), 'sections')
  const article = await readArticleAddress(id)
  // Where it was moved, and moved on, any of the articles on the way decides.
  if (article && article.id !== id) note('articles')
  // No trace of a draft.
  if (!article || article.state === 'unpublished') return undefined
  if (article.state !== 'live') return { kind: 'gone', language: asked.language, articleId: article.id }
  const path = `/${article.section}/${article.slug}-${article.id}`
  return path === asked.path ? { kind: 'page', area: 'portal', path: `/${asked.language}${path}` } : { kind: 'redirect', to: address(asked, path, withoutPage(asked.query)) }
}

async function hasSectionPage(slug: string, page: number): Promise<boolean> {
  note('sections')
  const sections = await database().section.findMany({ where: { OR: [{ slug }, { parent: { slug } }] }, select: { id: true, slug: true } })
  if (!sections.some((section) => section.slug === slug)) return false
  if (page === 1) return true
  note(...sections.map(({ id }) => sectionTopic(id)))
  return (await database().article.findFirst({ where: { state: 'live', sectionId: { in: sections.map(({ id }) => id) } }, skip: (page - 1) * listPageSize, select: { id: true } })) !== null
}

async function hasTagPage(slug: string, page: number): Promise<boolean> {
  note(tagTopic(slug))
  return (await database().articleTag.findFirst({ where: { tag: { slug } }, skip: (page - 1) * listPageSize, select: { articleId: true } })) !== null
}

/** Where an address leads that is no more: itself, or, for the feed of a section, that of the section. */
async function redirected(asked: Asked): Promise<Resolution | undefined> {
  note('sections')
  const { path } = asked
  const section = /^(\/[^/]+)\/feed\.xml$/.exec(path)?.[1]
  const moves = await database().redirect.findMany({ where: { fromPath: { in: section ? [path, section] : [path] } }, select: { fromPath: true, toPath: true } })
  const own = moves.find((move) => move.fromPath === path)
  if (own) return { kind: 'redirect', to: address(asked, own.toPath, asked.search) }
  return moves[0] && { kind: 'redirect', to: address(asked, `${moves[0].toPath}/feed.xml`, asked.search) }
}

/** An address of this site in the language that was asked for. */
function address({ prefix }: Asked, path: string, search: string): string {
  const to = `${prefix}${path === '/' && prefix ? '' : path}`.replace(/^[/\\]+/, '/')
  return search && to.includes('?') ? `${to}&${search.slice(1)}` : to + search
}

function withoutPage(query: URLSearchParams): string {
  const rest = new URLSearchParams(query)
  rest.delete('trang')
  return rest.size > 0 ? `?${rest}` : ''
}
