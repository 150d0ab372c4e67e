import { isoTime } from '#domain/vietnamese/time.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { clockWords, dayWords } from './moment.tsx'
import { contentLanguage, type StoryLink } from './story-link.ts'

/** The newest headlines with their times. Says the day too, for a page may be read on another day than it was drawn. */
export function Newest({ stories, locale }: { stories: readonly StoryLink[]; locale: Locale }) {
  const t = translator(locale, 'site')
  return (
    <section className="part newest" aria-labelledby="tin-moi">
      <header><h2 id="tin-moi">{t('newest')}</h2></header>
      <ol>
        {stories.map((story) => (
          <li key={story.id}>
            <time dateTime={isoTime(story.publishedAt)}><b>{clockWords(story.publishedAt, locale)}</b> <span>{dayWords(story.publishedAt, locale, 'short')}</span></time>
            <a href={story.href} lang={contentLanguage(locale)}>{story.title}</a>
          </li>
        ))}
      </ol>
    </section>
  )
}
