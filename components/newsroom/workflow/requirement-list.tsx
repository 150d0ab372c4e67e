'use client'

import { useContext } from 'react'
import { useTranslations } from 'use-intl/react'
import { RequirementsContext } from '#components/newsroom/editor/autosave-context.tsx'
import { useIssues } from '#components/ui/use-issues.ts'

/** What the text still lacks before it can be sent on, each a link to where it is mended. Nothing where all is there. */
export function RequirementList() {
  const translate = useTranslations('workflow')
  const missing = useContext(RequirementsContext)
  const { text } = useIssues()
  if (!missing?.length) return null
  return (
    <div className="requirements" id="requirements" tabIndex={-1}>
      <p>{translate('missing')}</p>
      <ul>{missing.map((issue) => <li key={issue.code}><a className="link" href={`#${issue.field}`} onClick={(event) => focusOn(event, issue.field!)}>{text(issue)}</a></li>)}</ul>
    </div>
  )
}

function focusOn(event: { preventDefault: () => void }, id: string): void {
  const element = document.getElementById(id)
  if (!element) return
  event.preventDefault()
  element.focus()
}
