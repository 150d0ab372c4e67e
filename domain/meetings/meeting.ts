import { z } from 'zod'
import { requiredLine, textLine } from '../text-line.ts'

/** Main role first: whoever chaired and spoke is told as the chair. */
export const participantRoles = ['chaired', 'concluded', 'reported', 'spoke', 'attended'] as const
export type ParticipantRole = (typeof participantRoles)[number]

export const timesOfDay = ['sáng', 'trưa', 'chiều', 'tối'] as const
export type TimeOfDay = (typeof timesOfDay)[number]

export const speechKinds = ['opened', 'reported', 'spoke', 'directed', 'concluded'] as const
export type SpeechKind = (typeof speechKinds)[number]

/** Most entries of each list of a record. */
export const meetingLimits = { participants: 300, positions: 12, groups: 200, venues: 30, speeches: 300, directives: 300 } as const

const day = z.union([z.literal(''), z.iso.date()])

const participant = z.object({
  honorific: textLine(60),
  /** As written, never changed. */
  name: requiredLine(120, 'nameMissing'),
  positions: z.array(textLine(400)).max(meetingLimits.positions).transform((all) => all.filter(Boolean)),
  organisation: textLine(400),
  roles: z.array(z.enum(participantRoles)).max(participantRoles.length).transform((roles) => participantRoles.filter((role) => roles.includes(role))),
})
export type Participant = z.infer<typeof participant>

/**
 * The record of a meeting: when, where, who took part in what function, who said what, what was directed. It stands in the
 * content of the report and holds what was true that day: nothing changes in it when somebody is promoted later.
 * Empty texts stand for what the report does not tell.
 */
export const meetingSchema = z.object({
  date: day,
  /** The last day of a meeting of several days. */
  dateEnd: day,
  timeOfDay: z.union([z.literal(''), z.enum(timesOfDay)]),
  place: textLine(400),
  venues: z.array(textLine(400)).max(meetingLimits.venues).transform((all) => all.filter(Boolean)),
  eventType: textLine(200),
  organiser: textLine(400),
  /** In the order of protocol as written. */
  participants: z.array(participant).max(meetingLimits.participants),
  groups: z.array(textLine(1000)).max(meetingLimits.groups).transform((all) => all.filter(Boolean)),
  speeches: z.array(z.object({ speaker: textLine(120), kind: z.enum(speechKinds), text: textLine(4000) })).max(meetingLimits.speeches),
  directives: z.array(z.object({ what: textLine(2000), to: textLine(400), by: day, speaker: textLine(120) })).max(meetingLimits.directives).transform((all) => all.filter(({ what }) => what)),
})
export type Meeting = z.infer<typeof meetingSchema>

export const emptyMeeting: Meeting = { date: '', dateEnd: '', timeOfDay: '', place: '', venues: [], eventType: '', organiser: '', participants: [], groups: [], speeches: [], directives: [] }

/** Whether the last day of a meeting lies before its first. */
export const endsBeforeItBegins = ({ date, dateEnd }: Pick<Meeting, 'date' | 'dateEnd'>): boolean => date !== '' && dateEnd !== '' && dateEnd < date

/** Somebody as the report names them: honorific, name, positions as written. */
export const participantText = ({ honorific, name, positions }: Participant): string => [[honorific, name].filter(Boolean).join(' '), positions.join(', ')].filter(Boolean).join(' - ')

/** The record in words, a line each fact, for comparing and searching. */
export function meetingText(meeting: Meeting): string {
  const { date, dateEnd, timeOfDay, place, venues, eventType, organiser, participants, groups, speeches, directives } = meeting
  return [
    [eventType, organiser, timeOfDay, [date, dateEnd].filter(Boolean).join(' – '), place, ...venues].filter(Boolean).join(', '),
    ...participants.map((one) => `${participantText(one)} (${[one.organisation, ...one.roles].filter(Boolean).join(', ')})`),
    ...groups,
    ...speeches.map(({ speaker, kind, text }) => `${speaker} (${kind}): ${text}`),
    ...directives.map(({ what, to, by, speaker }) => [speaker, to, what, by].filter(Boolean).join(' · ')),
  ].filter(Boolean).join('\n')
}
