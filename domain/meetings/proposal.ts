import type { Span } from '#domain/vietnamese/segment.ts'
import type { ParticipantRole, SpeechKind, TimeOfDay } from './meeting.ts'

/** How sure the reader of a report is of a value: read as such, inferred by an ordinary rule, or guessed. */
export type Sureness = 'sure' | 'likely' | 'unsure'

/** A value with where it stands in the text; `span` is null where the value was put together from several places. */
export type Proposed<T> = { value: T; span: Span | null; sureness: Sureness }

/** A person named in a report. `name` and `positions` are exact strings of the text. */
export type ProposedParticipant = {
  honorific: string | null
  name: string
  positions: string[]
  organisation: string | null
  role: ParticipantRole
  roles: ParticipantRole[]
  /** Every mention of the name, first the one that introduces the person. */
  spans: Span[]
  sureness: Sureness
}

/** What a participant said, as the report tells it: whole sentences of the text. */
export type SpeechAct = { speaker: string; kind: SpeechKind; text: string; span: Span }

/** Something that somebody is asked to do. `by` is an ISO day, `to` who is asked, both null where not said. */
export type Directive = { what: string; to: string | null; by: string | null; speaker: string | null; span: Span; sureness: Sureness }

/** What a report of a meeting says, as a draft for an editor to check. */
export type Proposal = {
  isMeetingReport: boolean
  title: Proposed<string> | null
  lead: Proposed<string> | null
  /** ISO day. */
  date: Proposed<string> | null
  /** Whether the text names no year, so that it was inferred from the day of publication. */
  yearInferred: boolean
  dateEnd: Proposed<string> | null
  timeOfDay: Proposed<TimeOfDay> | null
  place: Proposed<string> | null
  /** Further places, such as the ends of a video conference. */
  venues: Proposed<string>[]
  eventType: Proposed<string> | null
  organiser: Proposed<string> | null
  /** Names of those who chaired. */
  chairs: string[]
  participants: ProposedParticipant[]
  /** Items of attendance lists that name nobody ("lãnh đạo Ban"). */
  unnamedGroups: Proposed<string>[]
  speechActs: SpeechAct[]
  directives: Directive[]
}
