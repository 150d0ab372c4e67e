import AxeBuilder from '@axe-core/playwright'
import { test as base, type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test'
import type { Role } from '#domain/people/permissions.ts'
import { type Account, type Site, sharedSite } from './server.ts'
import { stateFile } from './sign-in.ts'

export { expect }

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Fixtures = {
  /** The server that all tests share, filled with the demo. */
  site: Site
  /** An account of a role; the second of its kind with number 2. */
  account(role: Role, number?: number): Account
  /** A page of a browser of its own in which somebody of the role is signed in. */
  pageAs(role: Role, number?: number, options?: BrowserContextOptions): Promise<Page>
  /** A page of a reader's browser with JavaScript off. */
  anonymous: Page
  /** A browser of its own, watched like all others. */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>
  /** axe finds nothing against WCAG 2.2 AA, in light and in dark. */
  expectAccessible(page: Page): Promise<void>
  /** Says that a problem which matches is meant by the test (a message of the console, a failed request). */
  allowProblem(pattern: RegExp): void
  /** Errors of the console, CSP violations, failed requests and requests to other hosts; they fail the test at its end. */
  problems: { watch(context: BrowserContext, scripts?: boolean): void; allow(pattern: RegExp): void }
}

export const test = base.extend<Fixtures>({
  site: async ({}, use) => use(sharedSite()),
  baseURL: async ({ site }, use) => use(site.url),

  problems: async ({}, use) => {
    const found: string[] = []
    const allowed: RegExp[] = []
    await use({ watch: (context, scripts = true) => watch(context, found, scripts), allow: (pattern) => void allowed.push(pattern) })
    expect(found.filter((problem) => !allowed.some((pattern) => pattern.test(problem))), 'problems in the browser').toEqual([])
  },
  allowProblem: async ({ problems }, use) => use(problems.allow),

  context: async ({ context, problems, javaScriptEnabled }, use) => {
    problems.watch(context, javaScriptEnabled)
    await use(context)
  },
  newContext: async ({ browser, problems, baseURL, locale, timezoneId }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL, locale, timezoneId, viewport: { width: 1280, height: 800 }, ...options })
      contexts.push(context)
      problems.watch(context, options.javaScriptEnabled)
      return context
    })
    for (const context of contexts) await context.close()
  },
  anonymous: async ({ newContext }, use) => use(await (await newContext({ javaScriptEnabled: false })).newPage()),

  account: async ({ site }, use) => {
    await use((role, number = 1) => {
      const account = site.accounts.filter((one) => one.role === role)[number - 1]
      if (!account) throw new Error(`the demo has no ${role} number ${number}`)
      return account
    })
  },
  pageAs: async ({ newContext, site, account }, use) => {
    await use(async (role, number, options) => (await newContext({ storageState: stateFile(site, account(role, number).email), ...options })).newPage())
  },

  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
        const told = violations.map((one) => `${one.id} (${one.help}): ${one.nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join(' · ')}`)
        expect(told, `axe in ${colorScheme} on ${page.url()}`).toEqual([])
      }
      await page.emulateMedia({ colorScheme: null })
    })
  },
})

function watch(context: BrowserContext, found: string[], scripts: boolean): void {
  const documents = new Set<string>()
  const isOwn = (url: string) => !/^(https?|wss?):/.test(url) || ['localhost', '127.0.0.1'].includes(new URL(url).hostname)
  context.on('request', (request) => {
    if (request.isNavigationRequest()) documents.add(request.url())
    if (!isOwn(request.url())) found.push(`request to another host: ${request.url()}`)
  })
  context.on('requestfailed', (request) => {
    // A page that is left ends what it was still asking for.
    const reason = request.failure()?.errorText ?? ''
    // With JavaScript off, Chromium says of a script that it would preload that the policy forbids it.
    const isScriptOff = reason === 'csp' && !scripts
    if (reason !== 'net::ERR_ABORTED' && !isScriptOff) found.push(`request failed: ${request.url()} ${reason}`)
  })
  context.on('console', (message) => {
    // The browser tells of a document's own 404 or 410 as of an error; what is asked for is tested by its status.
    const isOfDocument = /Failed to load resource/.test(message.text()) && documents.has(message.location().url)
    if (message.type() === 'error' && !isOfDocument) found.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => found.push(`page error: ${error.error().message}`))
}
