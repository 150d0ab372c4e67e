import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { proofread } from '#domain/vietnamese/proofreading/proofread.ts'

const folder = join(import.meta.dirname, '../domain/vietnamese/proofreading/examples/prose')

/** Proofreads the clean prose and tells every error and warning: each is a false alarm. Usage: node tools/measure-false-alarms.ts */
function measure(): void {
  let words = 0
  let alarms = 0
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()) {
    const text = readFileSync(join(folder, file), 'utf8')
    words += text.split(/\s+/).length
    for (const { start, end, kind, severity, suggestions } of proofread(text)) {
      if (severity === 'hint') continue
      alarms++
      console.log(`${file} ${kind}: ${text.slice(Math.max(0, start - 25), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)} → ${suggestions[0] ?? ''}`.replace(/\n/g, '⏎'))
    }
  }
  console.log(`${alarms} false alarms in ${words} words: ${((alarms * 1000) / words).toFixed(2)} per 1,000`)
}

measure()
