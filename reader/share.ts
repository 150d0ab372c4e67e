import { make, textsOf } from './make.ts'

/** `<reader-share>`: hands the address of the page to the device's own sharing, or copies it and says so. */
class ReaderShare extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return
    const texts = textsOf(this)
    const button = make('button', { type: 'button', class: 'share-button' }, texts['share' in navigator ? 'share' : 'copy']!)
    const said = make('span', { role: 'status', class: 'share-said' })
    button.addEventListener('click', async () => {
      said.textContent = ''
      const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
      const isShared = await shared({ url, title: document.querySelector('h1')?.textContent ?? document.title })
      if (!isShared) said.textContent = (await copied(url)) ? texts.copied! : `${texts.notCopied} ${url}`
    })
    this.append(button, said)
  }
}

/** Whether the device took it; who closes its sheet again wanted no copy either. */
async function shared(what: { url: string; title: string }): Promise<boolean> {
  if (!('share' in navigator)) return false
  return navigator.share(what).then(() => true, (error: Error) => error.name === 'AbortError')
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Without https there is only the old way.
    const field = make('textarea', { readonly: true })
    field.value = text
    document.body.append(field)
    field.select()
    const isDone = document.execCommand('copy')
    field.remove()
    return isDone
  }
}

customElements.define('reader-share', ReaderShare)
