import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** The least that a server on `node:http` can do: bytes from memory by address, with the headers that a page needs. */
const [folder = ''] = process.argv.slice(2)
const pages = new Map(readdirSync(folder).map((name) => {
  const body = readFileSync(join(folder, name))
  const encoding = /\.(br|gzip)$/.exec(name)?.[1]
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length, etag: '"bare"', vary: 'Accept-Encoding', 'cache-control': 'public, max-age=0, must-revalidate', ...(encoding && { 'content-encoding': encoding }) }
  return [`/${name}`, { body, headers }]
}))

const server = createServer((request, response) => {
  const page = pages.get(request.url!)
  response.writeHead(page ? 200 : 404, page?.headers)
  response.end(page?.body)
})
server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit(0))
