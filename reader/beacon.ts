/** Seconds of a visible page after which it counts as read. */
const seconds = 8

/** `<reader-beacon data-article="12">`: tells the server once that an article was read; nothing of who read it. */
class ReaderBeacon extends HTMLElement {
  connectedCallback(): void {
    const { article } = this.dataset
    if (!article || navigator.webdriver || !navigator.sendBeacon) return
    let seen = 0
    const clock = setInterval(() => {
      // A page that was prepared before its reader came is hidden, too.
      if (document.visibilityState !== 'visible' || ++seen < seconds) return
      clearInterval(clock)
      navigator.sendBeacon('/api/read', article)
    }, 1000)
  }
}

customElements.define('reader-beacon', ReaderBeacon)
