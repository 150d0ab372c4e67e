import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { FontPreloads } from '#components/ui/font-preloads.tsx'
import { type Locale, translator } from '#messages/messages.ts'
import '#app/newsroom.css'

export const dynamic = 'force-dynamic'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** Titles of the newsroom's pages; none of them is for search engines. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const name = translator((await params).locale as Locale, 'newsroom')('name')
  return { title: { template: `%s · ${name}`, default: name }, robots: { index: false, follow: false }, icons: { icon: [{ url: '/icons/favicon.svg', type: 'image/svg+xml' }] } }
}

/** The document of every page for staff. */
export default async function NewsroomLayout({ children, params }: Props) {
  return (
    <html lang={(await params).locale}>
      <head><FontPreloads /></head>
      <body>{children}</body>
    </html>
  )
}
