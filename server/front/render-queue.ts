/** More wait than could be served in time. */
export class TooMany extends Error {}

export type RenderQueue = {
  /** @param reader who asks, so that one who asks for much does not keep others waiting */
  run: <T>(reader: string, render: () => Promise<T>) => Promise<T>
  size: () => { running: number; waiting: number }
}

type Waiter = { start: () => void; refuse: (error: TooMany) => void }

/**
 * Runs at most so many renderings at once; the others wait, readers taking turns. When already `most` wait, the place of
 * the newest of whoever waits for most goes to a reader who waits for less.
 * @throws TooMany to who finds no place, or loses it
 */
export function renderQueue({ atOnce, most }: { atOnce: number; most: number }): RenderQueue {
  const turns = new Map<string, Waiter[]>()
  let running = 0
  let waiting = 0

  function next(): void {
    const [turn] = turns
    if (running >= atOnce || !turn) return
    const [reader, waiters] = turn
    const { start } = waiters.shift()!
    // To the end of the line, as long as the reader wants more.
    turns.delete(reader)
    if (waiters.length > 0) turns.set(reader, waiters)
    waiting--
    running++
    start()
  }

  function makeRoom(reader: string): void {
    if (waiting < most) return
    const [greediest, waiters] = [...turns].reduce((one, other) => (other[1].length > one[1].length ? other : one))
    if (waiters.length <= (turns.get(reader)?.length ?? 0) + 1) throw new TooMany()
    waiters.pop()!.refuse(new TooMany())
    if (waiters.length === 0) turns.delete(greediest)
    waiting--
  }

  return {
    async run(reader, render) {
      if (running >= atOnce) {
        makeRoom(reader)
        waiting++
        await new Promise<void>((start, refuse) => turns.set(reader, [...(turns.get(reader) ?? []), { start, refuse }]))
      } else running++
      try {
        return await render()
      } finally {
        running--
        next()
      }
    },
    size: () => ({ running, waiting }),
  }
}
