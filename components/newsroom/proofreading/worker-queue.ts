import type { Finding } from '#domain/vietnamese/proofreading/finding.ts'
import type { CheckRequest } from './check.ts'

/** What is used of a Worker. */
export type Checker = { postMessage(request: CheckRequest): void; terminate(): void; onmessage: ((event: { data: Finding[] }) => void) | null; onerror: ((event: { preventDefault?(): void }) => void) | null; onmessageerror?: unknown }

type Parts = {
  /** Starts the worker; may throw. */
  start: () => Checker
  /** What is to be checked now. Asked only when it is sent at once. */
  read: () => CheckRequest
  onAnswer: (findings: Finding[]) => void
  onFailure: () => void
  /** Milliseconds after which no answer is a failure. */
  patience?: number
}

/** Asks a worker about the newest text alone: while one is looked at, however often it is asked for, one more waits. */
export function createQueue({ start, read, onAnswer, onFailure, patience = 20_000 }: Parts) {
  let worker: Checker | null = null
  let isBusy = false
  let isWanted = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function fail(): void {
    close()
    onFailure()
  }
  function send(): void {
    isWanted = false
    try {
      worker ??= begin()
      isBusy = true
      timer = setTimeout(fail, patience)
      worker.postMessage(read())
    } catch {
      fail()
    }
  }
  function begin(): Checker {
    const begun = start()
    begun.onmessage = ({ data }) => {
      if (begun !== worker) return
      clearTimeout(timer)
      isBusy = false
      onAnswer(data)
      if (isWanted && !isBusy) send()
    }
    begun.onerror = (event) => {
      event.preventDefault?.()
      if (begun === worker) fail()
    }
    return begun
  }
  function close(): void {
    clearTimeout(timer)
    worker?.terminate()
    worker = null
    isBusy = false
    isWanted = false
  }
  return {
    /** Has the newest text checked: at once, or when what is being checked is done. */
    ask: () => void (isBusy ? (isWanted = true) : send()),
    /** Whether an answer about the newest text is still to come. */
    isAsked: () => isBusy || isWanted,
    close,
  }
}
