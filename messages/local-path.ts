import type { Locale } from './messages.ts'

/**
 * The address of a page in one language.
 * @param path the Vietnamese address: begins with `/`, has no `/en`, may carry a query and a fragment
 * @returns the same for Vietnamese, below `/en` for English (`/` → `/en`, `/?trang=2` → `/en?trang=2`)
 */
export function localPath(locale: Locale, path: string): string {
  if (locale === 'vi') return path
  return /^\/($|[?#])/.test(path) ? `/en${path.slice(1)}` : `/en${path}`
}

/** The same page in the other language: what the language switch links to. Takes the Vietnamese address. */
export function otherLocalePath(locale: Locale, path: string): string {
  return localPath(locale === 'vi' ? 'en' : 'vi', path)
}
