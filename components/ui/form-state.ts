import type { Issue } from '#domain/outcome.ts'

/** What a form's action answers, for useActionState: what to mend, what was typed (so that nothing is lost), or what was done. */
export type FormState<T = true> = { issues?: Issue[]; values?: Record<string, string>; done?: T }

/** Most characters of a field that are shown again: more than any field takes, and little enough to send back. */
const shownAgain = 20_000

/** What was typed into the named fields of a form, to be shown again. Passwords are never among them. */
export function typed(form: FormData, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '').slice(0, shownAgain)]))
}

/** A number that a hidden field holds, as far as it fits the database's integers; 0, which nothing has, otherwise. */
export function databaseId(given: unknown): number {
  const number = Number(given)
  return Number.isInteger(number) && number > 0 && number <= 2_147_483_647 ? number : 0
}
