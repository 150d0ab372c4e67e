import { Attendance } from '#components/article/attendance.tsx'
import type { Content } from '#domain/editions/content.ts'
import { dayInWords } from '#components/newsroom/report/day-in-words.ts'
import type { Meeting } from '#domain/meetings/meeting.ts'
import { type Locale, translator } from '#messages/messages.ts'

/**
 * A content to be read, not written: on the same sheet of paper as in the editor.
 * @param bodyHtml from the renderer of bodies and nothing else: it goes into the page as it is
 */
export function ContentView({ locale, content, bodyHtml, sectionName }: { locale: Locale; content: Content; bodyHtml: string; sectionName: string | undefined }) {
  const translate = translator(locale, 'editor')
  const facts = ([['sectionId', sectionName], ['tags', content.tags.join(', ')], ['authorLine', content.authorLine], ['source', content.source]] as const).filter(([, value]) => value)
  return (
    <section className="stack sheet sheet--read" aria-label={translate('sheet')}>
      <div className="stack" lang="vi">
        <p className="sheet-title">{content.title || translate('untitled')}</p>
        {content.lead && <p className="sheet-lead">{content.lead}</p>}
        <div className="prose" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
      </div>
      {content.meeting && <MeetingView meeting={content.meeting} locale={locale} />}
      {facts.length > 0 && <dl className="sheet-facts">{facts.map(([field, value]) => <div key={field}><dt>{translate(`fields.${field}`)}</dt><dd lang="vi">{value}</dd></div>)}</dl>}
    </section>
  )
}

/** The record of the meeting, all of it: it is approved with the text. */
function MeetingView({ meeting, locale }: { meeting: Meeting; locale: Locale }) {
  const translate = translator(locale, 'report')
  const { date, dateEnd, timeOfDay, speeches, directives } = meeting
  const when = [timeOfDay, [date, dateEnd].filter(Boolean).map((day) => dayInWords(day, locale)).join(' – ')].filter(Boolean).join(' ')
  const facts = ([['eventType', meeting.eventType], ['organiser', meeting.organiser], ['date', when], ['place', meeting.place], ['venues', meeting.venues.join('; ')]] as const).filter(([, value]) => value)
  return (
    <>
      <Attendance meeting={meeting} locale={locale} />
      <dl className="sheet-facts">
        {facts.map(([field, value]) => <div key={field}><dt>{translate(`fields.${field}`)}</dt><dd lang="vi">{value}</dd></div>)}
        {speeches.length > 0 && <div><dt>{translate('fields.speeches')}</dt><dd lang="vi">{speeches.map(({ speaker, kind }) => `${speaker} (${translate(`speechKinds.${kind}`).toLocaleLowerCase(locale)})`).join(', ')}</dd></div>}
        {directives.length > 0 && <div><dt>{translate('fields.directives')}</dt><dd lang="vi">{directives.map(({ what, to, by }) => [to, what, by && dayInWords(by, locale)].filter(Boolean).join(' – ')).join('; ')}</dd></div>}
      </dl>
    </>
  )
}
