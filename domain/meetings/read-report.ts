import { checked } from '../checked.ts'
import { type Body, bodySchema } from '../editions/body.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import type { Outcome } from '../outcome.ts'
import type { Encoding, EncodingRepair } from '../vietnamese/legacy-encoding.ts'
import type { Finding } from '../vietnamese/proofreading/finding.ts'
import type { BlockPosition } from './body-positions.ts'
import type { Notice } from './docx/notices.ts'
import type { Meeting } from './meeting.ts'
import type { Proposal } from './proposal.ts'
import { type Read, readDocument, readPastedText } from './read-document.ts'
import { readAsGiven, readPastedBody } from './read-pasted.ts'
import { meetingOf } from './record-of.ts'
import { understand } from './understand.ts'
import { unreadableIssue } from './unreadable.ts'

/** A report as a reporter gives it: a file, what a paste with its form became, or words, whose encoding may be left as it is. */
export type GivenReport = { file: Uint8Array } | { body: unknown } | { text: string; asGiven: boolean }

/** By what a report is read: the day from which a date without a year takes its year (ISO), and how the house writes. */
export type ReadingOptions = { publishedOn: string; style: HouseStyle; words: readonly string[] }

/** What the draft will be made of beside the text. */
export type ReportValues = { title: string; lead: string; meeting: Meeting; hasMeeting: boolean }

/** A report as it was read and understood. */
export type ReadReport = {
  text: string
  body: Body
  positions: BlockPosition[]
  encoding: Encoding
  repairs: EncodingRepair[]
  notices: Notice[]
  proposal: Proposal
  findings: Finding[]
  /** What the proposal comes to. */
  values: ReportValues
}

/** Most characters of a report: longer than any. */
const maximumLength = 100_000
/** Nobody mends more slips than these in one sitting. */
const maximumFindings = 300

/** Reads a report, and tells what it understood. What cannot be read is told as an issue of the field `source`. */
export async function readReport(given: GivenReport, { publishedOn, style, words }: ReadingOptions): Promise<Outcome<ReadReport>> {
  try {
    const { done: read, issues } = await readGiven(given)
    if (issues) return { issues }
    if (read.text.length > maximumLength) return { issues: [{ code: 'fileTooLong', field: 'source' }] }
    const { proposal, findings } = understand(read, { publishedOn, style, words })
    const { text, body, positions, encoding, repairs, notices } = read
    const values = { title: proposal.title?.value ?? '', lead: proposal.lead?.value ?? '', meeting: meetingOf(proposal), hasMeeting: proposal.isMeetingReport }
    // What was repaired is shown before it is taken.
    const slips = findings.filter(({ kind }) => kind !== 'legacy-encoding' && kind !== 'decomposed-unicode').slice(0, maximumFindings)
    return { done: { text, body, positions, encoding, repairs, notices, proposal, findings: slips, values } }
  } catch (error) {
    const issue = unreadableIssue(error)
    if (!issue) throw error
    return { issues: [{ ...issue, field: 'source' }] }
  }
}

async function readGiven(given: GivenReport): Promise<Outcome<Read>> {
  if ('file' in given) return { done: await readDocument({ name: '', bytes: given.file }) }
  if ('body' in given) {
    const { done, issues } = checked(bodySchema, given.body)
    return issues ? { issues } : { done: readPastedBody(done) }
  }
  if (!given.text.trim()) return { issues: [{ code: 'reportMissing', field: 'source' }] }
  return { done: given.asGiven ? readAsGiven(given.text) : readPastedText(given.text) }
}
