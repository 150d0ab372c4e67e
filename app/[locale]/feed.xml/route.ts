import type { Locale } from '#messages/messages.ts'
import { feedAnswer } from '../feed-answer.ts'

export const dynamic = 'force-dynamic'

/** The feed of the whole portal. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  return feedAnswer((await params).locale as Locale)
}
