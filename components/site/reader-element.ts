import { createElement, type ReactNode } from 'react'
import { type Locale, type Messages, translator } from '#messages/messages.ts'

type Text = keyof Messages['reader']

/** What each element of `reader/` says. */
const texts = {
  'reader-display': ['display', 'size', 'sizeSmall', 'sizeNormal', 'sizeLarge', 'sizeLargest', 'theme', 'themeAuto', 'themeLight', 'themeDark', 'contrast', 'contrastNormal', 'contrastMore'],
  'reader-share': ['share', 'copy', 'copied', 'notCopied'],
  'reader-suggest': ['suggestions', 'count'],
  'reader-beacon': [],
} as const satisfies Record<string, readonly Text[]>

/**
 * The place of an element of `reader/`, which fills it where its script runs. The page is whole without.
 * @param data attributes for the element, without "data-"
 */
export function readerElement(name: keyof typeof texts, locale: Locale, data: Record<string, string | number> = {}, children?: ReactNode) {
  const t = translator(locale, 'reader')
  const words = Object.fromEntries(texts[name].map((key) => [key, t.raw(key) as string]))
  return createElement(name, {
    ...Object.fromEntries(Object.entries(data).map(([key, value]) => [`data-${key}`, value])),
    ...(texts[name].length > 0 && { 'data-texts': JSON.stringify(words) }),
    // What a script puts there is none of React's business, where React runs (in the newsroom's preview).
    ...(children === undefined && { dangerouslySetInnerHTML: { __html: '' } }),
  }, children)
}
