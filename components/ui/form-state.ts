import type { Issue } from '#domain/outcome.ts'

/** What a form's action answers, for useActionState: what to mend, what was typed (so that nothing is lost), or what was done. */
export type FormState<T = true> = { issues?: Issue[]; values?: Record<string, string>; done?: T }

/** What was typed into the named fields of a form, to be shown again. Passwords are never among them. */
export function typed(form: FormData, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')]))
}
