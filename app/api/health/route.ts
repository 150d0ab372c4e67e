import { isDatabaseReady } from '#domain/health/read.ts'

export const dynamic = 'force-dynamic'

/** Whether the portal lives and can serve readers: 200 or 503. With `?live` it only says that the process answers. */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  if (new URL(request.url).searchParams.has('live')) return Response.json({ status: 'ok', live: true }, { headers })
  const ready = await isDatabaseReady()
  return Response.json({ status: ready ? 'ok' : 'unavailable', live: true, ready, database: ready ? 'ok' : 'unavailable' }, { status: ready ? 200 : 503, headers })
}
