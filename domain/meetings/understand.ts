import { type HouseStyle, proofreadingStyle } from '../house-style/house-style.ts'
import type { Encoding, RepairedText } from '../vietnamese/legacy-encoding.ts'
import type { Finding } from '../vietnamese/proofreading/finding.ts'
import { encodingFindings } from '../vietnamese/proofreading/encoding-findings.ts'
import { proofread } from '../vietnamese/proofreading/proofread.ts'
import { parse } from './parse.ts'
import type { Proposal } from './proposal.ts'

export type Understood = { encoding: Encoding; text: string; proposal: Proposal; findings: Finding[] }

/**
 * Reads a report: what it tells of the meeting, and the slips in it.
 * @param options.publishedOn the day of publication (ISO), from which a date without a year takes its year
 * @param options.words the house dictionary
 */
export function understand({ text, encoding, repairs }: RepairedText, { publishedOn, style, words }: { publishedOn: string; style?: HouseStyle; words?: readonly string[] }): Understood {
  const proposal = parse(text, publishedOn)
  const findings = proofread(text, {
    ...(style && proofreadingStyle(style)), ...(words && { dictionary: new Set(words) }), isReport: proposal.isMeetingReport, publishedOn,
  })
  return { encoding, text, proposal, findings: [...encodingFindings({ text, encoding, repairs }), ...findings].sort((one, other) => one.start - other.start) }
}
