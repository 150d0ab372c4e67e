import addressees from './lexicon/addressees.json' with { type: 'json' }
import attendance from './lexicon/attendance.json' with { type: 'json' }
import bodies from './lexicon/bodies.json' with { type: 'json' }
import events from './lexicon/events.json' with { type: 'json' }
import honorifics from './lexicon/honorifics.json' with { type: 'json' }
import lead from './lexicon/lead.json' with { type: 'json' }
import names from './lexicon/names.json' with { type: 'json' }
import openings from './lexicon/openings.json' with { type: 'json' }
import positions from './lexicon/positions.json' with { type: 'json' }
import verbs from './lexicon/verbs.json' with { type: 'json' }
import { keyOf, phrases } from './words.ts'

const syllables = (list: readonly string[]) => new Set(list.map(keyOf))

/** Family names and parts of names. */
export const nameWords = {
  common: syllables(names.common), rare: syllables(names.rare), particles: new Set(names.particles), middle: syllables(names.middle),
  double: phrases(names.double),
}

export const singularHonorifics = phrases(honorifics.singular)
export const pluralHonorifics = phrases(honorifics.plural)
export const titles = phrases(honorifics.titles)

export const positionQualifiers = phrases(positions.qualifiers)
export const positionHeads = phrases(positions.heads)
export const markedHeads = phrases(positions.marked)
export const partHeads = phrases(positions.parts)
export const privatePeople = phrases(positions.people)
export const memberHeads = phrases(positions.members)

export const bodyHeads = phrases(bodies.heads)
export const listingBodies = phrases(bodies.listing)
export const pairs = phrases(bodies.pairs)
export const topics = phrases(bodies.topics)
export const units = phrases(bodies.units)
export const levels = phrases(bodies.levels)
/** First syllables of names of villages. */
export const villages = syllables(bodies.villages)

export const eventKinds = phrases(events.kinds)
export const eventQualifiers = phrases(events.qualifiers)
export const ceremonies = phrases(events.ceremonies)
export const deeds = phrases(events.deeds)
export const deedKinds = events.deedKinds

/** Verbs by the role that they give; "done" gives none. */
export const verbClasses = ['chaired', 'concluded', 'reported', 'spoke', 'attended', 'done'] as const
export type VerbClass = (typeof verbClasses)[number]
export const verbTrees = verbClasses.map((kind) => [kind, phrases(verbs[kind])] as const)
export const adverbs = phrases(verbs.adverbs)
export const stops = phrases(verbs.stops)
export const exceptions = phrases(verbs.exceptions)

export const openingClasses = ['concluded', 'reported', 'chaired', 'spoke'] as const
export const openingTrees = openingClasses.map((kind) => [kind, phrases(openings[kind], true)] as const)

export const weakOpenings = phrases(openings.weak, true)

export const joins = phrases(attendance.joins)
export const chairingJoins = phrases(attendance.chairing)
export const notJoins = phrases(attendance.notJoins)
export const sides = phrases(attendance.sides)
export const links = phrases(attendance.links)
export const passives = phrases(attendance.passives)
export const chairedBy = phrases(attendance.chairedBy)
export const groupHeads = phrases(attendance.groups)
export const plainGroups = phrases(attendance.plain)
export const followers = phrases(attendance.followers)

export const venues = phrases(lead.venues)
export const localities = phrases(lead.localities)
export const withinVenue = phrases(lead.within)
export const credits = phrases(lead.credits)
export const pictures = phrases(lead.pictures)
export const shown = phrases(lead.shown)
export const residences = phrases(lead.places)

/** Words of phrases that name to whom a directive goes. */
export const addresseeWords = {
  actors: phrases(addressees.actors), belonging: phrases(addressees.belonging), compounds: phrases(addressees.compounds), determiners: phrases(addressees.determiners),
  verbs: phrases(addressees.verbs),
}
