import type { Content } from '#domain/editions/content.ts'
import { type Locale, translator } from '#messages/messages.ts'

/**
 * A content to be read, not written: on the same sheet of paper as in the editor.
 * @param bodyHtml from the renderer of bodies and nothing else: it goes into the page as it is
 */
export function ContentView({ locale, content, bodyHtml, sectionName }: { locale: Locale; content: Content; bodyHtml: string; sectionName: string | undefined }) {
  const translate = translator(locale, 'editor')
  const facts = ([['sectionId', sectionName], ['tags', content.tags.join(', ')], ['authorLine', content.authorLine], ['source', content.source]] as const).filter(([, value]) => value)
  return (
    <section className="sheet sheet--read" aria-label={translate('sheet')}>
      <div lang="vi">
        <p className="sheet-title">{content.title || translate('untitled')}</p>
        {content.lead && <p className="sheet-lead">{content.lead}</p>}
        <div className="prose" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
      </div>
      {facts.length > 0 && <dl className="sheet-facts">{facts.map(([field, value]) => <div key={field}><dt>{translate(`fields.${field}`)}</dt><dd lang="vi">{value}</dd></div>)}</dl>}
    </section>
  )
}
