import { countRead } from '#domain/readership/count.ts'
import { isReader } from '#domain/readership/readership.ts'

export const dynamic = 'force-dynamic'

const answer = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } })

/** A page of ours tells that its article was read (reader/beacon.ts): the number of the article is all that it says. */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request
  // The server has refused every foreign origin; a request without any comes from no page.
  const site = headers.get('sec-fetch-site')
  if (site ? site !== 'same-origin' : !headers.has('origin')) return answer(403)
  if (Number(headers.get('content-length') ?? 0) > 10) return answer(413)
  const said = await request.text()
  if (!/^[1-9]\d{0,8}$/.test(said)) return answer(400)
  if (isReader(headers.get('user-agent') ?? '')) countRead(Number(said), headers.get('x-client-address') ?? 'unknown', new Date())
  // The same answer whether it was counted or not: nobody learns what is counted, or live.
  return answer(204)
}
