import type { z } from 'zod'
import type { Issue, IssueCode, Outcome } from './outcome.ts'

/** Checks what a form sent. Messages of our schemas are issue codes; what zod says on its own is `invalid`. One issue a field. */
export function checked<T extends z.ZodType>(schema: T, value: unknown): Outcome<z.output<T>> {
  const result = schema.safeParse(value)
  if (result.success) return { done: result.data }
  const issues = new Map<string, Issue>()
  for (const issue of result.error.issues) {
    const field = issue.path.length ? String(issue.path[0]) : ''
    const values = issue.code === 'custom' ? (issue.params as Issue['values']) : undefined
    const code = (/^[a-z]+([A-Z][a-z]+)*$/.test(issue.message) ? issue.message : 'invalid') as IssueCode
    if (!issues.has(field)) issues.set(field, { code, ...(field && { field }), ...(values && { values }) })
  }
  return { issues: [...issues.values()] }
}
