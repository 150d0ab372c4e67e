import type { NextConfig } from 'next'
import { maximumBody } from './server/guard.ts'

const config: NextConfig = {
  poweredByHeader: false,
  // proxy.ts decides about addresses, trailing slashes too: Next would answer 308.
  skipTrailingSlashRedirect: true,
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
  // Title and description stand in the head for everybody: none is sent after the page, which readers without JavaScript would miss.
  htmlLimitedBots: /.*/,
  // `npm run types` checks them; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  async headers() {
    const forGood = [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }]
    return [
      // Their names change with what is in them; the fonts are those of one release of Source Serif.
      { source: '/reader/:file', headers: forGood },
      { source: '/fonts/:file(.*\\.woff2)', headers: forGood },
      { source: '/speculation-rules.json', headers: [{ key: 'content-type', value: 'application/speculationrules+json' }, { key: 'cache-control', value: 'public, max-age=3600' }] },
    ]
  },
  experimental: {
    // server/guard.ts refuses larger bodies before Next sees them: Next itself would cut them off, or answer 500.
    proxyClientMaxBodySize: maximumBody,
    serverActions: { bodySizeLimit: maximumBody },
  },
}

export default config
