import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#server/embedded-postgres.ts'

export const installNginx = 'apt-get install -y nginx-light'
/** The configuration that docs/operations.md tells of. */
const documented = join(import.meta.dirname, '../../docs/nginx/toa-soan.conf')

export type RunningNginx = { port: number; folder: string; stop(): Promise<void> }

/** Debian's nginx, where it is installed. */
export function findNginx(): string | undefined {
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'].map((folder) => join(folder, 'nginx')).find((file) => existsSync(file))
}

/** nginx with the files of a folder, sent as Debian's configuration sends files, under the headers that a page has. */
export async function nginxWithFiles(folder: string): Promise<RunningNginx | undefined> {
  chmodSync(folder, 0o755)
  return startNginx((port) => `
    server {
      listen 127.0.0.1:${port};
      root ${folder};
      types { }
      default_type "text/html; charset=utf-8";
      add_header Cache-Control "public, max-age=0, must-revalidate";
      add_header Vary Accept-Encoding;
      location ~ \\.br$ { add_header Content-Encoding br; }
      location ~ \\.gzip$ { add_header Content-Encoding gzip; }
    }`)
}

/** nginx before a portal, with the documented configuration; only names, ports and folders are this machine's. */
export async function nginxBefore(portalPort: number, secret = 'a secret of the test'): Promise<RunningNginx | undefined> {
  return startNginx((port, folder) => {
    const given = readFileSync(documented, 'utf8')
    const local = given
      .replaceAll('127.0.0.1:3000', `127.0.0.1:${portalPort}`)
      .replaceAll('/var/cache/nginx/toa-soan', join(folder, 'cache'))
      .replaceAll('listen 80;', `listen 127.0.0.1:${port};`)
      .replaceAll('tin.example.gov.vn', 'localhost 127.0.0.1')
      .replaceAll('CHANGE-THIS-SECRET', secret)
    if (local === given || /^\s*listen (?!127)/m.test(local)) throw new Error(`${documented} is not what the bench knows`)
    return local
  })
}

async function startNginx(servers: (port: number, folder: string) => string): Promise<RunningNginx | undefined> {
  const binary = findNginx()
  if (!binary) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'toa-soan-nginx-'))
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'cache'))
  const port = await freePort()
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')
  writeFileSync(join(folder, 'nginx.conf'), `${process.getuid?.() === 0 ? 'user root;' : ''}
    worker_processes auto; pid ${folder}/pid; error_log ${folder}/error.log; daemon off;
    events { worker_connections 768; }
    http { ${temporary} access_log off; sendfile on; tcp_nopush on; types_hash_max_size 2048; keepalive_requests 100000000;
    ${servers(port, folder)} }`)
  const child: ChildProcess = spawn(binary, ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const end = () => {
    child.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  // It would outlive a run that a signal or a failure ends.
  process.once('exit', end)
  for (let tries = 0; !(await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(() => true, () => false)); tries++) {
    if (tries > 100 || child.exitCode !== null) throw new Error(`nginx did not start:\n${readFileSync(join(folder, 'error.log'), 'utf8')}`)
    await sleep(50)
  }
  return {
    port, folder,
    stop: async () => {
      process.off('exit', end)
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
