import { machineAnswer } from '#app/machine-answer.ts'
import { robots } from '#domain/feeds/robots.ts'
import { env } from '#env.ts'

export const dynamic = 'force-dynamic'

/** What robots are asked not to visit, and where the sitemaps are. */
export function GET(): Response {
  return machineAnswer(robots(env().SITE_URL), 'text/plain')
}
