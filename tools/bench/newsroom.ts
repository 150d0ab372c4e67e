import type { Done, Order } from './editor.ts'
import { startProcess } from './load.ts'

export type Newsroom = { ask(order: Order): Promise<Done>; close(): void }

/** Opens the newsroom in a second process on the same database. */
export async function openNewsroom(databaseUrl: string): Promise<Newsroom> {
  const { child } = await startProcess('editor.ts', [], { env: { DATABASE_URL: databaseUrl, DATABASE_POOL: '2' } })
  return {
    ask: (order) => new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`the newsroom ended with ${code}`))
      child.once('exit', ended)
      child.once('message', (done) => {
        child.off('exit', ended)
        resolve(done as Done)
      })
      child.send(order)
    }),
    close: () => child.disconnect(),
  }
}

/** A page as a reader gets it now, and when it was asked for and had, by the clock of the machine. */
export async function readPage(url: string): Promise<{ status: number; text: string; asked: number; had: number }> {
  const now = () => performance.timeOrigin + performance.now()
  const asked = now()
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(15_000) })
  const text = await response.text()
  return { status: response.status, text, asked, had: now() }
}
