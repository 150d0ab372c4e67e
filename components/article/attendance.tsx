import { contentLanguage } from '#components/site/story-link.ts'
import type { Meeting } from '#domain/meetings/meeting.ts'
import { type Locale, translator } from '#messages/messages.ts'

/** Who took part in a meeting, in the order of protocol as the report wrote it: people, then groups. */
export function Attendance({ meeting: { participants, groups }, locale }: { meeting: Meeting; locale: Locale }) {
  const t = translator(locale, 'article')
  if (participants.length + groups.length === 0) return null
  const language = contentLanguage(locale)
  return (
    <section className="attendance" aria-labelledby="thanh-phan">
      <h2 id="thanh-phan">{t('attendance')}</h2>
      <ul>
        {participants.map(({ honorific, name, positions, roles }, index) => (
          <li key={index}>
            <p className="attendance-name">
              <span lang={language}>{honorific && <><span className="attendance-honorific">{honorific}</span> </>}{name}</span>
              {roles.includes('chaired') && <span className="attendance-role">{t('chaired')}</span>}
            </p>
            {positions.length > 0 && <p className="attendance-positions" lang={language}>{positions.join(', ')}</p>}
          </li>
        ))}
      </ul>
      {groups.length > 0 && (
        <>
          <h3>{t('groups')}</h3>
          <ul lang={language}>{groups.map((group, index) => <li key={index} className="attendance-group">{group}</li>)}</ul>
        </>
      )}
    </section>
  )
}
