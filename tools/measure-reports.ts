import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repairEncoding } from '#domain/vietnamese/legacy-encoding.ts'
import { understand } from '#domain/meetings/understand.ts'

const folder = join(import.meta.dirname, '../domain/meetings/examples/written')
const rounds = 5

/**
 * How long it takes to repair, read and proofread reports of growing length, in milliseconds (median of five), made of the
 * example reports one after another; and one report of some 600 words, as a reporter pastes it. Straight lines have the
 * same microseconds a word everywhere.
 */
function measureReports(): void {
  const reports = readdirSync(folder).filter((name) => /^\d\d\.corrected\.txt$/.test(name)).map((name) => readFileSync(join(folder, name), 'utf8'))
  const words = (text: string) => text.split(/\s+/).length
  const textOf = (length: number) => {
    let text = ''
    for (let index = 0, count = 0; count < length; index++) {
      const next = reports[index % reports.length]!
      text += `${next}\n`
      count += words(next)
    }
    return text
  }
  for (const report of reports) take(report)
  const rows = [600, 1000, 3000, 10_000, 30_000, 100_000].map((length) => {
    const text = length === 600 ? textOf(length).split(/(?<=\s)/).slice(0, length).join('') : textOf(length)
    const times = Array.from({ length: rounds }, () => take(text)).sort((a, b) => a - b)
    const median = times[Math.floor(rounds / 2)]!
    return { words: words(text), ms: Number(median.toFixed(1)), 'microseconds a word': Number(((median * 1000) / words(text)).toFixed(1)) }
  })
  console.table(rows)
}

function take(text: string): number {
  const started = performance.now()
  understand(repairEncoding(text), { publishedOn: '2026-11-23' })
  return performance.now() - started
}

measureReports()
