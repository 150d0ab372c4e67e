import { readFileSync, statSync } from 'node:fs'
import { Client } from 'pg'

/** What new connections write to PostgreSQL's log from now on. */
export async function tellOfStatements(url: string, settings: string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('ALTER DATABASE toa_soan RESET ALL')
  // A setting of a library that is not loaded yet is only taken on once it is.
  if (settings.some((one) => one.startsWith('auto_explain'))) await client.query("LOAD 'auto_explain'")
  for (const setting of settings) await client.query(`ALTER DATABASE toa_soan SET ${setting}`)
  await client.end()
}

/** What PostgreSQL wrote while the request ran. The last statements of a request reach the log before its answer does. */
export async function logOf(log: string, request: () => Promise<void>): Promise<string> {
  const from = statSync(log).size
  await request()
  return readFileSync(log).subarray(from).toString()
}

/** Statements of one request and their time, parsing and planning included; PostgreSQL must tell of every statement. */
export async function statementsOf(log: string, request: () => Promise<void>): Promise<{ queries: number; databaseMs: number }> {
  const entries = [...(await logOf(log, request)).matchAll(/LOG: {2}duration: ([\d.]+) ms {2}(parse|bind|execute|statement)/g)]
  return { queries: entries.filter(([, , step]) => step === 'execute' || step === 'statement').length, databaseMs: entries.reduce((sum, [, milliseconds]) => sum + Number(milliseconds), 0) }
}

/** Resident memory of a process, now and at its highest. */
export function residentMegabytes(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)![1]) / 1024
  return { now: of('VmRSS'), peak: of('VmHWM') }
}
