'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { emptyMeeting, type Meeting } from '#domain/meetings/meeting.ts'
import { MeetingForm } from './meeting-form.tsx'

/** The record of the meeting beside the text of a report: who took part at a glance, all of it in a dialog. */
export function RecordPanel({ meeting, onMeeting }: { meeting: Meeting | undefined; onMeeting: (meeting: Meeting | undefined) => void }) {
  const translate = useTranslations('report')
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    if (!meeting) onMeeting(emptyMeeting)
    setOpen(true)
  }
  return (
    <section className="panel stack side-panel" aria-labelledby="record-title">
      <h2 id="record-title">{translate('record')}</h2>
      {meeting && meeting.participants.length > 0 && (
        <ul className="record-people" lang="vi">
          {meeting.participants.map(({ name, roles, positions }, index) => (
            <li key={index}>
              <strong>{name}</strong>
              <span className="meta">{[roles.map((role) => translate(`roles.${role}`)).join(', '), positions.join(', ')].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      <Button onClick={open}>{translate(meeting ? 'editRecord' : 'addRecord')}</Button>
      <Dialog open={isOpen && meeting !== undefined} onClose={() => setOpen(false)} title={translate('record')}>
        {meeting && (
          <div className="stack">
            <p className="meta">{translate('recordText')}</p>
            <MeetingForm meeting={meeting} onMeeting={(change) => onMeeting({ ...meeting, ...change })} />
            <div className="banner-actions">
              <Button variant="primary" onClick={() => setOpen(false)}>{translate('done')}</Button>
              <Button
                onClick={() => {
                  setOpen(false)
                  onMeeting(undefined)
                }}
              >{translate('removeRecord')}</Button>
            </div>
          </div>
        )}
      </Dialog>
    </section>
  )
}
