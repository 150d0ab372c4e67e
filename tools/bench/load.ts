import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

export type Load = { port: number; paths: string[]; headers: Record<string, string>; connections: number; seconds: number }
/** Times in milliseconds. `failures` are connections that broke or answers that did not come in time. */
export type Outcome = { requests: number; perSecond: number; p50: number; p95: number; p99: number; max: number; bytes: number; failures: number; statuses: Record<string, number> }

let generator: ChildProcess | undefined

/** Starts a process of this folder, whose first message says that it is ready or gives its port. */
export function startProcess<T>(file: string, args: string[], options: { nodeOptions?: string[]; env?: Record<string, string> } = {}): Promise<{ child: ChildProcess; first: T }> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, file), args, { execArgv: options.nodeOptions ?? [], env: { ...process.env, ...options.env } })
    child.once('message', (first) => resolve({ child, first: first as T }))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
  })
}

/** Puts load on a port of this machine, from the one generator that measures every contender. */
export function load(task: Load): Promise<Outcome> {
  const child = (generator ??= fork(join(import.meta.dirname, 'generator.ts'), { execArgv: [] }))
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the load generator ended with ${code}`))
    child.once('exit', ended)
    child.once('message', (outcome) => {
      child.off('exit', ended)
      resolve(outcome as Outcome)
    })
    child.send(task)
  })
}

export function stopGenerator(): void {
  generator?.disconnect()
  generator = undefined
}

/** How many answers were an error, or none came. */
export const errorsOf = ({ failures, statuses }: Outcome): number => failures + Object.entries(statuses).filter(([status]) => Number(status) >= 400).reduce((sum, [, count]) => sum + count, 0)
