import { AsyncLocalStorage } from 'node:async_hooks'
import type { Topic } from './topic.ts'

/** What a rendering read, and until when it is right by the clock alone (milliseconds since 1970). */
export type Notes = { topics: Set<Topic>; until: number }

// The server and the code that Next bundles each load this module; both must see the rendering that is under way.
const shared = globalThis as unknown as Record<symbol, AsyncLocalStorage<Notes> | undefined>
const rendering = (shared[Symbol.for('toa-soan.rendering')] ??= new AsyncLocalStorage<Notes>())

/** Runs a rendering, and tells what it read. */
export async function noting<T>(render: () => Promise<T>): Promise<{ result: T; notes: Notes }> {
  const notes: Notes = { topics: new Set(), until: Infinity }
  return { result: await rendering.run(notes, render), notes }
}

/** Notes what is about to be read, for the page that is being rendered; nothing outside of a rendering. */
export function note(...topics: Topic[]): void {
  const notes = rendering.getStore()
  for (const topic of topics) notes?.topics.add(topic)
}

/** Notes a time at which what is being read will be another, though nobody changes anything. */
export function noteUntil(time: Date): void {
  const notes = rendering.getStore()
  if (notes) notes.until = Math.min(notes.until, time.getTime())
}
