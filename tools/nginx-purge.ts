import { createServer, get, type Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'

/** What nginx keeps a page for. */
const encodings = ['', 'gzip', 'br']
/** By then every instance has dropped the old page: the first to be asked may not have. */
const secondTime = 1000
const atOnce = 4

/**
 * What PURGE_HOOK points to where nginx stands in front (docs/nginx/toa-soan.conf): takes the addresses of changed pages
 * and has nginx fetch each anew, in every encoding, now and once more when all instances know of the change. nginx
 * cannot drop by tag: tags are not looked at.
 */
export function createPurger({ nginx, host, secret }: { nginx: string; host: string; secret: string }): Server {
  /** Addresses that wait, in the order in which they were told; one that waits already need not be told twice. */
  const waiting = new Set<string>()
  let working = 0

  const work = async () => {
    if (working >= atOnce) return
    working++
    for (const address of waiting) {
      waiting.delete(address)
      for (const encoding of encodings) await refresh(address, encoding)
    }
    working--
  }
  const tell = (addresses: string[]) => {
    for (const address of addresses) waiting.add(address)
    for (let count = 0; count < atOnce; count++) void work()
  }
  const refresh = (address: string, encoding: string) => new Promise<void>((resolve) => {
    const request = get(new URL(nginx), { path: address, headers: { host, 'x-refresh': secret, 'accept-encoding': encoding }, timeout: 10_000 }, (response) => {
      if (response.statusCode! >= 500) console.error(`${address}: ${response.statusCode}`)
      response.resume().on('close', resolve)
    })
    request.on('timeout', () => request.destroy(new Error('no answer in time')))
    request.on('error', (error) => {
      console.error(`${address}: ${error.message}`)
      resolve()
    })
  })

  return createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const addresses = request.method === 'POST' ? addressesOf(Buffer.concat(chunks).toString()) : undefined
      response.writeHead(addresses ? 204 : 400).end()
      if (!addresses?.length) return
      tell(addresses)
      void sleep(secondTime, undefined, { ref: false }).then(() => tell(addresses))
    })
  })
}

/** The addresses in what the program posts; undefined when it is something else. */
function addressesOf(text: string): string[] | undefined {
  try {
    const { addresses } = JSON.parse(text) as { addresses?: unknown }
    return Array.isArray(addresses) && addresses.every((one) => typeof one === 'string' && /^\/[\x21-\x7e]*$/.test(one)) ? (addresses as string[]) : undefined
  } catch {
    return undefined
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '3010' }, nginx: { type: 'string', default: 'http://127.0.0.1' }, host: { type: 'string', default: 'localhost' } } })
  const secret = process.env.NGINX_SECRET
  if (!secret) {
    console.error('Cần NGINX_SECRET: chuỗi bí mật trong tệp cấu hình nginx.')
    process.exit(1)
  }
  createPurger({ nginx: values.nginx, host: values.host, secret }).listen(Number(values.port), '127.0.0.1', () => console.log(`PURGE_HOOK=http://127.0.0.1:${values.port}/`))
}
