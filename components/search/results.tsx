import { Moment } from '#components/site/moment.tsx'
import { contentLanguage, type Link } from '#components/site/story-link.ts'
import type { Segment } from '#domain/search/highlight.ts'
import { type Locale, translator } from '#messages/messages.ts'

/** A hit ready to be drawn: nothing left to look up. */
export type Result = { id: number; href: string; section: Link; publishedAt: Date; title: Segment[]; snippet: Segment[] }

/** What was found, the best first, each with the place where it was found. */
export function Results({ results, start, locale }: { results: readonly Result[]; start: number; locale: Locale }) {
  const t = translator(locale, 'search')
  return (
    <section aria-label={t('results')}>
      <ol className="results" start={start}>
        {results.map(({ id, href, section, publishedAt, title, snippet }) => (
          <li key={id}>
            <article className="result">
              <p className="result-place"><a href={section.href}>{section.name}</a> · <Moment at={publishedAt} locale={locale} /></p>
              <h2 lang={contentLanguage(locale)}><a href={href}><Marked segments={title} /></a></h2>
              <p className="result-snippet" lang={contentLanguage(locale)}><Marked segments={snippet} /></p>
            </article>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Marked({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))
}
