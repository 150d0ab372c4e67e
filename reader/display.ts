import { type Appearance, keepAppearance, keptAppearance, showAppearance } from './appearance.ts'
import { make, textsOf } from './make.ts'

/** What can be chosen: a name in Appearance, and its values, each with the name of its text. The empty value is the default. */
const choices: [keyof Appearance, [value: string, text: string][]][] = [
  ['size', [['small', 'sizeSmall'], ['', 'sizeNormal'], ['large', 'sizeLarge'], ['largest', 'sizeLargest']]],
  ['theme', [['', 'themeAuto'], ['light', 'themeLight'], ['dark', 'themeDark']]],
  ['contrast', [['', 'contrastNormal'], ['more', 'contrastMore']]],
]

/** `<reader-display>`: a button that opens the choice of font size, colours and contrast. */
class ReaderDisplay extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return
    const texts = textsOf(this)
    const kept = keptAppearance()
    const button = make('button', { type: 'button', class: 'display-button', 'aria-expanded': 'false', 'aria-controls': 'hien-thi' }, make('span', { 'aria-hidden': 'true' }, 'Aa'), ` ${texts.display}`)
    const panel = make('div', { id: 'hien-thi', class: 'display-panel', hidden: true }, ...choices.map(([name, values]) =>
      make('fieldset', {}, make('legend', {}, texts[name]!), ...values.map(([value, text]) =>
        make('label', {}, make('input', { type: 'radio', name: `hien-thi-${name}`, value, checked: (kept[name] ?? '') === value, 'data-name': name }), ` ${texts[text]}`)))))
    const open = (isOpen: boolean) => {
      panel.hidden = !isOpen
      button.setAttribute('aria-expanded', String(isOpen))
    }
    button.addEventListener('click', () => open(panel.hidden === true))
    panel.addEventListener('change', ({ target }) => {
      const { dataset, value } = target as HTMLInputElement
      const appearance = { ...keptAppearance(), [dataset.name!]: value }
      keepAppearance(appearance)
      showAppearance(appearance)
    })
    this.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || panel.hidden) return
      open(false)
      button.focus()
    })
    this.addEventListener('focusout', ({ relatedTarget }) => { if (relatedTarget && !this.contains(relatedTarget as Node)) open(false) })
    document.addEventListener('pointerdown', ({ target }) => { if (!this.contains(target as Node)) open(false) })
    this.append(button, panel)

    // What was chosen in another tab, or on the page before this one was prepared or kept.
    const renew = () => {
      const now = keptAppearance()
      showAppearance(now)
      for (const input of panel.querySelectorAll('input')) input.checked = (now[input.dataset.name as keyof Appearance] ?? '') === input.value
    }
    addEventListener('storage', renew)
    addEventListener('pageshow', ({ persisted }) => { if (persisted) renew() })
    document.addEventListener('prerenderingchange', renew)
  }
}

customElements.define('reader-display', ReaderDisplay)
