import type { Statement } from './deeds.ts'
import { readDirectives } from './directives.ts'
import { eventIn, readOccasion, venuesIn, type Occasion } from './lead.ts'
import { lineKinds, type LineKind } from './captions.ts'
import { readList } from './attendance.ts'
import { knownNames, type Mention } from './mentions.ts'
import { readGazetteer } from './gazetteer.ts'
import { organisationOf } from './organisations.ts'
import { headAt } from './positions.ts'
import { mainRole, People, type Person } from './people.ts'
import { endsPosition } from './verbs.ts'
import { participantRoles, type ParticipantRole, type SpeechKind } from './meeting.ts'
import type { Proposal, Proposed, ProposedParticipant } from './proposal.ts'
import { readStatements, traineesIn } from './statements.ts'
import { readWords, spanOf, textOf, type Range, type Reading } from './words.ts'
import { attendanceOpening, type ListOpening } from './openings.ts'

/**
 * Reads a meeting report and proposes what a record of the meeting would hold. Nothing is rewritten: names and positions are
 * exact strings of the text, each with where it stands. A text that is no meeting report gives a draft with title and first
 * paragraph, and says so.
 * @param text NFC; encodings are repaired before
 * @param publishedOn ISO day, from which a year is inferred that the text leaves out
 */
export function parse(text: string, publishedOn: string): Proposal {
  const reading = readWords(text)
  const kinds = lineKinds(reading)
  const titleLine = kinds[0] === 'title' ? reading.lines[0] : undefined
  const leadLine = leadOf(reading, kinds)
  const proposal = emptyProposal()
  if (titleLine) proposal.title = whole(reading, titleLine)
  if (leadLine) proposal.lead = whole(reading, leadLine)
  const body = reading.lines.filter((_, index) => kinds[index] === 'text')
  if (leadLine) Object.assign(proposal, readOccasion(reading, leadLine, publishedOn) satisfies Occasion)
  const scene = readBody(reading, body, proposal.date?.value ?? publishedOn, proposal)
  if (leadLine) {
    const trainees = traineesIn(reading, leadLine)
    if (trainees) proposal.unnamedGroups.unshift({ value: textOf(reading, trainees), span: spanOf(reading, trainees), sureness: 'unsure' })
  }
  proposal.venues = venuesIn(reading, body.slice(0, 12))
  proposal.eventType = chosenEvent(leadLine ? eventIn(reading, leadLine, true) : null, scene.attended) ?? eventInSentences(reading, body)
  const participants = scene.people.participants()
  const named = new Map(participants.map((person) => [person.key, person]))
  const gazetteer = readGazetteer(reading, titleLine ? [titleLine, ...body] : body, named, proposal.organiser?.value ?? null, leadLine?.to ?? 0)
  let before: string | null = null
  let leader: string | null = null
  let place = 0
  for (const person of participants) {
    const start = person.spans[0]?.start ?? 0
    if (/\n/.test(text.slice(place, start))) before = null
    place = start
    before = organisationOf(reading, person, gazetteer, { before, leader })
    leader ??= before
    proposal.participants.push(participant(person, before))
  }
  proposal.chairs = proposal.participants.filter(({ roles }) => roles.includes('chaired')).map(({ name }) => name)
  proposal.isMeetingReport = (proposal.participants.length > 0 || proposal.unnamedGroups.length > 0) && (proposal.eventType !== null || scene.hasList)
  return proposal
}

function emptyProposal(): Proposal {
  return {
    isMeetingReport: false, title: null, lead: null, date: null, yearInferred: false, dateEnd: null, timeOfDay: null, place: null, venues: [], eventType: null,
    organiser: null, chairs: [], participants: [], unnamedGroups: [], speechActs: [], directives: [],
  }
}

function whole(reading: Reading, range: Range): Proposed<string> {
  const span = spanOf(reading, range)
  return { value: reading.text.slice(span.start, span.end), span, sureness: 'sure' }
}

