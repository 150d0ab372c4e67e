'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { databaseId, type FormState, typed } from '#components/ui/form-state.ts'
import { checked } from '#domain/checked.ts'
import { changeHouseStyle } from '#domain/house-style/change.ts'
import { type HouseStyle, houseStyleSchema, houseWordInput } from '#domain/house-style/house-style.ts'
import { readHouseStyle } from '#domain/house-style/read.ts'
import { addHouseWord, removeHouseWord } from '#domain/house-style/words.ts'
import type { Issue, Outcome } from '#domain/outcome.ts'
import type { Editor } from '#domain/people/editor.ts'
import { localPath } from '#messages/local-path.ts'
import { asEditor } from '../../as-editor.ts'

/** Runs a verb with a word, when it is one. */
function withWord(word: unknown, verb: (editor: Editor, input: { word: string }, now: Date) => Promise<Outcome<void>>): Promise<Outcome<void>> {
  return asEditor(async (editor, now) => {
    const { done, issues } = checked(houseWordInput, { word })
    return done ? verb(editor, done, now) : { issues }
  })
}

/** Takes a word into the house dictionary. */
export async function addWord(_: FormState, form: FormData): Promise<FormState> {
  const values = typed(form, 'word')
  const { issues } = await withWord(values.word, addHouseWord)
  if (issues) return { issues, values }
  redirect(backToList(form, 'them'))
}

/** Takes a word out of the house dictionary. */
export async function dropWord(_: FormState, form: FormData): Promise<FormState> {
  const { issues } = await withWord(String(form.get('word') ?? ''), removeHouseWord)
  if (issues) return { issues }
  redirect(backToList(form, 'bo'))
}

/** Saves how the house writes. */
export async function saveStyle(_: FormState, form: FormData): Promise<FormState> {
  const values = typed(form, ...Object.keys(houseStyleSchema.shape), 'version')
  const { issues } = await asEditor(async (editor, now) => {
    const style = checked(houseStyleSchema, values)
    return style.done ? changeHouseStyle(editor, { version: databaseId(values.version), style: style.done }, now) : style
  })
  if (issues) return { issues, values }
  refresh()
  return { done: true }
}

/** Takes a word into the house dictionary from where it was found. */
export async function learnWord(word: string): Promise<{ issues?: Issue[] | undefined }> {
  const { issues } = await withWord(word, addHouseWord)
  return { issues }
}

/** Sets one choice of the house's style from where it was found; whatever else was set meanwhile stays. */
export async function chooseStyle(choice: Partial<HouseStyle>): Promise<{ issues?: Issue[] | undefined }> {
  const given = checked(houseStyleSchema.partial(), choice)
  const { issues } = await asEditor(async (editor, now) => {
    if (given.issues) return given
    const { version, ...style } = await readHouseStyle()
    return changeHouseStyle(editor, { version, style: { ...style, ...given.done } as HouseStyle }, now)
  })
  return { issues }
}

const backToList = (form: FormData, what: string) => `${localPath(form.get('locale') === 'en' ? 'en' : 'vi', '/toa-soan/tu-dien')}?xong=${what}`
