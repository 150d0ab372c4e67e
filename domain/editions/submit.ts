import { record } from '../audit/record.ts'
import { type Outcome, Refusal } from '../outcome.ts'
import type { Editor } from '../people/editor.ts'
import { change, type OnScreen } from './change.ts'
import type { Facts } from './facts.ts'
import type { Content } from './content.ts'
import type { Transaction } from '#prisma/client.ts'
import { requirements } from './requirements.ts'

/** Sends a complete draft to be reviewed; an open return is answered by it. */
export function submitEdition(editor: Editor, input: Required<OnScreen>, now: Date): Promise<Outcome<void>> {
  return change(editor, 'edition.submit', input, now, async (transaction, facts) => {
    await demandComplete(transaction, facts)
    await transaction.edition.update({
      where: { id: facts.id },
      data: { state: 'submitted', submittedById: editor.id, submittedAt: now, submittedHash: facts.headHash, returnReason: null, returnedById: null, returnedAt: null },
      select: { id: true },
    })
    await record(transaction, { at: now, actorId: editor.id, action: 'edition.submitted', articleId: facts.article.id, editionId: facts.id, revisionId: facts.headId })
  })
}

/** Stops the verb with what the head revision lacks. */
export async function demandComplete(transaction: Transaction, facts: Facts): Promise<void> {
  const { content } = await transaction.revision.findUniqueOrThrow({ where: { id: facts.headId }, select: { content: true } })
  const issues = requirements(content as Content)
  if (issues.length) throw new Refusal(issues)
}
