import { suggest } from '#domain/search/suggest.ts'

export const dynamic = 'force-dynamic'

/** Titles of live articles for what was typed so far. Nobody keeps the answer, for it must not outlive a withdrawal. */
export async function GET(request: Request): Promise<Response> {
  return Response.json(await suggest(new URL(request.url).searchParams.get('q') ?? ''), { headers: { 'cache-control': 'no-store' } })
}
