import type { Locale } from '#messages/messages.ts'
import { Story } from './story.tsx'
import type { StoryLink } from './story-link.ts'

/** A page of stories, newest first. The very first may be larger. */
export function StoryList({ stories, locale, label, kicker, firstLarge = false }: { stories: readonly StoryLink[]; locale: Locale; label: string; kicker?: (story: StoryLink) => boolean; firstLarge?: boolean }) {
  return (
    <section aria-label={label}>
      <ol className={firstLarge ? 'story-list story-list--first-large' : 'story-list'}>
        {stories.map((story) => <li key={story.id}><Story story={story} locale={locale} level={2} kicker={kicker?.(story) ?? true} /></li>)}
      </ol>
    </section>
  )
}
