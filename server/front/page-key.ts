/** What a page reads of the query, and nothing else: a page is one page, however its address is decorated. */
const listQuery = ['trang']
const searchQuery = ['q', 'trang']

/** Longest address that is kept: that of a search in three-byte letters. */
const maximumLength = 3000

const notPortal = /^(\/en)?\/(toa-soan|dang-nhap)(\/|$)|^\/(api|_next)(\/|$)/

/**
 * The address that a page of the portal is kept by: the path as it was asked for, with what the page reads of the query.
 * @returns undefined for what is no page of the portal (the newsroom, doors, files), or too long to be one
 */
export function pageKey(url: string): string | undefined {
  const [path = '', query] = url.split(/\?(.*)/s, 2) as [string, string?]
  if (url.length > maximumLength || notPortal.test(decoded(path)) || isFile(path)) return undefined
  if (!query) return path
  const allowed = /^(\/en)?\/tim-kiem$/.test(path) ? searchQuery : listQuery
  const given = new URLSearchParams(query)
  const kept = allowed.flatMap((name) => given.getAll(name).map((value) => [name, value]))
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path
}

/** Files of public/; what the portal makes itself ends in .xml or is robots.txt. */
const isFile = (path: string): boolean => /\.[a-z0-9]+$/i.test(path) && !/\.xml$|^\/robots\.txt$/.test(path)

/** As the program will take it: `/%74oa-soan` is the newsroom, too. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
