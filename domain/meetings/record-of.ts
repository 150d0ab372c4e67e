import { endsBeforeItBegins, type Meeting, meetingLimits, type SpeechKind, speechKinds, type TimeOfDay, timesOfDay } from './meeting.ts'
import type { Proposal } from './proposal.ts'

/** The record that a proposal comes to, before anybody has looked at it. */
export function meetingOf(proposal: Proposal): Meeting {
  const value = (proposed: { value: string } | null, most: number) => (proposed?.value ?? '').slice(0, most)
  const [date, dateEnd] = [value(proposal.date, 10), value(proposal.dateEnd, 10)]
  return {
    date,
    // A slip of the report ("30/12/2025 đến 30/12/2024"): whoever looks at the record fills it in.
    dateEnd: endsBeforeItBegins({ date, dateEnd }) ? '' : dateEnd,
    timeOfDay: timesOfDay.find((one): one is TimeOfDay => one === proposal.timeOfDay?.value) ?? '',
    place: value(proposal.place, 400),
    venues: proposal.venues.slice(0, meetingLimits.venues).map((one) => one.value.slice(0, 400)),
    eventType: value(proposal.eventType, 200),
    organiser: value(proposal.organiser, 400),
    participants: proposal.participants.slice(0, meetingLimits.participants).map(({ honorific, name, positions, organisation, roles }) => ({
      honorific: (honorific ?? '').slice(0, 60), name: name.slice(0, 120), positions: positions.slice(0, meetingLimits.positions).map((one) => one.slice(0, 400)), organisation: (organisation ?? '').slice(0, 400), roles: [...roles],
    })),
    groups: proposal.unnamedGroups.slice(0, meetingLimits.groups).map((one) => one.value.slice(0, 1000)),
    speeches: proposal.speechActs.slice(0, meetingLimits.speeches).map(({ speaker, kind, text }) => ({ speaker: speaker.slice(0, 120), kind: speechKinds.find((one): one is SpeechKind => one === kind) ?? 'spoke', text: text.slice(0, 4000) })),
    directives: proposal.directives.slice(0, meetingLimits.directives).map(({ what, to, by, speaker }) => ({ what: what.slice(0, 2000), to: (to ?? '').slice(0, 400), by: by ?? '', speaker: (speaker ?? '').slice(0, 120) })),
  }
}
