import type { Body } from '#domain/editions/body.ts'
import type { Issue, Outcome } from '#domain/outcome.ts'
import type { BlockPosition } from '#domain/meetings/body-positions.ts'
import type { Meeting } from '#domain/meetings/meeting.ts'
import type { Proposal } from '#domain/meetings/proposal.ts'
import type { Encoding, EncodingRepair } from '#domain/vietnamese/legacy-encoding.ts'
import type { Finding } from '#domain/vietnamese/proofreading/finding.ts'

/** Something in a Word document that its reader must know of. */
export type DocumentNotice = { kind: string; count: number; samples: string[] }

/** A report as the server read and understood it. */
export type ReadReport = {
  text: string
  body: Body
  positions: BlockPosition[]
  encoding: Encoding
  repairs: EncodingRepair[]
  notices: DocumentNotice[]
  proposal: Proposal
  findings: Finding[]
  /** What the proposal comes to. */
  values: ReportValues
}

/** What the draft will be made of beside the text. */
export type ReportValues = { title: string; lead: string; meeting: Meeting; hasMeeting: boolean }

export type ReportActions = {
  /** Reads a file or a text; `as` says that the text is already repaired, or is to be left as it came. */
  read: (form: FormData) => Promise<Outcome<ReadReport>>
  /** Makes the draft; answers with issues, or leads to it. */
  draft: (input: { locale: string; content: string }) => Promise<{ issues: Issue[] } | undefined>
}
