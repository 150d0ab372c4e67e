'use client'

import { useTranslations } from 'use-intl/react'
import { SelectField, TextAreaField, TextField } from '#components/ui/field.tsx'
import { useIssues } from '#components/ui/use-issues.ts'
import { endsBeforeItBegins, type Meeting, speechKinds, type TimeOfDay, timesOfDay } from '#domain/meetings/meeting.ts'
import { DirectivesField } from './directives-field.tsx'
import { ParticipantsField } from './participants-field.tsx'

/** Where in the source a field came from and how sure that is: shown while the field has the focus. */
export type Origin = { sureness: 'sure' | 'likely' | 'unsure' }

export type MeetingFormProps = {
  meeting: Meeting
  onMeeting: (change: Partial<Meeting>) => void
  /** How sure the proposal of a field is; undefined where there was none, or somebody changed it. */
  originOf?: ((field: string) => Origin | undefined) | undefined
  yearInferred?: boolean
}

/** The record of a meeting, to be corrected. Each control says in `data-field` what it holds: `date`, `participants.0`, `groups`… */
export function MeetingForm({ meeting, onMeeting, originOf = () => undefined, yearInferred }: MeetingFormProps) {
  const translate = useTranslations('report')
  const { text } = useIssues()
  const hint = (field: string, own?: string) => {
    const origin = originOf(field)
    const doubt = origin && origin.sureness !== 'sure' ? translate(`sureness.${origin.sureness}`) : undefined
    return [own, doubt].filter(Boolean).join(' ') || undefined
  }
  const line = (field: 'eventType' | 'organiser' | 'place') => (
    <TextField name={`meeting-${field}`} label={translate(`fields.${field}`)} hint={hint(field)} value={meeting[field]} maxLength={400} data-field={field} onChange={(event) => onMeeting({ [field]: event.target.value })} autoComplete="off" lang="vi" />
  )
  const day = (field: 'date' | 'dateEnd') => (
    <TextField name={`meeting-${field}`} type="date" error={field === 'dateEnd' && endsBeforeItBegins(meeting) ? text({ code: 'datesReversed' }) : undefined} label={translate(`fields.${field}`)} hint={hint(field, field === 'date' && yearInferred ? translate('hints.yearInferred') : undefined)} value={meeting[field]} data-field={field} onChange={(event) => onMeeting({ [field]: event.target.value })} />
  )
  const lines = (field: 'venues' | 'groups') => (
    <TextAreaField
      name={`meeting-${field}`} label={translate(`fields.${field}`)} hint={hint(field, translate(`hints.${field}`))} rows={Math.min(8, meeting[field].length + 1)} value={meeting[field].join('\n')} lang="vi"
      data-field={field} onChange={(event) => onMeeting({ [field]: event.target.value ? event.target.value.split('\n') : [] })}
    />
  )
  return (
    <div className="stack">
      <div className="meeting-row">{line('eventType')}{line('place')}</div>
      <div className="meeting-row meeting-row--days">
        {day('date')}
        {day('dateEnd')}
        <SelectField name="meeting-timeOfDay" label={translate('fields.timeOfDay')} hint={hint('timeOfDay')} value={meeting.timeOfDay} data-field="timeOfDay" onChange={(event) => onMeeting({ timeOfDay: event.target.value as TimeOfDay | '' })}>
          <option value="">{translate('noTime')}</option>
          {timesOfDay.map((time) => <option key={time} value={time} lang="vi">{time}</option>)}
        </SelectField>
      </div>
      {line('organiser')}
      {lines('venues')}
      <ParticipantsField participants={meeting.participants} onParticipants={(participants) => onMeeting({ participants })} originOf={originOf} />
      {lines('groups')}
      <DirectivesField directives={meeting.directives} onDirectives={(directives) => onMeeting({ directives })} />
      {meeting.speeches.length > 0 && (
        <section className="meeting-list" aria-labelledby="speeches-title">
          <h3 id="speeches-title">{translate('fields.speeches')} <span className="count">{meeting.speeches.length}</span></h3>
          <ul>
            {meeting.speeches.map((speech, index) => (
              <li key={index} className="meeting-speech">
                <label>
                  <span className="visually-hidden">{speech.speaker}</span>
                  <select className="control control--small" value={speech.kind} data-field={`speeches.${index}`} onChange={(event) => onMeeting({ speeches: meeting.speeches.map((one, at) => (at === index ? { ...one, kind: event.target.value as typeof one.kind } : one)) })}>
                    {speechKinds.map((kind) => <option key={kind} value={kind}>{translate(`speechKinds.${kind}`)}</option>)}
                  </select>
                </label>
                <p lang="vi"><strong>{speech.speaker}</strong> <span className="meeting-excerpt">{excerpt(speech.text)}</span></p>
                <button type="button" className="remove" aria-label={translate('remove', { name: `${translate(`speechKinds.${speech.kind}`)}: ${speech.speaker}` })} onClick={() => onMeeting({ speeches: meeting.speeches.filter((_, at) => at !== index) })}>×</button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

const excerpt = (text: string): string => (text.length > 160 ? `${text.slice(0, text.lastIndexOf(' ', 150))} …` : text)
