'use client'

import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { type Meeting, type Participant, participantRoles } from '#domain/meetings/meeting.ts'
import type { MeetingFormProps } from './meeting-form.tsx'

type Props = { participants: Meeting['participants']; onParticipants: (participants: Participant[]) => void } & Pick<MeetingFormProps, 'originOf'>

/** Who took part, in the order of protocol: each a line that opens to be corrected; added, taken out and moved by buttons. */
export function ParticipantsField({ participants, onParticipants, originOf }: Props) {
  const translate = useTranslations('report')
  const [open, setOpen] = useState<number | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const change = (index: number, to: Partial<Participant>) => onParticipants(participants.map((one, at) => (at === index ? { ...one, ...to } : one)))
  const focusOn = (index: number, what: string) => requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>(`[data-do="${what}"]`)[index]?.focus())
  const move = (index: number, by: 1 | -1) => {
    const moved = [...participants]
    moved.splice(index + by, 0, ...moved.splice(index, 1))
    onParticipants(moved)
    setOpen(null)
    focusOn(index + by, 'edit')
  }
  const add = () => {
    onParticipants([...participants, { honorific: '', name: '', positions: [], organisation: '', roles: ['attended'] }])
    setOpen(participants.length)
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child input')?.focus())
  }
  return (
    <section className="meeting-list" aria-labelledby="participants-title">
      <h3 id="participants-title">{translate('fields.participants')} <span className="count">{participants.length}</span></h3>
      {participants.length === 0 && <p className="meta">{translate('none')}</p>}
      <ul ref={list}>
        {participants.map((one, index) => {
          const name = one.name || translate('newPerson')
          const sureness = originOf?.(`participants.${index}`)?.sureness
          return (
            <li key={index} className="participant" data-field={`participants.${index}`}>
              <div className="line participant-line">
                <button type="button" className="participant-open" data-do="edit" aria-expanded={open === index} onClick={() => setOpen(open === index ? null : index)}>
                  <span className="visually-hidden">{translate('edit')} </span>
                  <span className="participant-name" lang="vi">{one.honorific && <span className="meta">{one.honorific} </span>}{name}</span>
                  <span className="participant-positions" lang="vi">{one.positions.join(', ')}</span>
                  <span className="participant-roles">{one.roles.map((role) => <span key={role} className="role">{translate(`roles.${role}`)}</span>)}</span>
                  {sureness && sureness !== 'sure' && <span className="doubt">{translate(`sureness.${sureness}`)}</span>}
                </button>
                <span className="participant-tools">
                  <button type="button" aria-label={translate('up', { name })} disabled={index === 0} onClick={() => move(index, -1)}>↑</button>
                  <button type="button" aria-label={translate('down', { name })} disabled={index === participants.length - 1} onClick={() => move(index, 1)}>↓</button>
                  <button
                    type="button" aria-label={translate('remove', { name })}
                    onClick={() => {
                      onParticipants(participants.filter((_, at) => at !== index))
                      setOpen(null)
                      focusOn(Math.min(index, participants.length - 2), 'edit')
                    }}
                  >×</button>
                </span>
              </div>
              {open === index && <PersonFields index={index} person={one} onPerson={(to) => change(index, to)} />}
            </li>
          )
        })}
      </ul>
      <Button onClick={add}>{translate('add.participant')}</Button>
    </section>
  )
}

function PersonFields({ index, person, onPerson }: { index: number; person: Participant; onPerson: (to: Partial<Participant>) => void }) {
  const translate = useTranslations('report')
  const line = (field: 'honorific' | 'name' | 'organisation', maximum: number) => (
    <label className="small-field">
      <span>{translate(`fields.${field}`)}</span>
      <input className="control" value={person[field]} maxLength={maximum} onChange={(event) => onPerson({ [field]: event.target.value })} autoComplete="off" lang="vi" />
    </label>
  )
  return (
    <div className="participant-fields">
      <div className="participant-pair">{line('honorific', 60)}{line('name', 120)}</div>
      <label className="small-field">
        <span>{translate('fields.positions')}</span>
        <textarea className="control" rows={Math.max(2, person.positions.length + 1)} value={person.positions.join('\n')} onChange={(event) => onPerson({ positions: event.target.value ? event.target.value.split('\n') : [] })} lang="vi" />
      </label>
      {line('organisation', 400)}
      <fieldset className="participant-choice">
        <legend>{translate('fields.roles')}</legend>
        {participantRoles.map((role) => (
          <label key={role}>
            <input type="checkbox" name={`roles-${index}`} checked={person.roles.includes(role)} onChange={(event) => onPerson({ roles: participantRoles.filter((one) => (one === role ? event.target.checked : person.roles.includes(one))) })} />
            {translate(`roles.${role}`)}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
