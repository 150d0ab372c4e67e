import { chromium } from '@playwright/test'
import { provideChromium } from '../chromium.ts'
import type { Place } from './place.ts'

/** Bytes over the network of a first view, headers too, by kind; `requests` counts them all. */
export type Sizes = Record<string, { requests: number; total: number; kinds: Record<string, number> }>

export const pagesToSee = (place: Place): Record<string, string> => ({ article: place.articlePaths[0]!, 'front page': '/', section: place.sectionPaths[0]!, search: '/tim-kiem?q=ph%C3%A1t%20tri%E1%BB%83n' })

/** What a reader's first view of a page costs, with an empty cache, in a Chromium that takes brotli. */
export async function measureSizes(place: Place): Promise<Sizes> {
  const portal = await place.start()
  const browser = await chromium.launch({ executablePath: await provideChromium(process.env.PATH ?? ''), args: ['--no-sandbox', '--disable-quic'] })
  const told: Sizes = {}
  try {
    for (const [name, path] of Object.entries(pagesToSee(place))) {
      // The second look has the best compression, which is made by and by.
      for (let look = 0; look < 2; look++) {
        const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true })
        const page = await context.newPage()
        const session = await context.newCDPSession(page)
        const kinds: Record<string, number> = {}
        const kindOf = new Map<string, string>()
        await session.send('Network.enable')
        session.on('Network.responseReceived', ({ requestId, type }) => kindOf.set(requestId, type))
        session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
          const kind = kindOf.get(requestId) ?? 'Other'
          kinds[kind] = (kinds[kind] ?? 0) + encodedDataLength
        })
        await page.goto(`${portal.url}${path}`, { waitUntil: 'networkidle' })
        await page.waitForTimeout(1500)
        told[name] = { requests: kindOf.size, total: Object.values(kinds).reduce((sum, bytes) => sum + bytes, 0), kinds }
        await context.close()
      }
    }
  } finally {
    await browser.close()
    await place.stop(portal)
  }
  return told
}

export function tellSizes(sizes: Sizes): Record<string, Record<string, string | number>> {
  const kinds = ['Document', 'Stylesheet', 'Script', 'Font', 'Image']
  return Object.fromEntries(Object.entries(sizes).map(([page, { requests, total, kinds: bytes }]) => [page, {
    'KB in all': (total / 1000).toFixed(1), ...Object.fromEntries(kinds.map((kind) => [kind, ((bytes[kind] ?? 0) / 1000).toFixed(1)])),
    'others': (Object.entries(bytes).filter(([kind]) => !kinds.includes(kind)).reduce((sum, [, one]) => sum + one, 0) / 1000).toFixed(1), requests,
  }]))
}
