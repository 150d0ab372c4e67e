import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Outcome } from '../outcome.ts'
import type { GivenReport, ReadingOptions, ReadReport } from './read-report.ts'

/** `patience` for one report and `idle` before the thread gives its memory back in milliseconds, `memory` with the dictionaries in megabytes. */
type Bounds = { patience: number; memory: number; idle: number; waiting: number }

type Answer = { outcome?: Outcome<ReadReport>; failure?: string }

class PastBounds extends Error {}

/**
 * Reads a report in a thread of its own, so that readers of the portal do not wait for it, and within bounds, so that no
 * document can end the server. Reports are read one after another.
 * @returns what `readReport` returns; the issue `fileBomb` past a bound, `busy` where too many wait
 */
export const readApart = reportReader({ patience: 20_000, memory: 300, idle: 5 * 60_000, waiting: 20 })

/** A reader with bounds of its own; an ordinary report takes a tenth of a second and 120 MB. */
export function reportReader(bounds: Bounds): (given: GivenReport, options: ReadingOptions) => Promise<Outcome<ReadReport>> {
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let waiting = 0
  let turn: Promise<unknown> = Promise.resolve()

  return (given, options) => {
    if (waiting >= bounds.waiting) return Promise.resolve({ issues: [{ code: 'busy', field: 'source' }] })
    waiting++
    const read = turn.then(() => ask({ given, options })).finally(() => waiting--)
    turn = read.catch(() => {})
    return read
  }

  async function ask(request: { given: GivenReport; options: ReadingOptions }): Promise<Outcome<ReadReport>> {
    clearTimeout(idle)
    try {
      const { outcome, failure } = await answerOf((thread ??= start(bounds.memory)), request, bounds.patience)
      if (!outcome) throw new Error(failure)
      idle = globalThis.setTimeout(stop, bounds.idle).unref()
      return outcome
    } catch (error) {
      stop()
      if (error instanceof PastBounds) return { issues: [{ code: 'fileBomb', field: 'source' }] }
      throw error
    }
  }

  function stop(): void {
    void thread?.terminate()
    thread = undefined
  }
}

// The thread's code is no part of Next's bundle: the program runs in its own folder, and Node reads the file as it is.
function start(memory: number): Worker {
  const thread = new Worker(/* turbopackIgnore: true */ join(process.cwd(), 'domain/meetings/report-worker.ts'), { resourceLimits: { maxOldGenerationSizeMb: memory } })
  thread.unref()
  return thread
}

/** What the thread answers to one request. It fails when the thread ends before. */
async function answerOf(thread: Worker, request: unknown, patience: number): Promise<Answer> {
  const over = new AbortController()
  try {
    thread.postMessage(request)
    // `once` fails when the thread tells of an error instead.
    const [answer] = await Promise.race([once(thread, 'message', over), setTimeout(patience, undefined, over).then(() => { throw new PastBounds() })])
    return answer as Answer
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? new PastBounds() : error
  } finally {
    over.abort()
  }
}
