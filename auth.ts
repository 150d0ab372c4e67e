import type { NextAuthOptions } from 'next-auth'
import { decode, encode } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { env } from '#env.ts'
import type { Editor } from '#domain/people/editor.ts'
import { returnAddress } from '#domain/people/return-address.ts'
import { editorOfSession, revokeSession, sessionLifetime } from '#domain/people/session.ts'
import { signIn } from '#domain/people/sign-in.ts'
import { log } from '#server/log.ts'

// The cookie is next-auth's own: a sealed token that holds the id of the session row and nothing that could grow old.
const isSecure = () => env().SITE_URL.startsWith('https:')
const cookieName = () => (isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token')
const secret = () => env().AUTH_SECRET!
const maxAge = sessionLifetime.absolute / 1000

/** The address that the server noted for this request (server/listener.ts); what a client sends under this name is overwritten. */
async function clientAddress(): Promise<string> {
  return (await headers()).get('x-client-address') ?? 'unknown'
}

/** Options for next-auth's own doors under /api/auth; the sign-in page itself posts to a server action, without JavaScript too. */
export const authOptions = (): NextAuthOptions => ({
  secret: secret(),
  session: { strategy: 'jwt', maxAge },
  useSecureCookies: isSecure(),
  pages: { signIn: '/dang-nhap', error: '/dang-nhap', signOut: '/toa-soan' },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: async (credentials) => {
        // An exception would be shown in the address of next-auth's error page.
        const { done } = await signIn({ email: credentials?.email ?? '', password: credentials?.password ?? '', address: await clientAddress(), secret: secret() }, new Date()).catch((error: Error) => {
          log.error({ event: 'sign-in-failed', error: error.stack })
          return { done: undefined }
        })
        if (done) await revokeSession(await currentSessionId(), new Date())
        return done ? { id: String(done.userId), sessionId: done.sessionId } : null
      },
    }),
  ],
  callbacks: {
    jwt: async ({ token, user }) => {
      if (user) return { sessionId: (user as unknown as { sessionId: string }).sessionId }
      return (await editorOfSession(String(token.sessionId ?? ''), new Date())) ? token : {}
    },
    session: async ({ session, token }) => {
      const editor = await editorOfSession(String(token.sessionId ?? ''), new Date())
      return { expires: session.expires, ...(editor && { user: { name: editor.name, email: editor.email } }) } as typeof session
    },
    redirect: async ({ url, baseUrl }) => `${baseUrl}${returnAddress(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url)}`,
  },
  events: { signOut: ({ token }) => revokeSession(String(token?.sessionId ?? ''), new Date()) },
})

/** The id of the session row that the request's cookie names, whether or not it is still good; '' without one. */
export async function currentSessionId(): Promise<string> {
  const token = (await cookies()).get(cookieName())?.value
  const claims = token ? await decode({ token, secret: secret() }).catch(() => null) : null
  return typeof claims?.sessionId === 'string' ? claims.sessionId : ''
}

/** Who makes this request, or null. Asks the session row each time: a revoked session or a disabled account ends here. */
export const currentEditor = cache(async (): Promise<Editor | null> => editorOfSession(await currentSessionId(), new Date()))

/** Signs in for a form: makes a new session, ends the one that this browser had, and sets the cookie. */
export async function signInWithPassword(email: string, password: string) {
  const outcome = await signIn({ email, password, address: await clientAddress(), secret: secret() }, new Date())
  if (outcome.done) {
    await revokeSession(await currentSessionId(), new Date())
    const token = await encode({ token: { sessionId: outcome.done.sessionId }, secret: secret(), maxAge })
    ;(await cookies()).set(cookieName(), token, { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', expires: outcome.done.expiresAt })
  }
  return outcome
}

/** Ends the session of this browser and takes its cookie. */
export async function signOut(): Promise<void> {
  await revokeSession(await currentSessionId(), new Date())
  ;(await cookies()).set(cookieName(), '', { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge: 0 })
}
