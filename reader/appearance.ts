/** How a reader wants pages to look. What is left out, or empty, is as the house or the system has it; tokens and styles/appearance.css know the values. */
export type Appearance = { size?: string; theme?: string; contrast?: string }

const key = 'toa-soan.appearance'

/** What this browser keeps; nothing where it keeps nothing for us. */
export function keptAppearance(): Appearance {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? '{}') as Appearance) ?? {}
  } catch {
    return {}
  }
}

/** Keeps it for the next pages, where the browser lets us. */
export function keepAppearance(appearance: Appearance): void {
  try {
    localStorage.setItem(key, JSON.stringify(appearance))
  } catch {
    // It holds for this page then.
  }
}

/** Shows the page so. */
export function showAppearance({ size, theme, contrast }: Appearance): void {
  const root = document.documentElement
  for (const [name, value] of Object.entries({ size, theme, contrast })) {
    if (value) root.dataset[name] = value
    else delete root.dataset[name]
  }
}
