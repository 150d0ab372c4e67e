import { afterAll, describe, expect, test } from 'vitest'
import { database } from '#prisma/client.ts'
import { removeArticle } from '../articles/remove.ts'
import { moveArticle } from '../articles/move.ts'
import { createArticle } from '../articles/create.ts'
import { restoreArticle } from '../articles/restore.ts'
import { withdrawArticle } from '../articles/withdraw.ts'
import { approveEdition } from '../editions/approve.ts'
import { discardEdition } from '../editions/discard.ts'
import { openEdition } from '../editions/open.ts'
import { forcePublishEdition, publishEdition } from '../editions/publish.ts'
import { returnEdition } from '../editions/return.ts'
import { reviewEdition } from '../editions/review.ts'
import { saveEdition } from '../editions/save.ts'
import { submitEdition } from '../editions/submit.ts'
import { takeBackEdition } from '../editions/take-back.ts'
import type { Outcome } from '../outcome.ts'
import { must, testDatabase } from '../testing/database.ts'
import { write } from '../write.ts'
import { type AuditAction, record } from './record.ts'

const newsroom = await testDatabase()
const { users, now } = newsroom
const reason = 'Tin khẩn về mưa lũ, đăng ngay'
const notice = 'Bài tạm gỡ để kiểm tra số liệu.'

type Step = { verb: () => Promise<Outcome<unknown>>; events: AuditAction[] }

/** Each verb on something prepared for it, and the events that it must leave. */
const steps: Record<string, () => Promise<Step>> = {
  createArticle: async () => ({ verb: () => createArticle(users.reporter, undefined, now()), events: ['article.created'] }),
  saveEdition: async () => {
    const edition = await newsroom.draft()
    return { verb: () => saveEdition(users.reporter, { ...edition, content: newsroom.content() }, now()), events: ['edition.saved'] }
  },
  'saveEdition over an approval': async () => {
    const edition = await newsroom.approved()
    return { verb: () => saveEdition(users.editor, { ...edition, content: newsroom.content() }, now()), events: ['edition.saved', 'edition.approvalVoided'] }
  },
  submitEdition: async () => {
    const edition = await newsroom.draft()
    return { verb: () => submitEdition(users.reporter, edition, now()), events: ['edition.submitted'] }
  },
  takeBackEdition: async () => {
    const edition = await newsroom.submitted()
    return { verb: () => takeBackEdition(users.reporter, edition, now()), events: ['edition.takenBack'] }
  },
  returnEdition: async () => {
    const edition = await newsroom.submitted()
    return { verb: () => returnEdition(users.editor, { ...edition, reason }, now()), events: ['edition.returned'] }
  },
  approveEdition: async () => {
    const edition = await newsroom.submitted()
    return { verb: () => approveEdition(users.approver, edition, now()), events: ['edition.approved'] }
  },
  publishEdition: async () => {
    const edition = await newsroom.approved()
    return { verb: () => publishEdition(users.approver, edition, now()), events: ['edition.published'] }
  },
  forcePublishEdition: async () => {
    const edition = await newsroom.draft()
    return { verb: () => forcePublishEdition(users.approver, { ...edition, reason }, now()), events: ['edition.forcePublished'] }
  },
  reviewEdition: async () => {
    const edition = await newsroom.draft()
    must(await forcePublishEdition(users.approver, { ...edition, reason }, now()))
    return { verb: () => reviewEdition(users.editor, edition, now()), events: ['edition.reviewed'] }
  },
  openEdition: async () => {
    const { articleId } = await newsroom.published()
    return { verb: () => openEdition(users.reporter, { articleId }, now()), events: ['edition.opened'] }
  },
  discardEdition: async () => {
    const edition = await newsroom.draft()
    return { verb: () => discardEdition(users.reporter, edition, now()), events: ['edition.discarded'] }
  },
  withdrawArticle: async () => {
    const { articleId } = await newsroom.published()
    return { verb: () => withdrawArticle(users.approver, { articleId, notice }, now()), events: ['article.withdrawn'] }
  },
  restoreArticle: async () => {
    const { articleId } = await newsroom.published()
    must(await withdrawArticle(users.approver, { articleId, notice }, now()))
    return { verb: () => restoreArticle(users.approver, { articleId }, now()), events: ['article.restored'] }
  },
  removeArticle: async () => {
    const { articleId } = await newsroom.published()
    return { verb: () => removeArticle(users.approver, { articleId, reason }, now()), events: ['article.removed'] }
  },
  moveArticle: async () => {
    const [{ articleId }, { articleId: targetId }] = [await newsroom.published(), await newsroom.published()]
    return { verb: () => moveArticle(users.approver, { articleId, targetId }, now()), events: ['article.moved'] }
  },
}

const lastEvent = async () => (await database().auditEvent.aggregate({ _max: { id: true } }))._max.id ?? 0n
const eventsAfter = (id: bigint) => database().auditEvent.findMany({ where: { id: { gt: id } }, orderBy: { id: 'asc' } })

describe.each(Object.keys(steps))('%s', (name) => {
  test('leaves its events, with who, when and what', async () => {
    const { verb, events } = await steps[name]!()
    const before = await lastEvent()
    must(await verb())
    const left = await eventsAfter(before)
    expect(left.map(({ action }) => action)).toEqual(events)
    for (const event of left) expect(event).toMatchObject({ actorId: expect.any(Number), articleId: expect.any(Number), editionId: expect.any(Number), at: expect.any(Date) })
  })

  test('leaves nothing at all when its event cannot be written', async () => {
    const { verb } = await steps[name]!()
    await refuseEvents(true)
    const before = await everything()
    await expect(verb()).rejects.toThrow()
    await refuseEvents(false)
    expect(await everything()).toBe(before)
  })
})

/** Lets the database refuse every event, as a full disk would. */
const refuseEvents = (refused: boolean) =>
  database().$executeRawUnsafe(refused ? 'ALTER TABLE "AuditEvent" ADD CONSTRAINT "no_more" CHECK (false) NOT VALID' : 'ALTER TABLE "AuditEvent" DROP CONSTRAINT IF EXISTS "no_more"')
afterAll(() => refuseEvents(false))

async function everything(): Promise<string> {
  const tables = ['Article', 'Edition', 'Revision', 'DeskEntry', 'ArticleTag', 'ArticleSearch', 'AuditEvent']
  const sums = await Promise.all(tables.map((table) => database().$queryRawUnsafe<{ sum: string }[]>(`SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM "${table}" t`)))
  return JSON.stringify(sums)
}

test('what a verb threw after its event takes the event with it', async () => {
  const before = await lastEvent()
  await expect(write(async (transaction) => {
    await record(transaction, { at: now(), actorId: users.editor.id, action: 'setting.changed' })
    throw new Error('defect')
  })).rejects.toThrow('defect')
  expect(await eventsAfter(before)).toEqual([])
})
