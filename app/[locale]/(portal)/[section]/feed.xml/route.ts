import type { Locale } from '#messages/messages.ts'
import { feedAnswer } from '../../../feed-answer.ts'

export const dynamic = 'force-dynamic'

/** The feed of a section with those below it. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string; section: string }> }): Promise<Response> {
  const { locale, section } = await params
  return feedAnswer(locale as Locale, section)
}
