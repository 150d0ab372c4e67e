interface Events extends WindowEventMap, DocumentEventMap {}
type Listeners = { [Name in keyof Events]?: (event: Events[Name]) => unknown }

/**
 * Hears of what happens on an element, in the document or in the window, where React has no place for a listener.
 * @returns ends it, as the end of an effect does
 */
export function listen(target: HTMLElement | Document | Window, listeners: Listeners): () => void {
  const over = new AbortController()
  for (const [name, listener] of Object.entries(listeners)) target.addEventListener(name, listener as EventListener, { signal: over.signal })
  return () => over.abort()
}
