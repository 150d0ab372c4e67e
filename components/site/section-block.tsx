import type { Locale } from '#messages/messages.ts'
import { Story } from './story.tsx'
import type { Link, StoryLink } from './story-link.ts'

/** The newest of a main section on the front page: the first with its lead, the others as headlines. */
export function SectionBlock({ section, subsections, stories, locale }: { section: Link; subsections: readonly Link[]; stories: readonly StoryLink[]; locale: Locale }) {
  const id = `khoi-${section.href.split('/').at(-1)}`
  return (
    <section className="part" aria-labelledby={id}>
      <header>
        <h2 id={id}><a className="part-name" href={section.href}>{section.name}</a></h2>
        {subsections.length > 0 && <ul>{subsections.map((child) => <li key={child.href}><a href={child.href}>{child.name}</a></li>)}</ul>}
      </header>
      <div className="part-stories">
        {stories.map((story, index) => <Story key={story.id} story={story} locale={locale} size={index === 0 ? 'normal' : 'small'} kicker={story.section.href !== section.href} />)}
      </div>
    </section>
  )
}
