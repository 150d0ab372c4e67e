import { type Locale, translator } from '#messages/messages.ts'
import { contentLanguage, type StoryLink } from './story-link.ts'

/** Fewer than these say little of what people read. */
export const fewestMostRead = 3

/** What was read most in the last days; nothing where there is too little to show. */
export function MostRead({ stories, locale }: { stories: readonly StoryLink[]; locale: Locale }) {
  if (stories.length < fewestMostRead) return null
  const t = translator(locale, 'site')
  return (
    <section className="part most-read" aria-labelledby="doc-nhieu">
      <header><h2 id="doc-nhieu">{t('mostRead')}</h2></header>
      <ol>{stories.map((story) => <li key={story.id}><a href={story.href} lang={contentLanguage(locale)}>{story.title}</a></li>)}</ol>
    </section>
  )
}
