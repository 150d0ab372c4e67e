/** Most changes that are remembered: far more than happen while a page is rendered. */
const remembered = 2000

export type ChangeLog = {
  /** The number of changes heard of so far. */
  now: () => number
  add: (topics: readonly string[]) => void
  /** Something was missed: everything may have changed. */
  addAll: () => void
  /** Whether any of these topics changed after `from`, up to `to`. */
  touched: (topics: ReadonlySet<string>, from: number, to?: number) => boolean
}

/** What this instance heard of, in order: a page that was rendered while a change came is looked up here before it is kept. */
export function changeLog(): ChangeLog {
  let count = 0
  let everything = 0
  const changes: { number: number; topics: readonly string[] }[] = []
  return {
    now: () => count,
    add(topics) {
      changes.push({ number: ++count, topics })
      if (changes.length > remembered) changes.shift()
    },
    addAll() {
      everything = ++count
    },
    touched(topics, from, to = count) {
      if (to <= from) return false
      if (everything > from && everything <= to) return true
      if (changes.length === remembered && changes[0]!.number > from + 1) return true
      return changes.some(({ number, topics: changed }) => number > from && number <= to && changed.some((topic) => topics.has(topic)))
    },
  }
}
