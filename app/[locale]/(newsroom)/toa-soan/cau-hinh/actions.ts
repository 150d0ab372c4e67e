'use server'

import { refresh } from 'next/cache'
import { databaseId, type FormState, typed } from '#components/ui/form-state.ts'
import { checked } from '#domain/checked.ts'
import { changeSettings } from '#domain/settings/change.ts'
import { siteSettings } from '#domain/settings/setting.ts'
import { asEditorWith } from '../../as-editor.ts'

/** Saves what the site says of itself. */
export async function saveSettings(_: FormState, form: FormData): Promise<FormState> {
  const values = typed(form, ...Object.keys(siteSettings.shape), 'version')
  const { issues } = await asEditorWith(form, async (editor, now) => {
    const content = checked(siteSettings, values)
    return content.done ? changeSettings(editor, { version: databaseId(values.version), content: content.done }, now) : content
  })
  if (issues) return { issues, values }
  refresh()
  return { done: true }
}
