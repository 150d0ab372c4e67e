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
  experimental: {
    // server/guard.ts refuses larger bodies before Next sees them: Next itself would cut them off, or answer 500.
    proxyClientMaxBodySize: maximumBody,
    serverActions: { bodySizeLimit: maximumBody },
  },
}

export default config
