import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reportReader } from './read-apart.ts'
import { readReport } from './read-report.ts'

const bounds = { patience: 30_000, memory: 300, idle: 1000, waiting: 3 }
const options = { publishedOn: '2026-08-20', style: { toneStyle: 'document', endMark: 'keep', dash: 'any' } as const, words: ['mắc ca'] }
const seed = { text: readFileSync(new URL('./examples/given/seed-report.txt', import.meta.url), 'utf8'), asGiven: false }
const bomb = { issues: [{ code: 'fileBomb', field: 'source' }] }

test('a report is read apart as it is read here, and what cannot be read is told', async () => {
  const readApart = reportReader(bounds)
  const [read, refused] = await Promise.all([readApart(seed, options), readApart({ file: new TextEncoder().encode('%PDF-1.7') }, options)])
  expect(read).toEqual(await readReport(seed, options))
  expect(read.done!.proposal.participants.length).toBeGreaterThan(1)
  expect(refused).toEqual({ issues: [{ code: 'filePdf', field: 'source' }] })
})

test('who asks while too many wait is told to come back', async () => {
  const readApart = reportReader(bounds)
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => readApart({ text: 'Một đoạn văn.', asGiven: true }, options)))
  expect(outcomes.map(({ issues }) => issues?.[0]!.code)).toEqual([undefined, undefined, undefined, 'busy', 'busy'])
  expect((await readApart(seed, options)).done).toBeDefined()
})

test('a report that takes too much time or memory is given up, and the next is read', async () => {
  const hurried = reportReader({ ...bounds, patience: 1 })
  expect(await hurried(seed, options)).toEqual(bomb)
  const narrow = reportReader({ ...bounds, memory: 8 })
  expect(await narrow(seed, options)).toEqual(bomb)
  expect(await narrow({ text: '', asGiven: true }, options)).toEqual(bomb)
})
