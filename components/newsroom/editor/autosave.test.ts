import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAutosave, pace, type SaveAnswer } from './autosave.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const savedAt = '2026-11-22T14:04:00.000Z'

/** An editor's page with a server that answers when told to. */
function page({ keeps = true } = {}) {
  let screen = ''
  let kept: { content: string; headNumber: number } | null = null
  const sent: { headNumber: number; content: string; answer: (answer: SaveAnswer) => Promise<void>; fail: () => Promise<void> }[] = []
  const settle = () => vi.advanceTimersByTimeAsync(0)
  const autosave = createAutosave<string>({
    headNumber: 1,
    savedAt,
    read: () => screen,
    send: (headNumber, content) =>
      new Promise((resolve, reject) => sent.push({ headNumber, content, answer: (answer) => (resolve(answer), settle().then(() => {})), fail: () => (reject(new Error('no network')), settle().then(() => {})) })),
    keep: (content, headNumber) => keeps && Boolean((kept = { content, headNumber })),
    forget: () => (kept = null),
  })
  return { autosave, sent, type: (text: string) => ((screen = text), autosave.changed()), kept: () => kept, status: () => autosave.getState().status, wait: (time: number) => vi.advanceTimersByTimeAsync(time) }
}
const done = (headNumber: number): SaveAnswer => ({ done: { headNumber, savedAt } })

test('a change is kept here at once and sent after a rest', async () => {
  const { autosave, sent, type, kept, status, wait } = page()
  type('a')
  expect(status()).toBe('unsaved')
  await wait(pace.keep)
  expect(kept()).toEqual({ content: 'a', headNumber: 1 })
  expect(sent).toHaveLength(0)
  await wait(pace.rest)
  expect(sent[0]).toMatchObject({ headNumber: 1, content: 'a' })
  expect(status()).toBe('saving')
  await sent[0]!.answer(done(2))
  expect([status(), autosave.getState().headNumber, kept(), autosave.isUnsaved()]).toEqual(['saved', 2, null, false])
})

test('a browser that keeps nothing is told of, until the server has everything', async () => {
  const { autosave, sent, type, wait } = page({ keeps: false })
  type('a')
  await wait(pace.rest)
  expect(autosave.getState().isKept).toBe(false)
  await sent[0]!.fail()
  expect(autosave.getState()).toMatchObject({ status: 'offline', isKept: false })
  await wait(pace.firstRetry)
  await sent[1]!.answer(done(2))
  expect(autosave.getState()).toMatchObject({ status: 'saved', isKept: true })
})

test('typing without rest is sent within two seconds', async () => {
  const { sent, type, wait } = page()
  for (let key = 1; key <= 15; key++) {
    type('x'.repeat(key))
    await wait(100)
  }
  expect(sent).toHaveLength(1)
})

test('one save at a time; what comes meanwhile goes together with the next, from the new head', async () => {
  const { sent, type, kept, status, wait } = page()
  type('a')
  await wait(pace.rest)
  type('ab')
  type('abc')
  await wait(10_000)
  expect(sent).toHaveLength(1)
  await sent[0]!.answer(done(2))
  expect(kept()).toEqual({ content: 'abc', headNumber: 2 })
  await wait(pace.rest)
  expect(sent[1]).toMatchObject({ headNumber: 2, content: 'abc' })
  await sent[1]!.answer(done(3))
  expect([status(), kept()]).toEqual(['saved', null])
})

test('without an answer the same save is sent again, slower and slower, then what came after it', async () => {
  const { sent, type, kept, status, wait } = page()
  type('a')
  await wait(pace.rest)
  await sent[0]!.fail()
  expect(status()).toBe('offline')
  type('ab')
  await wait(pace.firstRetry)
  expect(sent[1]).toMatchObject({ headNumber: 1, content: 'a' })
  expect(kept()?.content).toBe('ab')
  await sent[1]!.fail()
  await wait(pace.firstRetry)
  expect(sent).toHaveLength(2)
  await wait(pace.firstRetry)
  await sent[2]!.answer(done(2))
  await wait(pace.rest)
  expect(sent[3]).toMatchObject({ headNumber: 2, content: 'ab' })
})

test('a save that hangs counts as unanswered', async () => {
  const { type, status, wait } = page()
  type('a')
  await wait(pace.rest + pace.answer)
  expect(status()).toBe('offline')
})

test('the network comes back: tried at once', async () => {
  const { autosave, sent, type, wait } = page()
  type('a')
  await wait(pace.rest)
  await sent[0]!.fail()
  autosave.retry()
  expect(sent).toHaveLength(2)
})

test('signed out: nothing is sent until somebody signs in again, everything is kept', async () => {
  const { autosave, sent, type, kept, status, wait } = page()
  type('a')
  await wait(pace.rest)
  await sent[0]!.answer({ issues: [{ code: 'signedOut' }] })
  type('ab')
  await wait(60_000)
  expect([status(), sent.length, kept()?.content]).toEqual(['signedOut', 1, 'ab'])
  expect(await autosave.flush()).toBe(false)
  autosave.retry()
  expect(sent[1]!.content).toBe('ab')
  await sent[1]!.answer(done(2))
  expect(status()).toBe('saved')
})

test('stale: stops, keeps, and saves on top of the newer head only when told to', async () => {
  const { autosave, sent, type, kept, status, wait } = page()
  type('mine')
  await wait(pace.rest)
  await sent[0]!.answer({ issues: [{ code: 'stale' }], head: { headNumber: 7, name: 'Lò Thị Mai', isOwn: false, savedAt, canSave: true } })
  type('mine too')
  await wait(60_000)
  expect([status(), sent.length, kept()?.content, autosave.getState().newer?.name]).toEqual(['stale', 1, 'mine too', 'Lò Thị Mai'])
  autosave.saveOnTop()
  expect(sent[1]).toMatchObject({ headNumber: 7, content: 'mine too' })
  await sent[1]!.answer(done(8))
  expect([status(), kept(), autosave.getState().headNumber]).toEqual(['saved', null, 8])
})

test('what may not be saved any more is kept and not sent again', async () => {
  const { autosave, sent, type, kept, status, wait } = page()
  type('a')
  await wait(pace.rest)
  await sent[0]!.answer({ issues: [{ code: 'wrongState' }] })
  type('ab')
  await wait(60_000)
  autosave.retry()
  expect([status(), sent.length, kept()?.content]).toEqual(['refused', 1, 'ab'])
})

test('invalid content is told, and tried again with the next change', async () => {
  const { autosave, sent, type, kept, status, wait } = page()
  type('too long')
  await wait(pace.rest)
  await sent[0]!.answer({ issues: [{ code: 'tooLong', field: 'title' }] })
  await wait(60_000)
  expect([status(), sent.length, kept()?.content, autosave.isUnsaved()]).toEqual(['invalid', 1, 'too long', true])
  type('short')
  await wait(pace.rest)
  expect(sent[1]!.content).toBe('short')
})

test('flush sends all there is and tells when the server has it', async () => {
  const { autosave, sent, type, wait } = page()
  expect(await autosave.flush()).toBe(true)
  type('a')
  const flushed = autosave.flush()
  expect(sent).toHaveLength(1)
  type('ab')
  await sent[0]!.answer(done(2))
  await wait(0)
  expect(sent[1]!.content).toBe('ab')
  await sent[1]!.answer(done(3))
  expect(await flushed).toBe(true)
})
