import { isSame } from '#domain/editions/compare.ts'
import { type Content, contentSchema } from '#domain/editions/content.ts'

/** A content that the server never acknowledged, kept in this browser. */
export type KeptCopy = { key: string; editionId: number; headNumber: number; at: string; content: Content }

const prefix = 'toa-soan.kept'
const place = (userId: number, articleId: number) => `${prefix}.${userId}.${articleId}.`

/**
 * The place of one open page. Each page has its own, so that two tabs do not overwrite or forget each other's text.
 * Storage can be full or forbidden: `keep` tells whether it did.
 */
export function keepingPlace(userId: number, articleId: number, editionId: number) {
  const key = `${place(userId, articleId)}${editionId}.${Math.random().toString(36).slice(2)}`
  return {
    keep: (content: Content, headNumber: number) => attempt(() => localStorage.setItem(key, JSON.stringify({ editionId, headNumber, at: new Date().toISOString(), content }))),
    forget: () => attempt(() => localStorage.removeItem(key)),
  }
}

/** What is kept of an article for a user, newest first, without what the server has by now. */
export function keptCopies(userId: number, articleId: number, current: Content): KeptCopy[] {
  const copies: KeptCopy[] = []
  attempt(() => {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '').filter((key) => key.startsWith(place(userId, articleId)))
    for (const key of keys) {
      const kept = parse(localStorage.getItem(key))
      if (!kept || isSame(contentSchema.safeParse(kept.content).data ?? kept.content, current)) localStorage.removeItem(key)
      else copies.push({ ...kept, key })
    }
  })
  return copies.sort((a, b) => (a.at < b.at ? 1 : -1))
}

export function forgetCopy(key: string): void {
  attempt(() => localStorage.removeItem(key))
}

function parse(text: string | null): Omit<KeptCopy, 'key'> | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Omit<KeptCopy, 'key'> | null
    return kept && typeof kept.at === 'string' && typeof kept.content?.title === 'string' && kept.content.body?.type === 'doc' ? kept : null
  } catch {
    return null
  }
}

function attempt(what: () => void): boolean {
  try {
    what()
    return true
  } catch {
    return false
  }
}
