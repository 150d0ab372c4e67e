import type { Issue } from '#domain/outcome.ts'
import { type Locale, translator } from './messages.ts'

/** What an issue says to the person who can mend it. */
export function issueText(locale: Locale, issue: Issue): string {
  return translator(locale, 'issues')(issue.code, issue.values as Record<string, string | number>)
}