/** The paragraph after the title; where there is no title, a first paragraph that is no list. */
function leadOf({ lines }: Reading, kinds: readonly LineKind[]): Range | undefined {
  if (kinds[0] !== 'title') return undefined
  const index = kinds.findIndex((kind, at) => at > 0 && kind === 'text')
  return index < 0 ? undefined : lines[index]
}

type Scene = { people: People; attended: Proposed<string> | null; hasList: boolean }

/** Goes through the sentences and gathers people, groups, what was said, and what is to be done. */
function readBody(reading: Reading, lines: readonly Range[], heldOn: string, proposal: Proposal): Scene {
  const people = new People(reading)
  const known = knownNames(reading, lines)
  const recent: Person[] = []
  const scene: Scene = { people, attended: null, hasList: false }
  let open: ListOpening | undefined
  let sentence = 0
  for (const line of lines) {
    if (open) {
      const statement = listedLine(reading, line, known, open.roles)
      if (statement) {
        note(statement)
        while (sentence < reading.sentences.length && reading.sentences[sentence]!.from < line.to) sentence++
        continue
      }
      open = undefined
    }
    let speaker: Person | undefined = undefined
    for (; sentence < reading.sentences.length && reading.sentences[sentence]!.from < line.to; sentence++) {
      const range = reading.sentences[sentence]!
      if (range.from < line.from) continue
      const found = readStatements(reading, range, known)
      if (found.open) open = found.open
      const turns: Turn[] = []
      for (const statement of found.statements) {
        if (!statement.isSubject && statement.roles.includes('attended')) scene.attended ??= eventIn(reading, { from: range.from, to: statement.from }, false)
        const subject = note(statement, speaker)
        if (statement.isSubject && subject) takeTurn(reading, turns, subject, statement, range)
      }
      const isGoingOn: boolean = turns.length === 0 && speaker !== undefined && goesOn(reading, range)
      if (isGoingOn) turns.push({ ...range, who: speaker!, roles: [] })
      speaker = turns.at(-1)?.who ?? speaker
      for (const { who, roles, ...turn } of turns) {
        const kind = kindOf(reading, turn, roles, isGoingOn ? proposal.speechActs.at(-1)?.kind : undefined)
        if (!kind || proposal.speechActs.length >= 5000) continue
        const span = spanOf(reading, turn)
        proposal.speechActs.push({ speaker: who.name, kind, text: reading.text.slice(span.start, span.end), span })
        proposal.directives.push(...readDirectives(reading, turn, who.name, heldOn))
      }
    }
  }
  return scene

  function note(statement: Statement, speaker?: Person): Person | undefined {
    let subject: Person | undefined
    for (const mention of statement.mentions) {
      const person = personOf(mention, statement)
      if (!person) continue
      people.note(person, mention)
      // Who goes on speaking in the same paragraph has no new role.
      const roles = person === speaker && person.roles.size > 0 ? statement.roles.filter((role) => role !== 'spoke') : statement.roles
      for (const role of roles) person.roles.add(role)
      if (statement.isPresent) person.isPresent = true
      if (statement.roles.length > 0) subject ??= person
      recent.unshift(person)
      if (recent.length > 20) recent.pop()
    }
    if (statement.roles.includes('attended')) {
      if (!statement.isSubject) scene.hasList = true
      for (const group of statement.groups) {
        if (proposal.unnamedGroups.length < 2000) proposal.unnamedGroups.push({ value: textOf(reading, group), span: spanOf(reading, group), sureness: 'likely' })
      }
    }
    return subject
  }

  function personOf(mention: Mention, statement: Statement): Person | undefined {
    if (mention.name) {
      // From here on the name is known where it stands without an honorific.
      const person = people.of(mention)
      if (person && statement.roles.length > 0) known.add(person.key)
      return person
    }
    const position = mention.positions[0]
    if (!position || statement.roles.length === 0 || !statement.isSubject) return undefined
    return people.byPosition(textOf(reading, position), recent)
  }
}

/** What one person does in a sentence, or in the part of it up to where the next one speaks. */
type Turn = Range & { who: Person; roles: readonly ParticipantRole[] }

