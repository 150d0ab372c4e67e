import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '#auth.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's doors that the newsroom and its tools use. Its own pages and its other doors stay shut. */
const doors: Record<string, readonly string[]> = { GET: ['csrf', 'session', 'error', 'signin'], POST: ['callback/credentials', 'signout'] }

async function handler(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (!doors[request.method]?.includes(nextauth.join('/'))) return Response.json({ error: 'not found' }, { status: 404 })
  const isForm = /^application\/x-www-form-urlencoded\b/.test(request.headers.get('content-type') ?? '')
  if (request.method === 'POST' && !isForm) return Response.json({ error: 'a form is expected' }, { status: 415 })
  return NextAuth(request, context, authOptions())
}

export { handler as GET, handler as POST }
