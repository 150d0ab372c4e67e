import { isDeepStrictEqual } from 'node:util'
import { lockName } from '#prisma/locks.ts'
import { record } from '../audit/record.ts'
import { announce } from '../changes/announce.ts'
import { type Outcome, refuse } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { demand } from '../people/permissions.ts'
import { write } from '../write.ts'
import type { HouseStyle } from './house-style.ts'

/** Changes how the house writes. A page that shows an older version is refused. */
export function changeHouseStyle(editor: Editor, input: { version: number; style: HouseStyle }, now: Date): Promise<Outcome<void>> {
  return change(editor, now, (_, version) => (version === input.version ? input.style : refuse('stale')))
}

/** Sets what is chosen of how the house writes; whatever else was set meanwhile stays. */
export function chooseHouseStyle(editor: Editor, choice: { [Name in keyof HouseStyle]?: HouseStyle[Name] | undefined }, now: Date): Promise<Outcome<void>> {
  return change(editor, now, (before) => ({ toneStyle: choice.toneStyle ?? before.toneStyle, endMark: choice.endMark ?? before.endMark, dash: choice.dash ?? before.dash }))
}

/** Changes go one after another, so that each is made of what the one before left. What is so already is not written. */
function change(editor: Editor, now: Date, styleAfter: (before: HouseStyle, version: number) => HouseStyle): Promise<Outcome<void>> {
  return write(async (transaction) => {
    demand(editor, 'houseStyle.change')
    await lockName(transaction, 'house style')
    const { version, ...style } = await transaction.houseStyle.findUniqueOrThrow({ where: { id: 1 }, select: { toneStyle: true, endMark: true, dash: true, version: true } })
    const before = style as HouseStyle
    const after = styleAfter(before, version)
    if (isDeepStrictEqual(before, after)) return
    await transaction.houseStyle.update({ where: { id: 1 }, data: { ...after, version: version + 1, updatedAt: now, updatedById: editor.id }, select: { id: true } })
    await record(transaction, { at: now, actorId: editor.id, action: 'houseStyle.changed', details: { before, after } })
    await announce(transaction, ['settings'])
  })
}
