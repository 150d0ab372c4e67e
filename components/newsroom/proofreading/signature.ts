import type { Finding } from '#domain/vietnamese/proofreading/finding.ts'

const wordBefore = /[\p{L}\p{M}\p{N}]{1,24}[^\p{L}\p{M}\p{N}\n]{0,4}$/u
const wordAfter = /^[^\p{L}\p{M}\p{N}\n]{0,4}[\p{L}\p{M}\p{N}]{1,24}/u

/** A finding by its kind, its words and the words beside them: the same again after the text elsewhere has changed. */
export function signatureOf(text: string, { start, end, kind }: Pick<Finding, 'start' | 'end' | 'kind'>): string {
  const before = wordBefore.exec(text.slice(Math.max(0, start - 28), start))?.[0] ?? ''
  const after = wordAfter.exec(text.slice(end, end + 28))?.[0] ?? ''
  return `${kind} ${before}[${text.slice(start, Math.min(end, start + 80))}]${after}`
}

/** A key for each finding, unlike all others: its signature, counted where the same words come again. */
export function keysOf(text: string, findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const signature = signatureOf(text, finding)
    const times = seen.get(signature) ?? 0
    seen.set(signature, times + 1)
    return times ? `${signature} ${times}` : signature
  })
}
