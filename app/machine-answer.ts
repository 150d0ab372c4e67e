/** An answer for machines, as fresh as the pages. */
export function machineAnswer(body: string, type: 'application/rss+xml' | 'application/xml' | 'text/plain', status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=0, must-revalidate' } })
}
