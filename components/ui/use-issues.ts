'use client'

import { useTranslations } from 'use-intl/react'
import type { Issue } from '#domain/outcome.ts'

/**
 * Issues in the words of the page's language.
 * @returns `text` of one issue, and `errorOf` a field: its first issue, or undefined when the field is fine
 */
export function useIssues(issues: readonly Issue[] = []) {
  const translate = useTranslations('issues')
  const text = (issue: Issue): string => translate(issue.code, issue.values)
  const errorOf = (field: string): string | undefined => {
    const issue = issues.find((one) => one.field === field)
    return issue && text(issue)
  }
  return { text, errorOf }
}
