import { participantRoles, type ParticipantRole } from './meeting.ts'
import { keyOf, spanOf, textOf, type Range, type Reading } from './words.ts'
import type { Mention } from './mentions.ts'
import type { Span } from '#domain/vietnamese/segment.ts'

/** Somebody of whom the text tells, gathered from all mentions. */
export type Person = {
  key: string
  honorific: string | null
  name: string
  /** Exact strings, each once. */
  positions: string[]
  /** The same, as they are compared. */
  positionKeys: string[]
  /** Where each position stands, by words; the place tells which body a short one belongs to. */
  places: Range[]
  roles: Set<ParticipantRole>
  spans: Span[]
  /** The word of the first mention that gave a role. */
  order: number
  /** Whether they did something at the event that gives no role of its own. */
  isPresent: boolean
  isTitled: boolean
}

/** How positions are compared: without regard to case, spacing and the place of tone marks. */
export function positionKey(position: string): string {
  return position.split(/\s+/).map(keyOf).join(' ').replace(/[ .,;:]+$/, '')
}

const longestList = 150

/** Everybody of whom a text tells, in the order of first mention. */
export class People {
  readonly all = new Map<string, Person>()
  private readonly byGivenName = new Map<string, Person[]>()
  readonly reading: Reading

  constructor(reading: Reading) {
    this.reading = reading
  }

  /** The person of a mention by name, new or known; a known person's shorter name is linked. */
  of(mention: Mention): Person | undefined {
    if (!mention.name) return undefined
    const { reading } = this
    const name = textOf(reading, mention.name)
    const known = this.all.get(mention.key) ?? this.shorter(mention.key)
    if (known) return known
    if (!mention.key.includes(' ') && !mention.key.includes("'")) return undefined
    const person: Person = {
      key: mention.key, honorific: null, name, positions: [], positionKeys: [], places: [], roles: new Set(), spans: [], order: mention.name.from, isPresent: false, isTitled: mention.honorific !== undefined,
    }
    this.all.set(mention.key, person)
    const given = mention.key.slice(mention.key.lastIndexOf(' ') + 1)
    const namesakes = this.byGivenName.get(given)
    if (namesakes) { if (namesakes.length < 8) namesakes.push(person) } else this.byGivenName.set(given, [person])
    return person
  }

  /** The one person whose name ends so: "đồng chí Chía", "ông A Chía". */
  private shorter(key: string): Person | undefined {
    const given = this.byGivenName.get(key.slice(key.lastIndexOf(' ') + 1)) ?? []
    const fitting = given.filter((person) => person.key.endsWith(` ${key}`))
    return fitting.length === 1 ? fitting[0] : undefined
  }

  /** Notes a mention: its honorific, its place and its positions, as written. */
  note(person: Person, mention: Mention): void {
    const { reading } = this
    if (mention.honorific && person.honorific === null) person.honorific = textOf(reading, mention.honorific).replace(/[.:]$/, '')
    if (mention.name && person.spans.length < 1000) person.spans.push(spanOf(reading, mention.name))
    this.notePositions(person, mention.positions)
  }

  notePositions(person: Person, positions: readonly Range[]): void {
    for (const range of positions) {
      const text = textOf(this.reading, range)
      const key = positionKey(text)
      if (person.positions.length >= 20 || person.positionKeys.includes(key)) continue
      person.positions.push(text)
      person.positionKeys.push(key)
      person.places.push(range)
    }
  }

  /** Whom a position alone means: the one who has it, or a longer form of it. The one heard of last is preferred. */
  byPosition(text: string, recent: readonly Person[]): Person | undefined {
    const key = positionKey(text)
    const fits = (person: Person) => person.positionKeys.some((known) => known === key || known.startsWith(`${key} `) || key.startsWith(`${known} `))
    const isExact = (person: Person) => person.positionKeys.includes(key)
    const candidates: Person[] = []
    for (const person of this.all.values()) {
      if (candidates.length >= longestList) break
      candidates.push(person)
    }
    const exact = candidates.filter(isExact)
    if (exact.length === 1) return exact[0]
    const near = exact.length > 0 ? exact : candidates.filter(fits)
    // "Phó Chủ tịch UBND tỉnh" for "Phó Chủ tịch Thường trực UBND tỉnh".
    const plain = (one: string) => one.replace(' thường trực', '')
    const fitting = near.length > 0 ? near : candidates.filter((person) => person.positionKeys.some((known) => plain(known) === plain(key)))
    return recent.find((person) => fitting.includes(person)) ?? (fitting.length === 1 ? fitting[0] : undefined)
  }

  /** The participants: those with a role, in the order of first mention. */
  participants(): Person[] {
    for (const person of this.all.values()) if (person.isPresent && person.roles.size === 0) person.roles.add('attended')
    return [...this.all.values()].filter((person) => person.roles.size > 0 || person.isPresent).sort((a, b) => a.order - b.order)
  }
}

/** The weightiest of some roles. */
export function mainRole(roles: ReadonlySet<ParticipantRole>): ParticipantRole {
  return participantRoles.find((role) => roles.has(role)) ?? 'attended'
}

