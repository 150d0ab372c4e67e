import type { KeptPage } from './kept-page.ts'

export type PageStore = {
  get: (key: string) => KeptPage | undefined
  set: (page: KeptPage) => void
  /** Accounts for a page that grew since it was kept. */
  grew: (page: KeptPage, bytes: number) => void
  /** Drops the pages about any of these topics. @returns what was dropped */
  drop: (topics: Iterable<string>) => KeptPage[]
  clear: () => KeptPage[]
  size: () => { pages: number; bytes: number; evicted: number }
}

/**
 * Keeps pages up to so many bytes; those that nobody read for the longest time go first.
 * @param onEvicted told of each page that goes though nothing of it changed
 */
export function pageStore(maximumBytes: number, onEvicted: (page: KeptPage) => void = () => {}): PageStore {
  // A Map keeps the order in which keys were set: what is read is set again.
  const pages = new Map<string, KeptPage>()
  const keysOf = new Map<string, Set<string>>()
  let bytes = 0
  let evicted = 0

  function remove(page: KeptPage): void {
    pages.delete(page.key)
    bytes -= page.bytes
    for (const topic of page.topics) {
      const keys = keysOf.get(topic)
      keys?.delete(page.key)
      if (keys?.size === 0) keysOf.delete(topic)
    }
  }

  function evict(): void {
    for (const page of pages.values()) {
      if (bytes <= maximumBytes) return
      remove(page)
      evicted++
      onEvicted(page)
    }
  }

  return {
    get(key) {
      const page = pages.get(key)
      if (page) {
        pages.delete(key)
        pages.set(key, page)
      }
      return page
    },
    set(page) {
      const old = pages.get(page.key)
      if (old) remove(old)
      // One page never takes the place of most others.
      if (page.bytes > maximumBytes / 4) return onEvicted(page)
      pages.set(page.key, page)
      bytes += page.bytes
      for (const topic of page.topics) keysOf.set(topic, (keysOf.get(topic) ?? new Set()).add(page.key))
      evict()
    },
    grew(page, more) {
      if (pages.get(page.key) !== page) return
      bytes += more
      evict()
    },
    drop(topics) {
      const dropped = new Set<KeptPage>()
      for (const topic of topics) for (const key of keysOf.get(topic) ?? []) dropped.add(pages.get(key)!)
      for (const page of dropped) remove(page)
      return [...dropped]
    },
    clear() {
      const all = [...pages.values()]
      pages.clear()
      keysOf.clear()
      bytes = 0
      return all
    },
    size: () => ({ pages: pages.size, bytes, evicted }),
  }
}
