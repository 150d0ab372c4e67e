import { type NextRequest, NextResponse } from 'next/server'
import { resolve } from '#domain/addresses/resolve.ts'

/** Readers and the caches before them ask again each time, so that nothing outlives a withdrawal. The rules say which page a browser may fetch ahead. */
const forReaders = { 'cache-control': 'public, max-age=0, must-revalidate', 'speculation-rules': '"/speculation-rules.json"' }
const forStaff = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' }

/**
 * Decides status and language of every address before anything is rendered (docs/decisions), for a page cannot answer 410,
 * and `notFound()` leaves an empty document without JavaScript.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl
  const found = await resolve(pathname, search)
  const rewrite = (path: string, headers: Record<string, string>, status = 200) => {
    // A clone has the origin that Next knows itself by; to another one it would send the request out as a proxy.
    const url = request.nextUrl.clone()
    url.pathname = path
    return NextResponse.rewrite(url, { status, headers })
  }

  if (found.kind === 'pass') return NextResponse.next()
  if (found.kind === 'page' && found.area === 'newsroom') return rewrite(found.path, forStaff)
  // Nothing of the portal takes a write; a form of the newsroom that lost its way is told so.
  if (request.method !== 'GET' && request.method !== 'HEAD') return new NextResponse(null, { status: 405, headers: { allow: 'GET, HEAD', ...forReaders } })
  if (found.kind === 'redirect') return NextResponse.redirect(new URL(found.to, request.url), { status: 301, headers: forReaders })
  if (found.kind === 'page') return rewrite(found.path, forReaders)
  if (found.kind === 'gone') return rewrite(`/${found.language}/da-go/${found.articleId}`, forReaders, 410)
  return rewrite(`/${found.language}/khong-tim-thay`, forReaders, 404)
}

// The files that Next built need no decision.
export const config = { matcher: '/((?!_next/).*)' }
