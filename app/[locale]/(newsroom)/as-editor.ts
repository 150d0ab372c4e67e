import { currentEditor } from '#auth.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Editor } from '#domain/people/editor.ts'

/** Runs a verb for whoever makes this request; the issue `signedOut` when nobody is signed in. Every action begins here. */
export async function asEditor<T>(verb: (editor: Editor, now: Date) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const editor = await currentEditor()
  return editor ? verb(editor, new Date()) : { issues: [{ code: 'signedOut' }] }
}

/** The same with a form that was sent; the issue `invalid` when it is none. An action can be called with anything at all. */
export function asEditorWith<T>(form: unknown, verb: (editor: Editor, now: Date) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  return asEditor(async (editor, now) => (form instanceof FormData ? verb(editor, now) : { issues: [{ code: 'invalid' }] }))
}
