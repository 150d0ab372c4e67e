/** Stories on a page of a list for readers (section, tag, search). */
export const listPageSize = 20
/** The last page of a list; what is older stands in the archive by date. */
export const lastListPage = 50

/**
 * The page that an address asks for with `?trang=`.
 * @returns 1 without it, a whole number from 1 to 50, or undefined where the address asks for no such page (`-1`, `abc`, `02`, twice)
 */
export function pageNumber(query: URLSearchParams): number | undefined {
  const [given, ...more] = query.getAll('trang')
  if (given === undefined) return 1
  if (more.length > 0 || !/^[1-9]\d?$/.test(given)) return undefined
  return Number(given) <= lastListPage ? Number(given) : undefined
}

/** How many pages a list of `count` stories has for readers: from 1 to `lastListPage`. */
export const pageCount = (count: number): number => Math.min(lastListPage, Math.max(1, Math.ceil(count / listPageSize)))
