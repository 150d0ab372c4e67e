import { endsBeforeItBegins } from '../meetings/meeting.ts'
import type { Issue } from '../outcome.ts'
import { bodyText } from './body.ts'
import { type Content, lastDayField } from './content.ts'

/** What is missing before an edition can be submitted, approved or published. Empty when it is complete. */
export function requirements(content: Content): Issue[] {
  const issues: Issue[] = []
  if (!content.title) issues.push({ code: 'titleMissing', field: 'title' })
  if (!content.lead) issues.push({ code: 'leadMissing', field: 'lead' })
  if (content.sectionId === null) issues.push({ code: 'sectionMissing', field: 'sectionId' })
  if (!bodyText(content.body).trim()) issues.push({ code: 'bodyMissing', field: 'body' })
  if (content.meeting && endsBeforeItBegins(content.meeting)) issues.push({ code: 'datesReversed', field: lastDayField })
  return issues
}
