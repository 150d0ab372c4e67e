import { record } from '../audit/record.ts'
import { announce } from '../changes/announce.ts'
import { type Outcome, refuse } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { demand } from '../people/permissions.ts'
import { write } from '../write.ts'
import type { SiteSettings } from './setting.ts'

/** Changes what the site says of itself; a page that shows an older version is refused. */
export function changeSettings(editor: Editor, input: { version: number; content: SiteSettings }, now: Date): Promise<Outcome<void>> {
  return write(async (transaction) => {
    demand(editor, 'setting.change')
    const before = await transaction.setting.findUniqueOrThrow({ where: { id: 1 } })
    const changed = await transaction.setting.updateMany({ where: { id: 1, version: input.version }, data: { content: input.content, version: { increment: 1 }, updatedAt: now, updatedById: editor.id } })
    if (changed.count !== 1) refuse('stale')
    await record(transaction, { at: now, actorId: editor.id, action: 'setting.changed', details: { before: before.content as SiteSettings, after: input.content } })
    await announce(transaction, ['settings'])
  })
}
