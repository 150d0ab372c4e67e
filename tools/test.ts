import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { buildIfNeeded, generateClient } from './build.ts'
import { provideChromium } from './chromium.ts'

const root = new URL('..', import.meta.url).pathname
const results = join(root, 'test-results')
type Count = { passed: number; failed: number }

/** Runs a program of node_modules, lets its output through, and tells whether it went well. */
function run(command: string, args: string[], variables: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules/.bin', command), args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`, ...variables } })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}

const asOne = (passed: boolean): Count => ({ passed: Number(passed), failed: Number(!passed) })

/** What a runner wrote of its tests; a run that failed as a whole, or had no test, is a failure too. */
function counted(file: string, wentWell: boolean, read: (report: never) => Count): Count {
  const count = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8')) as never) : { passed: 0, failed: 0 }
  const isFailure = count.failed === 0 && (!wentWell || count.passed === 0)
  return isFailure ? { ...count, failed: 1 } : count
}

async function unitTests(): Promise<Count> {
  const file = join(results, 'unit.json')
  rmSync(file, { force: true })
  const wentWell = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  return counted(file, wentWell, ({ numPassedTests, numFailedTests, numFailedTestSuites, numTotalTests }: { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number; numTotalTests: number }) => ({
    passed: numPassedTests,
    // A file that fell before its first test has no failed test of its own.
    failed: numFailedTests || (numTotalTests === 0 ? 0 : Number(numFailedTestSuites > 0)),
  }))
}

async function endToEndTests(): Promise<Count> {
  const file = join(results, 'e2e.json')
  rmSync(file, { force: true })
  const executable = await provideChromium(process.env.PATH ?? '')
  const wentWell = await run('playwright', ['test'], { TOA_SOAN_CHROMIUM: executable })
  return counted(file, wentWell, ({ stats }: { stats: { expected: number; unexpected: number; flaky: number } }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }))
}

/** Each check of the project, in the order in which a failure is soonest told. */
const suites: Record<string, () => Promise<Count>> = {
  lint: async () => asOne(await run('oxlint', ['--quiet'])),
  types: async () => asOne(await run('next', ['typegen'], { NEXT_TELEMETRY_DISABLED: '1' }) && await run('tsc', ['--noEmit'])),
  unit: unitTests,
  build: async () => {
    await buildIfNeeded()
    return asOne(true)
  },
  e2e: endToEndTests,
}

/** Runs the suites that were named, or all, and ends with one line over all of them. */
async function test(named: string[]): Promise<void> {
  const unknown = named.filter((name) => !suites[name])
  if (unknown.length) throw new Error(`no such suite: ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}`)
  generateClient()
  const total: Count = { passed: 0, failed: 0 }
  const lines: string[] = []
  for (const [name, suite] of Object.entries(suites).filter(([one]) => named.length === 0 || named.includes(one))) {
    console.log(`\n── ${name} ──`)
    const count = await suite().catch((error: Error): Count => {
      console.error(error.message)
      return { passed: 0, failed: 1 }
    })
    total.passed += count.passed
    total.failed += count.failed
    lines.push(`${name}: ${count.passed} passed, ${count.failed} failed`)
  }
  console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

await test(process.argv.slice(2))
