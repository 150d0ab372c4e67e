import type { ZodError } from 'zod'
import type { Issue, IssueCode } from './outcome.ts'

/**
 * What a schema refused, as issues. Our schemas give the issue's code as message (and `params.maximum` where there is one);
 * whatever zod says of itself (a wrong type, a value not in the list) means that no form of ours sent it: `invalid`.
 */
export function inputIssues(error: ZodError): Issue[] {
  return error.issues.map((issue) => ({
    code: issue.code === 'custom' ? (issue.message as IssueCode) : 'invalid',
    ...(issue.path[0] !== undefined && { field: String(issue.path[0]) }),
    ...(issue.code === 'custom' && issue.params && { values: issue.params as Record<string, number> }),
  }))
}
