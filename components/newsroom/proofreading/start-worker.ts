import type { Checker } from './worker-queue.ts'

/** Starts the proofreader beside the page. */
export const startWorker = (): Checker => new Worker(new URL('./proofreading-worker.ts', import.meta.url), { type: 'module' }) as Checker
