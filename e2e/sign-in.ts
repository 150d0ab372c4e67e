import { join } from 'node:path'
import { expect, type Page, request } from '@playwright/test'
import type { Account, Site } from './server.ts'

/** Where the cookies of an account that was signed in are kept. */
export const stateFile = (site: Pick<Site, 'dataDir'>, email: string): string => join(site.dataDir, `signed-in-${email}.json`)

/** Signs an account in through next-auth's own door, and keeps its cookies for `pageAs`. */
export async function rememberSignIn(site: Pick<Site, 'url' | 'dataDir'>, account: Account): Promise<void> {
  const context = await request.newContext({ baseURL: site.url })
  const { csrfToken } = (await (await context.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const answer = await context.post('/api/auth/callback/credentials', { form: { csrfToken, email: account.email, password: account.password, json: 'true' }, maxRedirects: 0 })
  expect(answer.status(), `signing ${account.email} in`).toBeLessThan(400)
  await context.storageState({ path: stateFile(site, account.email) })
  await context.dispose()
}

/** Signs in through the form, as people do. */
export async function signInByForm(page: Page, account: Pick<Account, 'email' | 'password'>): Promise<void> {
  if (!new URL(page.url(), 'http://none.invalid').pathname.endsWith('/dang-nhap')) await page.goto('/dang-nhap')
  await page.locator('input[name=email]').fill(account.email)
  await page.locator('input[name=password]').fill(account.password)
  await page.locator('form:has(input[name=password]) button[type=submit], form:has(input[name=password]) button:not([type])').first().click()
}
