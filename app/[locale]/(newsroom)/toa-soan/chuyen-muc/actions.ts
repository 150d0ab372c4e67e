'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { databaseId, type FormState, localeOf, typed } from '#components/ui/form-state.ts'
import { checked } from '#domain/checked.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Editor } from '#domain/people/editor.ts'
import { changeSection, createSection, deleteSection, orderSections } from '#domain/sections/manage.ts'
import { type SectionInput, sectionInput } from '#domain/sections/section.ts'
import { slug } from '#domain/vietnamese/slug.ts'
import { localPath } from '#messages/local-path.ts'
import { asEditorWith } from '../../as-editor.ts'

const fields = ['name', 'nameEnglish', 'slug', 'description', 'parentId', 'version'] as const
const number = (form: FormData, name: string) => databaseId(form.get(name))

/** Runs a verb with what the form says of the section, when that is in order. An empty slug is made from the name. */
function withInput<T>(form: FormData, verb: (editor: Editor, input: SectionInput, now: Date) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  return asEditorWith(form, async (editor, now) => {
    const values = typed(form, ...fields)
    const { done, issues } = checked(sectionInput, { ...values, slug: values.slug.trim() || slug(values.name), parentId: number(form, 'parentId') || null })
    return done ? verb(editor, done, now) : { issues }
  })
}

/** Adds a section. */
export async function addSection(_: FormState, form: FormData): Promise<FormState> {
  const { issues } = await withInput(form, createSection)
  if (issues) return { issues, values: typed(form, ...fields) }
  redirect(backToList(form, 'tao'))
}

/** Changes a section. */
export async function editSection(_: FormState, form: FormData): Promise<FormState> {
  const { issues } = await withInput(form, (editor, input, now) => changeSection(editor, { ...input, sectionId: number(form, 'sectionId'), version: number(form, 'version') }, now))
  if (issues) return { issues, values: typed(form, ...fields) }
  redirect(backToList(form, 'luu'))
}

/** Puts the sections of a level in the order that the form carries. */
export async function moveSection(_: FormState, form: FormData): Promise<FormState> {
  const sectionIds = typed(form, 'sectionIds').sectionIds.split(',').slice(0, 1000).map(databaseId)
  const { issues } = await asEditorWith(form, (editor, now) => orderSections(editor, { parentId: number(form, 'parentId') || null, sectionIds }, now))
  refresh()
  return issues ? { issues } : { done: true }
}

/** Deletes a section. */
export async function dropSection(_: FormState, form: FormData): Promise<FormState> {
  const { issues } = await asEditorWith(form, (editor, now) => deleteSection(editor, { sectionId: number(form, 'sectionId'), version: number(form, 'version') }, now))
  if (issues) return { issues }
  redirect(backToList(form, 'xoa'))
}

const backToList = (form: FormData, what: string) => `${localPath(localeOf(form), '/toa-soan/chuyen-muc')}?xong=${what}`
