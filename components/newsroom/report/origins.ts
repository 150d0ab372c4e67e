import type { Proposal } from '#domain/meetings/proposal.ts'
import type { Origin } from './meeting-form.tsx'

type Span = { start: number; end: number }
type Source = { span: Span | null } & Partial<Origin>

/** The part of a proposal that a field of the form came from: `date`, `participants.0`, `groups`, `directives.2`… */
function sourceOf(proposal: Proposal, field: string): Source | undefined {
  const [name, index] = field.split('.') as [string, string?]
  if (name === 'participants') {
    const person = proposal.participants[Number(index)]
    return person && { span: person.spans[0] ?? null, sureness: person.sureness }
  }
  if (name === 'groups') return proposal.unnamedGroups[0]
  if (name === 'venues') return proposal.venues[0]
  if (name === 'directives') return proposal.directives[Number(index)]
  if (name === 'speeches') return proposal.speechActs[Number(index)]
  return (proposal as unknown as Record<string, Source | null | undefined>)[name] ?? undefined
}

/** Where in the text a field came from. */
export const spanOf = (proposal: Proposal, field: string): Span | null => sourceOf(proposal, field)?.span ?? null

/** How sure a field is. */
export function originOf(proposal: Proposal, field: string): Origin | undefined {
  const sureness = sourceOf(proposal, field)?.sureness
  return sureness && { sureness }
}
