import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CheckRequest } from './check.ts'
import { type Checker, createQueue } from './worker-queue.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function parts() {
  const sent: string[] = []
  const workers: (Checker & { isOver: boolean })[] = []
  let text = ''
  const answers = vi.fn()
  const failures = vi.fn()
  const queue = createQueue({
    start: () => {
      const worker = { isOver: false, onmessage: null, onerror: null, postMessage: (request: CheckRequest) => void sent.push(request.text), terminate: () => void (worker.isOver = true) }
      workers.push(worker)
      return worker
    },
    read: () => ({ text, notesAt: text.length, options: { dictionary: [] } }),
    onAnswer: answers,
    onFailure: failures,
    patience: 1000,
  })
  return { queue, sent, workers, answers, failures, type: (words: string) => void (text = words) }
}

test('while one text is looked at, the newest alone waits', () => {
  const { queue, sent, workers, answers, type } = parts()
  for (const words of ['một', 'hai', 'ba']) {
    type(words)
    queue.ask()
  }
  expect(sent).toEqual(['một'])
  workers[0]!.onmessage!({ data: [] })
  expect(sent).toEqual(['một', 'ba'])
  expect(queue.isAsked()).toBe(true)
  workers[0]!.onmessage!({ data: [] })
  expect(answers).toHaveBeenCalledTimes(2)
  expect(queue.isAsked()).toBe(false)
  expect(workers).toHaveLength(1)
})

test('no answer, an error and a worker that does not start are failures, after which it can be asked again', () => {
  const { queue, workers, answers, failures } = parts()
  queue.ask()
  vi.advanceTimersByTime(1001)
  expect(failures).toHaveBeenCalledTimes(1)
  expect(workers[0]!.isOver).toBe(true)
  workers[0]!.onmessage!({ data: [] })
  expect(answers).not.toHaveBeenCalled()
  queue.ask()
  workers[1]!.onerror!({})
  expect(failures).toHaveBeenCalledTimes(2)
  const broken = vi.fn()
  createQueue({ start: () => { throw new Error('none') }, read: () => ({ text: '', notesAt: 0, options: { dictionary: [] } }), onAnswer: answers, onFailure: broken }).ask()
  expect(broken).toHaveBeenCalledTimes(1)
})
