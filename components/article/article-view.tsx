import { Breadcrumb } from '#components/site/breadcrumb.tsx'
import { Moment } from '#components/site/moment.tsx'
import { readerElement } from '#components/site/reader-element.ts'
import { Story } from '#components/site/story.tsx'
import { contentLanguage, type Link, type StoryLink } from '#components/site/story-link.ts'
import type { Meeting } from '#domain/meetings/meeting.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { Attendance } from './attendance.tsx'

/** All that the page of an article shows, ready to be drawn: a published one for readers, an edition for the newsroom's preview. */
export type ArticleViewData = {
  title: string
  lead: string
  /** The way to the section: main section, then the one below it. */
  trail: readonly Link[]
  /** From `bodyHtml` and nothing else: it goes into the page as it is. */
  bodyHtml: string
  /** Of a meeting report. */
  meeting?: Meeting | undefined
  authorLine: string
  source: string
  tags: readonly Link[]
  /** null in the preview of what was never published. */
  publishedAt: Date | null
  /** null where the first edition still stands. */
  updatedAt: Date | null
  related: readonly StoryLink[]
  /** The whole address, for the printed page and to be shared; left out in a preview. */
  address?: string
  locale: Locale
}

/** The page of an article between masthead and footer. */
export function ArticleView({ title, lead, trail, bodyHtml, meeting, authorLine, source, tags, publishedAt, updatedAt, related, address, locale }: ArticleViewData) {
  const t = translator(locale, 'article')
  const language = contentLanguage(locale)
  return (
    <div className="wrap">
      <article className="article">
        <Breadcrumb trail={trail} locale={locale} />
        <h1 lang={language}>{title || t('untitled')}</h1>
        {lead && <p className="sapo" lang={language}>{lead}</p>}
        <div className="byline">
          {authorLine && <p className="byline-author" lang={language}>{authorLine}</p>}
          {publishedAt && <p><span className="visually-hidden">{t('published')}: </span><Moment at={publishedAt} locale={locale} length="long" /></p>}
          {updatedAt && <p>{t('updated')} <Moment at={updatedAt} locale={locale} /></p>}
          {address && readerElement('reader-share', locale)}
        </div>
        <div className="prose" lang={language} dangerouslySetInnerHTML={{ __html: bodyHtml }} />
        {meeting && <Attendance meeting={meeting} locale={locale} />}
        <footer className="article-end">
          {authorLine && <p className="author" lang={language}>{authorLine}</p>}
          {source && <p className="source">{t('source')}: <span lang={language}>{source}</span></p>}
          {tags.length > 0 && (
            <nav className="tags" aria-label={t('tags')}>
              <ul>{tags.map((tag) => <li key={tag.href}><a href={tag.href} rel="tag" lang={language}>{tag.name}</a></li>)}</ul>
            </nav>
          )}
          {address && <p className="printed-address">{t('address')}: {address}</p>}
        </footer>
      </article>
      {related.length > 0 && (
        <section className="part related" aria-labelledby="tin-lien-quan">
          <header><h2 id="tin-lien-quan">{t('related')}</h2></header>
          <div className="related-stories">{related.map((story) => <Story key={story.id} story={story} locale={locale} size="small" />)}</div>
        </section>
      )}
    </div>
  )
}
