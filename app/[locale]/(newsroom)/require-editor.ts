import { redirect } from 'next/navigation'
import { currentEditor } from '#auth.ts'
import type { Editor } from '#domain/people/editor.ts'
import { localPath } from '#messages/local-path.ts'
import type { Locale } from '#messages/messages.ts'

/**
 * Who is signed in. Leads to the sign-in page (307), and back afterwards, when nobody is.
 * @param path where the person is: the Vietnamese address, with its query
 */
export async function requireEditor(locale: Locale, path: string): Promise<Editor> {
  const editor = await currentEditor()
  if (!editor) redirect(signInPath(locale, path))
  return editor
}

/** The address of the sign-in page that leads back to `path` (a Vietnamese address). */
export function signInPath(locale: Locale, path: string): string {
  return `${localPath(locale, '/dang-nhap')}?tiep=${encodeURIComponent(localPath(locale, path))}`
}
