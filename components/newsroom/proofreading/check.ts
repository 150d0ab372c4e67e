import { repairEncoding } from '#domain/vietnamese/legacy-encoding.ts'
import { encodingFindings } from '#domain/vietnamese/proofreading/encoding-findings.ts'
import type { Finding, ProofreadingOptions } from '#domain/vietnamese/proofreading/finding.ts'
import { proofread } from '#domain/vietnamese/proofreading/proofread.ts'

export type CheckOptions = Omit<ProofreadingOptions, 'dictionary'> & { dictionary: readonly string[] }
export type CheckRequest = { text: string; notesAt: number; options: CheckOptions }

/**
 * Findings about a text as it stands, also where its letters are of an old encoding or not composed: such a paragraph is one
 * finding, whose suggestion is the paragraph repaired, and what is in it is looked at once it has been.
 * @param notesAt where the footnotes begin: the end of the article is not theirs
 */
export function check({ text, notesAt, options }: CheckRequest): Finding[] {
  const settings: ProofreadingOptions = { ...options, dictionary: new Set(options.dictionary) }
  const article = checkPart(text.slice(0, notesAt), settings)
  const notes = text.slice(notesAt)
  if (!notes.trim()) return article
  return [...article, ...checkPart(notes, { ...settings, isReport: false }).map((one) => ({ ...one, start: one.start + notesAt, end: one.end + notesAt }))]
}

function checkPart(text: string, options: ProofreadingOptions): Finding[] {
  const repaired = repairEncoding(text)
  const found = proofread(repaired.text, options)
  const told = encodingFindings(repaired)
  if (told.length === 0) return found
  const findings: Finding[] = []
  let at = 0
  let shift = 0
  for (const [index, { start, end, before }] of repaired.repairs.entries()) {
    for (; at < found.length && found[at]!.end <= start; at++) findings.push(moved(found[at]!, shift))
    while (at < found.length && found[at]!.start < end) at++
    findings.push({ ...told[index]!, start: start + shift, end: start + shift + before.length })
    shift += before.length - (end - start)
  }
  for (; at < found.length; at++) findings.push(moved(found[at]!, shift))
  return findings
}

const moved = (finding: Finding, shift: number): Finding => ({ ...finding, start: finding.start + shift, end: finding.end + shift })
