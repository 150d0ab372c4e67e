export { default, viewport } from '../(portal)/layout.tsx'

export const dynamic = 'force-dynamic'
export const metadata = { icons: { icon: [{ url: '/icons/favicon.svg', type: 'image/svg+xml' }] }, formatDetection: { telephone: false }, robots: { index: false, follow: false } }
