import type { ReactNode } from 'react'
export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  return <html lang={(await params).locale}><body>{children}</body></html>
}
