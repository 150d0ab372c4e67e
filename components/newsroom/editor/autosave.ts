import type { Issue } from '#domain/outcome.ts'

/** The head that the server has when ours is out of date; `isOwn` when the same person saved it, `canSave` is false when it would refuse a save on top of it. */
export type Head = { headNumber: number; name: string; isOwn: boolean; savedAt: string; canSave: boolean }
export type SaveAnswer = { done: { headNumber: number; savedAt: string }; issues?: undefined } | { done?: undefined; issues: Issue[]; head?: Head }

/**
 * saved: the server has everything · unsaved: a save is due · saving: one is on its way · offline: no answer, tried again
 * by itself · signedOut, stale: waits for a decision · refused: may not be saved any more · invalid: to be mended first
 */
export type Status = 'saved' | 'unsaved' | 'saving' | 'offline' | 'signedOut' | 'stale' | 'refused' | 'invalid'
/** `isKept` is false while this browser would not keep what the server does not have: it is on the screen alone. */
export type AutosaveState = { status: Status; isKept: boolean; headNumber: number; savedAt: string; issues: readonly Issue[]; newer: Head | null }

export type AutosaveParts<Content> = {
  headNumber: number
  savedAt: string
  /** What is on the screen now. */
  read: () => Content
  /** Sends a content that grew from a head; rejects when there is no answer. */
  send: (headNumber: number, content: Content) => Promise<SaveAnswer>
  /** Keeps what the server does not have yet in this browser; false when the browser would not. */
  keep: (content: Content, headNumber: number) => boolean
  /** The server has acknowledged everything: what was kept is not needed. */
  forget: () => void
}

/** Milliseconds: rest after a key, the longest that typing puts a save off, until typing is kept here, and without answer. */
export const pace = { rest: 700, longest: 1400, keep: 250, answer: 20_000, firstRetry: 1000, longestRetry: 30_000 } as const

const hardRefusals: readonly string[] = ['forbidden', 'notYours', 'wrongState', 'notFound', 'openEdition']

export type Autosave = ReturnType<typeof createAutosave>

/**
 * Saves what changes, one save at a time, and never forgets what has not been acknowledged. Knows nothing of React.
 * A save without an answer may have happened: it is sent again as it was until it is answered, so that the server can
 * tell the same save from somebody else's.
 */
export function createAutosave<Content>({ headNumber, savedAt, read, send, keep, forget }: AutosaveParts<Content>) {
  let state: AutosaveState = { status: 'saved', isKept: true, headNumber, savedAt, issues: [], newer: null }
  // Changes are counted: those on the screen, and those that the server has acknowledged.
  let typed = 0
  let acknowledged = 0
  let oldestUnsent: number | null = null
  let pending: { content: Content; upTo: number } | null = null
  let flight: Promise<void> | null = null
  let failures = 0
  let isLeaving = false
  let saveTimer: ReturnType<typeof setTimeout> | undefined
  let keepTimer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  const set = (change: Partial<AutosaveState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const isUnsaved = () => typed !== acknowledged
  const isWaiting = () => state.status === 'signedOut' || state.status === 'stale' || state.status === 'refused'

  /** Keeps the screen in this browser now, as long as the server does not have it. True when nothing could be lost. */
  function keepNow(): boolean {
    clearTimeout(keepTimer)
    keepTimer = undefined
    const isKept = !isUnsaved() || keep(read(), state.headNumber)
    if (isKept !== state.isKept) set({ isKept })
    return isKept
  }

  function schedule(): void {
    if (flight || isWaiting() || state.status === 'offline') return
    clearTimeout(saveTimer)
    saveTimer = setTimeout(run, Math.max(0, Math.min(pace.rest, (oldestUnsent ?? Date.now()) + pace.longest - Date.now())))
  }

  /** Something on the screen changed. */
  function changed(): void {
    typed++
    isLeaving = false
    oldestUnsent ??= Date.now()
    keepTimer ??= setTimeout(keepNow, pace.keep)
    if (state.status === 'saved' || state.status === 'invalid') set({ status: 'unsaved', issues: [] })
    schedule()
  }

  function run(): Promise<void> {
    if (flight) return flight
    clearTimeout(saveTimer)
    if (!pending) {
      pending = { content: read(), upTo: typed }
      oldestUnsent = null
    }
    keepNow()
    if (state.status !== 'offline') set({ status: 'saving' })
    flight = attempt(pending).finally(() => {
      flight = null
      if (state.status === 'unsaved') schedule()
    })
    return flight
  }

  async function attempt({ content, upTo }: { content: Content; upTo: number }): Promise<void> {
    const answer = await withinTime(send(state.headNumber, content)).catch(() => null)
    if (!answer) {
      saveTimer = setTimeout(run, Math.min(pace.firstRetry * 2 ** failures++, pace.longestRetry))
      return set({ status: 'offline' })
    }
    pending = null
    failures = 0
    if (answer.done) {
      acknowledged = upTo
      if (!isUnsaved()) {
        clearTimeout(keepTimer)
        keepTimer = undefined
        forget()
        set({ isKept: true })
      }
      return set({ headNumber: answer.done.headNumber, savedAt: answer.done.savedAt, status: isUnsaved() ? 'unsaved' : 'saved', issues: [], newer: null })
    }
    const codes = answer.issues.map((issue) => issue.code as string)
    const status: Status = codes.includes('signedOut') ? 'signedOut' : codes.includes('stale') ? 'stale' : codes.some((code) => hardRefusals.includes(code)) ? 'refused' : 'invalid'
    // Typing that went on meanwhile may have mended what was invalid.
    const mended = status === 'invalid' && typed > upTo
    set({ status: mended ? 'unsaved' : status, issues: answer.issues, newer: answer.head ?? null })
  }

  /** Saves all there is now. True when the server has acknowledged everything on the screen. */
  async function flush(): Promise<boolean> {
    while (flight || isUnsaved()) {
      if (!flight && isWaiting()) return false
      await run()
      if (state.status !== 'saved' && state.status !== 'unsaved') return false
    }
    return true
  }

  return {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    changed,
    keepNow,
    flush,
    isUnsaved,
    /** The person leaves the page on purpose; what is unsaved is kept here and offered again. */
    leave: () => void (isLeaving = keepNow()),
    /** Whether closing the page should be asked about. */
    isAtRisk: () => isUnsaved() && !isLeaving,
    /** Tries again at once: the network is back, or somebody has signed in again. */
    retry: () => {
      if (state.status !== 'offline' && state.status !== 'signedOut') return
      if (state.status === 'signedOut') set({ status: 'unsaved', issues: [] })
      void run()
    },
    /** Saves ours on top of the newer head that a stale save was told of; that one stays in the history. */
    saveOnTop: () => {
      if (state.status !== 'stale' || !state.newer) return
      set({ headNumber: state.newer.headNumber, status: 'unsaved', issues: [], newer: null })
      void run()
    },
  }
}

function withinTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), pace.answer)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
