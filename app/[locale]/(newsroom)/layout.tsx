import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Texts } from '#components/newsroom/texts.tsx'
import { type Locale, messagesOf, timeZone, translator } from '#messages/messages.ts'
import '#app/globals.css'

export const dynamic = 'force-dynamic'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** Titles of the newsroom's pages; none of them is for search engines. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const name = translator((await params).locale as Locale, 'newsroom')('name')
  return { title: { template: `%s · ${name}`, default: name }, robots: { index: false, follow: false }, icons: { icon: [{ url: '/icons/favicon.svg', type: 'image/svg+xml' }] } }
}

/** The document of every page for staff, with the texts that its client components need. */
export default async function NewsroomLayout({ children, params }: Props) {
  const locale = (await params).locale as Locale
  return (
    <html lang={locale}>
      <body>
        <Texts locale={locale} timeZone={timeZone} messages={messagesOf(locale, 'issues', 'newsroom', 'editor', 'workflow', 'manage', 'desk', 'report', 'spelling', 'proofreading')}>
          {children}
        </Texts>
      </body>
    </html>
  )
}
