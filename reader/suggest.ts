import { make, textsOf } from './make.ts'

/** What the server suggests: the title of an article, and its Vietnamese address. */
type Suggestion = { title: string; path: string }

/** How long to wait for the next letter, in milliseconds. */
const pause = 120

/**
 * `<reader-suggest>` around the input of a search form: titles that begin to match, as a combobox (ARIA practices, list
 * without selection). Enter without a choice searches as ever.
 */
class ReaderSuggest extends HTMLElement {
  #input!: HTMLInputElement
  #list!: HTMLUListElement
  #said!: HTMLElement
  #active = -1
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked: AbortController | undefined

  connectedCallback(): void {
    const input = this.querySelector('input')
    // Who saves data gets no letter by letter.
    if (!input || (navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return
    this.#input = input
    input.addEventListener('focus', () => this.#prepare(), { once: true })
    if (document.activeElement === input) this.#prepare()
  }

  /** Nobody needs a list before the field is used. */
  #prepare(): void {
    const input = this.#input
    if (this.#list) return
    const id = `${input.id}-goi-y`
    const texts = textsOf(this)
    this.#list = make('ul', { id, role: 'listbox', class: 'suggestions', 'aria-label': texts.suggestions, hidden: true })
    this.#said = make('span', { role: 'status', class: 'visually-hidden' })
    this.append(this.#list, this.#said)
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id, 'aria-haspopup': 'listbox' })) input.setAttribute(name, value)

    input.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.#ask(), pause)
    })
    input.addEventListener('keydown', (event) => this.#press(event))
    input.addEventListener('blur', () => this.#close())
    // The field keeps the focus, so that the list stays until the finger is lifted.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault())
    this.#list.addEventListener('click', ({ target }) => this.#go((target as Element).closest('li')))
  }

  async #ask(): Promise<void> {
    this.#asked?.abort()
    const typed = this.#input.value.trim()
    if (typed.length < 2) return this.#close()
    this.#asked = new AbortController()
    try {
      const answer = await fetch(`/api/suggest?q=${encodeURIComponent(typed)}`, { signal: this.#asked.signal })
      if (answer.ok) this.#show((await answer.json()) as Suggestion[])
    } catch {
      // Away, or asked anew: the field searches without suggestions.
    }
  }

  #show(suggestions: Suggestion[]): void {
    if (suggestions.length === 0 || document.activeElement !== this.#input) return this.#close()
    this.#list.replaceChildren(...suggestions.map(({ title, path }, index) =>
      make('li', { role: 'option', id: `${this.#list.id}-${index}`, lang: 'vi', 'aria-selected': 'false', 'data-path': path }, title)))
    this.#list.hidden = false
    this.#input.setAttribute('aria-expanded', 'true')
    this.#choose(-1)
    this.#said.textContent = (textsOf(this).count ?? '').replace('{count}', String(suggestions.length))
  }

  #close(): void {
    clearTimeout(this.#timer)
    this.#asked?.abort()
    this.#list.hidden = true
    this.#input.setAttribute('aria-expanded', 'false')
    this.#choose(-1)
    this.#said.textContent = ''
  }

  #choose(index: number): void {
    this.#active = index
    const options = [...this.#list.children]
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)))
    const active = options[index]
    if (active) this.#input.setAttribute('aria-activedescendant', active.id)
    else this.#input.removeAttribute('aria-activedescendant')
    active?.scrollIntoView({ block: 'nearest' })
  }

  #press(event: KeyboardEvent): void {
    const { key, isComposing } = event
    if (isComposing || this.#list.hidden) return
    const count = this.#list.children.length
    // From the field, which is place -1, round to it again.
    if (key === 'ArrowDown') this.#choose(this.#active + 1 < count ? this.#active + 1 : -1)
    else if (key === 'ArrowUp') this.#choose(this.#active < 0 ? count - 1 : this.#active - 1)
    else if (key === 'Escape') this.#close()
    else if (key === 'Enter' && this.#active >= 0) this.#go(this.#list.children[this.#active])
    else return
    event.preventDefault()
  }

  #go(option: Element | null | undefined): void {
    const path = (option as HTMLElement | null | undefined)?.dataset.path
    if (path) location.assign((this.dataset.prefix ?? '') + path)
  }
}

customElements.define('reader-suggest', ReaderSuggest)
