import type { Locale } from '#messages/messages.ts'
import { Moment } from './moment.tsx'
import { contentLanguage, type StoryLink } from './story-link.ts'

/** From how many characters on the title of the first story is set smaller, so that it does not fill the screen. */
const longTitle = 120

/**
 * One story in a list; the size is its only variation.
 * @param size lead: the first of the front page · normal: headline and lead · small: the headline
 * @param level of the headline in the page
 * @param kicker whether its section is said above it: not where the list is of one section
 */
export function Story({ story, locale, size = 'normal', level = 3, kicker = true }: { story: StoryLink; locale: Locale; size?: 'lead' | 'normal' | 'small'; level?: 2 | 3; kicker?: boolean }) {
  const Heading = `h${level}` as const
  return (
    <article className={`story story--${size}${size === 'lead' && story.title.length > longTitle ? ' story--long' : ''}`}>
      {kicker && <p className="story-kicker"><a href={story.section.href}>{story.section.name}</a></p>}
      <Heading lang={contentLanguage(locale)}><a href={story.href}>{story.title}</a></Heading>
      {size !== 'small' && <p className="story-lead" lang={contentLanguage(locale)}>{story.lead}</p>}
      <p className="story-time"><Moment at={story.publishedAt} locale={locale} /></p>
    </article>
  )
}
