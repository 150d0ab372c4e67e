import { rmSync } from 'node:fs'
import { shareSite, startServer } from './server.ts'
import { rememberSignIn } from './sign-in.ts'

/** Starts the server that all tests share, and signs every account in once. */
export default async function startSharedServer(): Promise<() => Promise<void>> {
  const server = await startServer()
  const site = { url: server.url, dataDir: server.dataDir, accounts: server.accounts }
  for (const account of site.accounts) await rememberSignIn(site, account)
  shareSite(site)
  return async () => {
    await server.stop()
    rmSync(server.dataDir, { recursive: true, force: true })
  }
}
