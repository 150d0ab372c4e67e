import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '#domain/people/permissions.ts'
import { freePort } from '#server/embedded-postgres.ts'

const root = join(import.meta.dirname, '..')
// "exec node …": what `npm start` runs, its memory limit too.
const [, , ...startArguments] = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }).scripts.start.split(' ')

export type Account = { email: string; password: string; role: Role }
export type Site = { url: string; dataDir: string; accounts: Account[] }
export type Exit = { code: number | null; signal: NodeJS.Signals | null }
export type RunningServer = Site & {
  port: number
  process: ChildProcess
  /** Settles when the process has ended. */
  exited: Promise<Exit>
  /** All that it has written to stdout and stderr. */
  output(): string
  /** Sends the signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Exit>
}

type Options = { dataDir?: string; port?: number; settings?: Record<string, string> }

/** A folder of its own for the data of one server. */
export const freshDataDir = (): string => mkdtempSync(join(tmpdir(), 'toa-soan-e2e-'))

/** Starts the real server, as `npm start` does, without waiting until it is ready. */
export async function spawnServer({ dataDir = freshDataDir(), port, settings = {} }: Options = {}): Promise<RunningServer> {
  const chosen = port ?? (await freePort())
  const url = `http://localhost:${chosen}`
  const { DATABASE_URL: _, SITE_URL: __, AUTH_SECRET: ___, ...inherited } = process.env
  const child = spawn(process.execPath, startArguments, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, NODE_ENV: 'production', PORT: String(chosen), HOST: '127.0.0.1', DATA_DIR: dataDir, SEED: 'demo', SITE_URL: url, LOG_LEVEL: 'warn', ...settings },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk })
  const exited = new Promise<Exit>((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })))
  return {
    url, dataDir, port: chosen, process: child, exited,
    get accounts() { return accountsIn(dataDir) },
    output: () => output,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return exited
    },
  }
}

/**
 * Waits until a server answers.
 * @throws with its output when it ends before that, or takes over two minutes
 */
export async function untilReady(server: RunningServer): Promise<RunningServer> {
  let ended = false
  void server.exited.then(() => { ended = true })
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; ) {
    if (ended) throw new Error(`the server ended before it was ready:\n${server.output()}`)
    const status = await fetch(`${server.url}/robots.txt`).then((response) => response.status, () => 0)
    if (status > 0 && status !== 503) return server
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the server was not ready in time:\n${server.output()}`)
}

/** Starts the real server and waits until it answers. */
export const startServer = async (options: Options = {}): Promise<RunningServer> => untilReady(await spawnServer(options))

function accountsIn(dataDir: string): Account[] {
  const file = join(dataDir, 'first-sign-in.txt')
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').trim().split('\n').map((line) => {
    const [email, password, role] = line.split(' ') as [string, string, Role]
    return { email, password, role }
  })
}

const variable = 'TOA_SOAN_E2E_SITE'

/** Tells the workers of Playwright, which inherit the environment, of the server that all tests share. */
export function shareSite({ url, dataDir, accounts }: Site): void {
  process.env[variable] = JSON.stringify({ url, dataDir, accounts })
}

/** The server that all tests share. */
export function sharedSite(): Site {
  return JSON.parse(process.env[variable]!) as Site
}
