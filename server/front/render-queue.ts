/** More wait than could be served in time. */
export class TooMany extends Error {}

export type RenderQueue = {
  /** @param reader who asks, so that one who asks for much does not keep others waiting */
  run: <T>(reader: string, render: () => Promise<T>) => Promise<T>
  size: () => { running: number; waiting: number }
}

/**
 * Runs at most so many renderings at once; the others wait, readers taking turns.
 * @throws TooMany when already `most` wait
 */
export function renderQueue({ atOnce, most }: { atOnce: number; most: number }): RenderQueue {
  const turns = new Map<string, (() => void)[]>()
  let running = 0
  let waiting = 0

  function next(): void {
    const [turn] = turns
    if (running >= atOnce || !turn) return
    const [reader, starts] = turn
    const start = starts.shift()!
    // To the end of the line, as long as the reader wants more.
    turns.delete(reader)
    if (starts.length > 0) turns.set(reader, starts)
    waiting--
    running++
    start()
  }

  return {
    async run(reader, render) {
      if (running >= atOnce) {
        if (waiting >= most) throw new TooMany()
        waiting++
        await new Promise<void>((resolve) => turns.set(reader, [...(turns.get(reader) ?? []), resolve]))
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
