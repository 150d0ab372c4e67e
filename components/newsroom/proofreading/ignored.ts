const name = 'toa-soan.ignored'
/** Most findings kept of an article, and most articles; the oldest go first. */
const most = { findings: 400, articles: 60 }

type Kept = [articleId: number, signatures: string[]][]

/** What was ignored in an article, in this browser. Storage may be full, forbidden, or hold something else. */
export function readIgnored(articleId: number): Set<string> {
  return new Set(readAll().find(([id]) => id === articleId)?.[1])
}

/** Keeps what is ignored in an article. */
export function keepIgnored(articleId: number, signatures: ReadonlySet<string>): void {
  const others = readAll().filter(([id]) => id !== articleId)
  try {
    localStorage.setItem(name, JSON.stringify([...others.slice(1 - most.articles), [articleId, [...signatures].slice(-most.findings)]]))
  } catch {
    // It stays ignored as long as the page is open.
  }
}

function readAll(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? (kept as Kept).filter((one) => Array.isArray(one) && typeof one[0] === 'number' && Array.isArray(one[1])) : []
  } catch {
    return []
  }
}
