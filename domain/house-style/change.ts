import { record } from '../audit/record.ts'
import { announce } from '../changes/announce.ts'
import { type Outcome, refuse } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { demand } from '../people/permissions.ts'
import { write } from '../write.ts'
import type { HouseStyle } from './house-style.ts'

/** Changes how the house writes. A page that shows an older version is refused. */
export function changeHouseStyle(editor: Editor, input: { version: number; style: HouseStyle }, now: Date): Promise<Outcome<void>> {
  return write(async (transaction) => {
    demand(editor, 'houseStyle.change')
    const before = await transaction.houseStyle.findUniqueOrThrow({ where: { id: 1 }, select: { toneStyle: true, endMark: true, dash: true } })
    const changed = await transaction.houseStyle.updateMany({ where: { id: 1, version: input.version }, data: { ...input.style, version: { increment: 1 }, updatedAt: now, updatedById: editor.id } })
    if (changed.count !== 1) refuse('stale')
    await record(transaction, { at: now, actorId: editor.id, action: 'houseStyle.changed', details: { before, after: input.style } })
    await announce(transaction, ['settings'])
  })
}
