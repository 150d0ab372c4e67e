import type { Issue } from '#domain/outcome.ts'
import type { Locale } from '#messages/messages.ts'

/** What a form's action answers, for useActionState: what to mend, what was typed (so that nothing is lost), or what was done. */
export type FormState<T = true> = { issues?: Issue[]; values?: Record<string, string>; done?: T }

/** Most characters of a field that are shown again: more than any field takes, and little enough to send back. */
const shownAgain = 20_000

/** What was typed into the named fields of a form, to be shown again; nothing where no form came. Passwords are never among them. */
export function typed<Name extends string>(form: unknown, ...names: Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, form instanceof FormData ? String(form.get(name) ?? '').slice(0, shownAgain) : ''])) as Record<Name, string>
}

/** The language of the page that a form stands on, from its field `locale`. */
export const localeOf = (form: unknown): Locale => (form instanceof FormData && form.get('locale') === 'en' ? 'en' : 'vi')

/** A number that a hidden field holds, as far as it fits the database's integers; 0, which nothing has, otherwise. */
export function databaseId(given: unknown): number {
  const number = Number(given)
  return Number.isInteger(number) && number > 0 && number <= 2_147_483_647 ? number : 0
}
