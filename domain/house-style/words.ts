import { record } from '../audit/record.ts'
import type { Outcome } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { demand } from '../people/permissions.ts'
import { write } from '../write.ts'

/** Takes a word into the house dictionary. A word that is there already changes nothing. */
export function addHouseWord(editor: Editor, input: { word: string }, now: Date): Promise<Outcome<void>> {
  return write(async (transaction) => {
    demand(editor, 'houseStyle.change')
    const { count } = await transaction.houseWord.createMany({ data: [{ word: input.word, addedById: editor.id, addedAt: now }], skipDuplicates: true })
    if (count > 0) await record(transaction, { at: now, actorId: editor.id, action: 'houseWord.added', details: { word: input.word } })
  })
}

/** Takes a word out of the house dictionary. A word that is gone already changes nothing. */
export function removeHouseWord(editor: Editor, input: { word: string }, now: Date): Promise<Outcome<void>> {
  return write(async (transaction) => {
    demand(editor, 'houseStyle.change')
    const { count } = await transaction.houseWord.deleteMany({ where: { word: input.word } })
    if (count > 0) await record(transaction, { at: now, actorId: editor.id, action: 'houseWord.removed', details: { word: input.word } })
  })
}
