import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { FontPreloads } from '#components/ui/font-preloads.tsx'
import '#app/portal.css'
import files from '#reader/generated/files.json' with { type: 'json' }

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { icons: { icon: [{ url: '/icons/favicon.svg', type: 'image/svg+xml' }] }, formatDetection: { telephone: false } }
export const viewport: Viewport = { themeColor: [{ media: '(prefers-color-scheme: light)', color: '#7a1016' }, { media: '(prefers-color-scheme: dark)', color: '#141417' }] }

/** The document of every page for readers; what it says stands in the page. */
export default async function PortalLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  return (
    <html lang={(await params).locale}>
      <head>
        {/* Sets the colours and the text size that a reader chose before anything is painted. */}
        <script src={files.early} />
        <FontPreloads />
        <script type="module" src={files.reader} />
      </head>
      <body>{children}</body>
    </html>
  )
}
