import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { StartError } from './start-error.ts'

/**
 * Makes the data folder if needed, sees that it can be written, and takes it for this process.
 * @returns its absolute path and a function that gives it up
 * @throws StartError when it cannot be written or another running server holds it
 */
export function takeDataFolder(given: string): { dataDir: string; release(): void } {
  const dataDir = resolve(given)
  const lock = join(dataDir, 'server.pid')
  try {
    makeFolder(dataDir)
    const probe = join(dataDir, `.probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new StartError(`Không ghi được vào thư mục dữ liệu ${dataDir} (DATA_DIR): ${(error as NodeJS.ErrnoException).code}.`)
  }
  const holder = holderOf(lock)
  if (holder) throw new StartError(`Một máy chủ khác (tiến trình ${holder}) đang dùng thư mục dữ liệu ${dataDir} (DATA_DIR).`)
  writeFileSync(lock, identity(process.pid), { mode: 0o600 })
  return { dataDir, release: () => rmSync(lock, { force: true }) }
}

/** Node's own recursive mkdir never ends where the system refuses with ENOENT (below /proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path, { mode: 0o700 })
}

/** A process id alone may have been given to another program since; with its start time it is unique. */
function identity(pid: number): string {
  const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ''
  return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`
}

function holderOf(lock: string): number | undefined {
  if (!existsSync(lock)) return undefined
  const recorded = readFileSync(lock, 'utf8')
  const pid = Number(recorded.split(' ')[0])
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined
  }
  return identity(pid) === recorded && pid !== process.pid ? pid : undefined
}

/**
 * A random secret kept in the data folder, readable by its owner alone; made at first use.
 * @returns 43 characters of base64url (256 bits)
 */
export function secret(dataDir: string, name: string): string {
  const file = join(dataDir, name)
  if (!existsSync(file)) {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, randomBytes(32).toString('base64url'))
    closeSync(handle)
  }
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}
