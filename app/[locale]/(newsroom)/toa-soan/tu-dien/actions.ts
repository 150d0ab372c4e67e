'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { databaseId, type FormState, localeOf, typed } from '#components/ui/form-state.ts'
import { checked } from '#domain/checked.ts'
import { changeHouseStyle, chooseHouseStyle } from '#domain/house-style/change.ts'
import { type HouseStyle, houseStyleSchema, houseWordInput } from '#domain/house-style/house-style.ts'
import { addHouseWord, removeHouseWord } from '#domain/house-style/words.ts'
import type { Issue, Outcome } from '#domain/outcome.ts'
import type { Editor } from '#domain/people/editor.ts'
import { localPath } from '#messages/local-path.ts'
import { asEditor, asEditorWith } from '../../as-editor.ts'

/** A verb for what was given as a word: it is done when that is one. */
function withWord(word: unknown, verb: (editor: Editor, input: { word: string }, now: Date) => Promise<Outcome<void>>) {
  return async (editor: Editor, now: Date): Promise<Outcome<void>> => {
    const { done, issues } = checked(houseWordInput, { word })
    return done ? verb(editor, done, now) : { issues }
  }
}

/** Takes a word into the house dictionary. */
export async function addWord(_: FormState, form: FormData): Promise<FormState> {
  const values = typed(form, 'word')
  const { issues } = await asEditorWith(form, withWord(values.word, addHouseWord))
  if (issues) return { issues, values }
  redirect(backToList(form, 'them'))
}

/** Takes a word out of the house dictionary. */
export async function dropWord(_: FormState, form: FormData): Promise<FormState> {
  const { issues } = await asEditorWith(form, withWord(typed(form, 'word').word, removeHouseWord))
  if (issues) return { issues }
  redirect(backToList(form, 'bo'))
}

/** Saves how the house writes. */
export async function saveStyle(_: FormState, form: FormData): Promise<FormState> {
  const values = typed(form, ...Object.keys(houseStyleSchema.shape), 'version')
  const { issues } = await asEditorWith(form, async (editor, now) => {
    const style = checked(houseStyleSchema, values)
    return style.done ? changeHouseStyle(editor, { version: databaseId(values.version), style: style.done }, now) : style
  })
  if (issues) return { issues, values }
  refresh()
  return { done: true }
}

/** Takes a word into the house dictionary from where it was found. */
export async function learnWord(word: string): Promise<{ issues?: Issue[] | undefined }> {
  const { issues } = await asEditor(withWord(word, addHouseWord))
  return { issues }
}

/** Sets one choice of the house's style from where it was found; whatever else was set meanwhile stays. */
export async function chooseStyle(choice: Partial<HouseStyle>): Promise<{ issues?: Issue[] | undefined }> {
  const { issues } = await asEditor(async (editor, now) => {
    const given = checked(houseStyleSchema.partial().strict(), choice)
    return given.done ? chooseHouseStyle(editor, given.done, now) : given
  })
  return { issues }
}

const backToList = (form: FormData, what: string) => `${localPath(localeOf(form), '/toa-soan/tu-dien')}?xong=${what}`
