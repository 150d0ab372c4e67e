import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { provideChromium } from '../chromium.ts'
import { spread, tellSpread } from './figures.ts'
import type { Place } from './place.ts'
import { pagesToSee } from './sizes.ts'

// 180 MB with all that it needs: fetched by who asks for these figures, not by every `npm ci`.
const lighthouse = 'lighthouse@13.5.0'
const categories = { performance: 'performance', accessibility: 'accessibility', 'best-practices': 'best practices', seo: 'SEO' }
const audits = { 'largest-contentful-paint': 'LCP ms', 'total-blocking-time': 'TBT ms', 'cumulative-layout-shift': 'CLS' }

type Report = { categories: Record<string, { score: number | null }>; audits: Record<string, { numericValue?: number; score: number | null; title: string }> }
/** Of each round; `lost` names what cost points. */
export type LighthouseCase = { scores: Record<string, number[]>; times: Record<string, number[]>; lost: string[] }

/** Lighthouse as it comes: a slow phone on a slow network, simulated. */
export async function measureLighthouse(place: Place, { rounds }: { rounds: number }): Promise<Record<string, LighthouseCase>> {
  const portal = await place.start()
  const folder = mkdtempSync(join(tmpdir(), 'toa-soan-lighthouse-'))
  const chrome = await provideChromium(process.env.PATH ?? '')
  const told: Record<string, LighthouseCase> = {}
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [name, path] of Object.entries(pagesToSee(place))) {
        const one = (told[name] ??= { scores: {}, times: {}, lost: [] })
        const file = join(folder, 'report.json')
        await promisify(execFile)('npx', ['--yes', lighthouse, `${portal.url}${path}`, '--quiet', '--output=json', `--output-path=${file}`, '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'],
          { timeout: 300_000, env: { ...process.env, CHROME_PATH: chrome, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` } })
        const report = JSON.parse(readFileSync(file, 'utf8')) as Report
        for (const [key, label] of Object.entries(categories)) (one.scores[label] ??= []).push(Math.round((report.categories[key]?.score ?? 0) * 100))
        for (const [key, label] of Object.entries(audits)) (one.times[label] ??= []).push(report.audits[key]?.numericValue ?? NaN)
        one.lost = Object.entries(report.audits).filter(([, { score }]) => score !== null && score < 0.9).map(([key]) => key)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await place.stop(portal)
  }
  return told
}

export function tellLighthouse(cases: Record<string, LighthouseCase>): Record<string, Record<string, string | number>> {
  return Object.fromEntries(Object.entries(cases).map(([page, { scores, times }]) => [page, {
    ...Object.fromEntries(Object.entries(scores).map(([label, values]) => [label, tellSpread(spread(values))])),
    ...Object.fromEntries(Object.entries(times).map(([label, values]) => [label, tellSpread(spread(values), label === 'CLS' ? 3 : 0)])),
  }]))
}
