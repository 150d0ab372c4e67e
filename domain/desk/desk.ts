import { type DeskState, deskStates } from '../editions/desk-entry.ts'
import { normalizeLine } from '../vietnamese/normalize.ts'

/** How many rows a page of the desk holds. */
export const deskPageSize = 30

/** A place between two rows of the desk, in its order. */
export type DeskCursor = { changedAt: Date; articleId: number }

/** What somebody wants to see of the desk. */
export type DeskQuery = {
  view: 'waiting' | 'all'
  text: string
  /** One state; `urgent` is what was published without approval and awaits its review. */
  state?: DeskState | 'urgent'
  sectionId?: number
  authorId?: number
  oldestFirst: boolean
  /** The page that follows this row, or ends before it; the first page without. */
  after?: DeskCursor
  before?: DeskCursor
}

export type DeskRow = {
  articleId: number
  state: DeskState
  isLive: boolean
  needsReview: boolean
  title: string
  sectionName: string | null
  authorName: string
  changedAt: Date
  /** Why it came back, and who sent it back. */
  returned?: { reason: string; by: string }
  /** Who submitted it for approval. */
  submittedBy?: string
}

type Parameters = Record<string, string | string[] | undefined>

/** Reads the address of the desk. What makes no sense is as if it were not there. */
export function deskQuery(parameters: Parameters): DeskQuery {
  const one = (name: string) => [parameters[name]].flat()[0]?.trim() ?? ''
  const state = [...deskStates, 'urgent' as const].find((candidate) => candidate === one('trang-thai'))
  const [sectionId, authorId, after, before] = [number(one('chuyen-muc')), number(one('tac-gia')), cursor(one('sau')), cursor(one('truoc'))]
  const isAll = one('xem') === 'tat-ca'
  return {
    view: isAll ? 'all' : 'waiting',
    text: isAll ? normalizeLine(one('q')).slice(0, 200) : '',
    oldestFirst: one('xep') === 'cu-truoc',
    ...(isAll && state && { state }),
    ...(isAll && sectionId && { sectionId }),
    ...(isAll && authorId && { authorId }),
    ...(after ? { after } : before && { before }),
  }
}

/** The Vietnamese address of the desk that shows what the query asks for. */
export function deskAddress(query: DeskQuery): string {
  const parameters = new URLSearchParams()
  const put = (name: string, value: string | number | undefined | false) => value && parameters.set(name, String(value))
  put('xem', query.view === 'all' && 'tat-ca')
  put('q', query.text)
  put('trang-thai', query.state)
  put('chuyen-muc', query.sectionId)
  put('tac-gia', query.authorId)
  put('xep', query.oldestFirst && 'cu-truoc')
  put('sau', query.after && `${query.after.changedAt.getTime()}-${query.after.articleId}`)
  put('truoc', query.before && `${query.before.changedAt.getTime()}-${query.before.articleId}`)
  return parameters.size ? `/toa-soan?${parameters}` : '/toa-soan'
}

/** Whether the query narrows the desk down. */
export const isFiltered = (query: DeskQuery): boolean => Boolean(query.text || query.state || query.sectionId || query.authorId)

// Ids are 32-bit integers in the database.
const number = (text: string): number | undefined => (/^[1-9]\d{0,9}$/.test(text) && Number(text) <= 2_147_483_647 ? Number(text) : undefined)

function cursor(text: string): DeskCursor | undefined {
  const [, time = '', id = ''] = /^(\d{1,14})-(\d+)$/.exec(text) ?? []
  const articleId = number(id)
  return articleId ? { changedAt: new Date(Number(time)), articleId } : undefined
}
