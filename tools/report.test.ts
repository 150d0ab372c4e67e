import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
let folder = ''
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'report-')) })
afterAll(() => rmSync(folder, { recursive: true }))

type Ended = { code: number | string; output: string; errors: string }

/** Runs the command as npm would that was called in a folder, its heap no larger than so many megabytes. */
function report(args: string[], { calledFrom = folder, heap = 300 } = {}): Promise<Ended> {
  const env = { ...process.env, INIT_CWD: calledFrom, npm_lifecycle_event: 'report' }
  return new Promise((resolve) => {
    execFile(process.execPath, [`--max-old-space-size=${heap}`, 'tools/report.ts', ...args], { cwd: root, env, maxBuffer: 64 << 20 }, (error, output, errors) => resolve({ code: error?.code ?? error?.signal ?? 0, output, errors }))
  })
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return name
}

test('a file is looked for where the command was called from, and named as it was given', async () => {
  file('tin.txt', 'Hội nghị giúp nhau,cho mượn đất.')
  expect(await report(['proofread', 'tin.txt'])).toEqual({ code: 1, output: expect.stringMatching(/^tin\.txt:1:15: /), errors: '' })
  expect(await report(['proofread', join(folder, 'tin.txt')], { calledFrom: root })).toMatchObject({ code: 1 })
  expect(await report(['proofread', 'tin.txt'], { calledFrom: root })).toMatchObject({ code: 2, output: '', errors: 'tin.txt: không có tệp này.\n' })
})

test('where there are more findings than are told, that is said', async () => {
  file('ngoặc.txt', '( a '.repeat(3000))
  const { code, output, errors } = await report(['proofread', 'ngoặc.txt'])
  expect(code).toBe(1)
  expect(output.trimEnd().split('\n')).toHaveLength(2000)
  expect(errors).toMatch(/^ngoặc\.txt: chỉ kể 2\.000 chỗ[^\n]*\n$/)
  const parsed = JSON.parse((await report(['parse', 'ngoặc.txt'])).output) as { findings: unknown[]; hasMoreFindings: boolean }
  expect([parsed.findings.length, parsed.hasMoreFindings]).toEqual([2000, true])
})

const megabyte = 1 << 20
test.each([
  ['one letter', 'a', 9 * megabyte], ['one letter of Vietnamese', 'ệ', 3 * megabyte], ['open brackets', '( ', megabyte], ['line breaks', '\n', 9 * megabyte], ['quotation marks', '“', megabyte],
])('a long file of %s is read', async (_, unit, count) => {
  file('dài.txt', `Tin${unit.repeat(count)}`)
  const { code, output } = await report(['parse', 'dài.txt'])
  expect(code).toBe(0)
  expect((JSON.parse(output) as { text: string }).text.length).toBe(3 + unit.length * count)
}, 120_000)