/** Adds what somebody does to the turns of a sentence; after a semicolon another person has a turn of their own. */
function takeTurn({ words }: Reading, turns: Turn[], who: Person, { roles, from }: Statement, sentence: Range): void {
  const last = turns.at(-1)
  if (!last) turns.push({ ...sentence, who, roles })
  else if (last.who === who) last.roles = roles
  else if (words[from - 1]?.text === ';' && from - 1 > last.from) {
    last.to = from - 1
    turns.push({ from, to: sentence.to, who, roles })
  }
}

/** A line of a bulleted attendance list, or undefined where the list is over. */
function listedLine(reading: Reading, line: Range, known: ReadonlySet<string>, roles: ParticipantRole[]): Statement | undefined {
  const { words } = reading
  const isBullet = words[line.from]!.kind === 'sign' || (words[line.from]!.kind === 'number' && words[line.from + 1]?.text === '.')
  const from = isBullet && words[line.from]!.kind === 'number' ? line.from + 2 : line.from
  // "- Chủ trì: ông A": an item that says itself what they did.
  const own = attendanceOpening(reading, { from, to: line.to })
  if (own) return { ...readList(reading, own.from, line.to, { known, stopsAtVerb: false, isItem: true }), roles: own.roles, isSubject: false, from }
  const list = readList(reading, from, line.to, { known, stopsAtVerb: !isBullet, isItem: true })
  if (list.mentions.length + list.groups.length === 0) return undefined
  if (!isBullet && (list.to < line.to - 2 || endsPosition(words, Math.min(list.to, line.to - 1), line.to) || line.to - line.from > 60)) return undefined
  return { ...list, roles, isSubject: false, from }
}

/** Whether a sentence goes on with the last speaker: "Đồng chí đề nghị …", or has no person of its own. */
function goesOn({ words }: Reading, { from }: Range): boolean {
  const first = words[from]!
  const next = words[from + (first.key === 'đồng' ? 2 : 1)]
  // "Ông trưởng thôn nói": somebody else.
  const at = from + (first.key === 'đồng' ? 2 : 1)
  return ['đồng', 'ông', 'bà', 'anh', 'chị'].includes(first.key) && next !== undefined && !next.isCapital && headAt(words, at, at + 6) === 0
}

function kindOf({ words }: Reading, range: Range, roles: readonly ParticipantRole[], before?: SpeechKind): SpeechKind | undefined {
  if (roles.includes('concluded')) return 'concluded'
  if (roles.includes('reported')) return 'reported'
  for (let at = range.from; at < Math.min(range.to, range.from + 8); at++) if (words[at]!.key === 'khai' && words[at + 1]?.key === 'mạc') return 'opened'
  if (roles.includes('spoke')) {
    for (let at = range.from; at < range.to; at++) if (['yêu', 'giao'].includes(words[at]!.key) && !words[at]!.isCapital) return 'directed'
    return 'spoke'
  }
  return before
}

/** The kind that the first paragraph names; what it only describes gives way to the kind that the attendance list names. */
function chosenEvent(lead: Proposed<string> | null, attended: Proposed<string> | null): Proposed<string> | null {
  const isVague = lead === null || lead.sureness !== 'sure' || ['giải', 'chương trình', 'tuần lễ', 'lễ'].includes(lead.value)
  return isVague ? attended ?? lead : lead
}

function eventInSentences(reading: Reading, lines: readonly Range[]): Proposed<string> | null {
  for (const line of lines.slice(0, 40)) {
    const found = eventIn(reading, line, false)
    if (found) return found
  }
  return null
}

function participant(person: Person, organisation: string | null): ProposedParticipant {
  const role = mainRole(person.roles)
  return {
    honorific: person.honorific, name: person.name, positions: person.positions, organisation, role,
    roles: participantRoles.filter((each) => person.roles.has(each)),
    spans: person.spans, sureness: person.isTitled && person.positions.length > 0 ? 'sure' : person.isTitled || person.positions.length > 0 ? 'likely' : 'unsure',
  }
}
