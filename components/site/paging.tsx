import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'

/** The address of a page of a list, without language: the first page has none of its own. */
export const pagePath = (path: string, page: number): string => (page === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}trang=${page}`)

/** Pages worth a link of their own: the first, the last and those around the current; a gap is null. */
function pagesShown(page: number, pages: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((one) => one >= 1 && one <= pages)
  return shown.flatMap((one, index) => (index > 0 && one - shown[index - 1]! > 1 ? [null, one] : [one]))
}

/** Ways to the other pages of a list; nothing for a list of one page. `path` is without language and page. */
export function Paging({ path, page, pages, locale }: { path: string; page: number; pages: number; locale: Locale }) {
  if (pages < 2) return null
  const t = translator(locale, 'site')
  const href = (target: number) => localPath(locale, pagePath(path, target))
  return (
    <nav className="paging" aria-label={t('paging')}>
      {page > 1 && <a className="paging-step" rel="prev" href={href(page - 1)}>← {t('previousPage')}</a>}
      <ol>
        {pagesShown(page, pages).map((one, index) =>
          one === null
            ? <li key={`gap-${index}`} aria-hidden="true">…</li>
            : <li key={one}><a href={href(one)} aria-label={t('page', { page: one })} aria-current={one === page ? 'page' : undefined}>{one}</a></li>,
        )}
      </ol>
      {page < pages && <a className="paging-step" rel="next" href={href(page + 1)}>{t('nextPage')} →</a>}
    </nav>
  )
}
