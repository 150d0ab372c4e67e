/** Makes an element with attributes (`true` for one without a value, false or undefined for none) and children. */
export function make<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Record<string, string | boolean | undefined> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value)
  element.append(...children)
  return element
}

/** The words that the page gave to one of our elements. */
export const textsOf = (element: HTMLElement): Record<string, string> => JSON.parse(element.dataset.texts ?? '{}') as Record<string, string>
