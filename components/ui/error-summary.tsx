'use client'

import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { Issue } from '#domain/outcome.ts'
import { localPath } from '#messages/local-path.ts'
import { useIssues } from './use-issues.ts'

/** As the page is, with its query; the link itself is for browsers without JavaScript. */
function reload(event: MouseEvent): void {
  event.preventDefault()
  location.reload()
}

/**
 * All that is to be mended, above a form. Takes the focus whenever new issues come; each issue of a field links to it, and
 * whoever has been signed out finds the way to sign in beside the form, which keeps what was typed. Draws nothing without issues.
 * @param idOf the id of the control of a field, where it is not the field's name
 * @param children stand for the list, where the page lists the same already
 */
export function ErrorSummary({ issues, idOf = (field) => field, children }: { issues: readonly Issue[] | undefined; idOf?: (field: string) => string; children?: ReactNode }) {
  const element = useRef<HTMLDivElement>(null)
  const translate = useTranslations('newsroom')
  const locale = useLocale() as 'vi' | 'en'
  const { text } = useIssues()
  useEffect(() => {
    if (issues?.length) element.current?.focus()
  }, [issues])
  if (!issues?.length) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={element}>
      <p className="error-summary-title">{translate('errors', { count: issues.length })}</p>
      {children ?? (
        <ul>
          {issues.map((issue, index) => (
            <li key={index}>
              {issue.field ? <a href={`#${idOf(issue.field)}`}>{text(issue)}</a> : text(issue)}
              {issue.code === 'signedOut' && <> <a href={localPath(locale, '/dang-nhap')} target="_blank" rel="noopener">{translate('signInAgain')}</a></>}
              {issue.code === 'stale' && <> <a href="?" onClick={reload}>{translate('reload')}</a></>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
