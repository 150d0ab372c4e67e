import { expect, test } from 'vitest'
import { testDatabase } from '#domain/testing/database.ts'
import { database } from './client.ts'

const newsroom = await testDatabase()
const { users } = newsroom
const run = (sql: string) => database().$executeRawUnsafe(sql)
const hash = 'a'.repeat(64)
const refused = (sql: string, constraint: RegExp) => expect(run(sql)).rejects.toThrow(constraint)

test('an article has one open and one live edition at most', async () => {
  const draft = await newsroom.draft()
  await refused(
    `WITH e AS (INSERT INTO "Edition" ("articleId", "number", "headNumber", "createdById", "createdAt") VALUES (${draft.articleId}, 2, 1, ${users.editor.id}, now()) RETURNING "id")
     INSERT INTO "Revision" ("editionId", "number", "savedById", "savedAt", "content", "contentHash") SELECT "id", 1, ${users.editor.id}, now(), '{}', '${hash}' FROM e`,
    /Edition_one_open|Unique constraint|unique/i,
  )
  const live = await newsroom.published()
  await refused(
    `WITH e AS (INSERT INTO "Edition" ("articleId", "number", "state", "headNumber", "createdById", "createdAt", "publishedById", "publishedAt", "approvedHash")
       VALUES (${live.articleId}, 2, 'published', 1, ${users.editor.id}, now(), ${users.approver.id}, now(), '${hash}') RETURNING "id")
     INSERT INTO "Revision" ("editionId", "number", "savedById", "savedAt", "content", "contentHash") SELECT "id", 1, ${users.editor.id}, now(), '{}', '${hash}' FROM e`,
    /Edition_one_published|Unique constraint|unique/i,
  )
})

test('an edition whose head is no revision of it cannot be', async () => {
  const draft = await newsroom.draft()
  await expect(run(`UPDATE "Edition" SET "headNumber" = 7 WHERE "id" = ${draft.editionId}`)).rejects.toThrow()
  await expect(run(`INSERT INTO "Edition" ("articleId", "number", "state", "headNumber", "createdById", "createdAt") VALUES (${draft.articleId}, 9, 'discarded', 1, ${users.editor.id}, now())`)).rejects.toThrow()
})

test('who saved or submitted an edition is not its approver', async () => {
  const { editionId } = await newsroom.submitted(users.reporter)
  const approve = (id: number) => `UPDATE "Edition" SET "state" = 'approved', "approvedById" = ${id}, "approvedAt" = now(), "approvedHash" = '${hash}' WHERE "id" = ${editionId}`
  await refused(approve(users.reporter.id), /saved a revision|four_eyes/)
  await run(`UPDATE "Edition" SET "submittedById" = ${users.approver.id} WHERE "id" = ${editionId}`)
  await refused(approve(users.approver.id), /four_eyes/)
  await run(approve(users.approver2.id))
})

test('a publication has an approval or a reason, and a review a second person', async () => {
  const { editionId } = await newsroom.submitted()
  const publish = (reason: string) => `UPDATE "Edition" SET "state" = 'published', "publishedById" = ${users.approver.id}, "publishedAt" = now(), "forcedReason" = ${reason} WHERE "id" = ${editionId}`
  await refused(publish('NULL'), /Edition_published/)
  await refused(publish("'quá ngắn'"), /Edition_published/)
  await refused(publish("'                              '"), /Edition_published/)
  await run(publish("'Tin khẩn về mưa lũ, đăng ngay'"))
  await refused(`UPDATE "Edition" SET "reviewedById" = ${users.approver.id}, "reviewedAt" = now() WHERE "id" = ${editionId}`, /Edition_review/)
})

test('audit events and revisions are never rewritten', async () => {
  await newsroom.draft()
  await refused(`UPDATE "AuditEvent" SET "action" = 'x'`, /not allowed/)
  await refused(`DELETE FROM "AuditEvent"`, /not allowed/)
  await refused(`TRUNCATE "AuditEvent"`, /not allowed/)
  await refused(`UPDATE "Revision" SET "content" = '{}'`, /not allowed/)
  await refused(`TRUNCATE "Revision" CASCADE`, /not allowed/)
})

test('what is referred to is not deleted', async () => {
  const { articleId, editionId } = await newsroom.published()
  await expect(run(`DELETE FROM "Article" WHERE "id" = ${articleId}`)).rejects.toThrow()
  await expect(run(`DELETE FROM "Revision" WHERE "editionId" = ${editionId}`)).rejects.toThrow()
  await expect(run(`DELETE FROM "User" WHERE "id" = ${users.reporter.id}`)).rejects.toThrow()
  await expect(run(`DELETE FROM "Section" WHERE "id" = ${newsroom.section}`)).rejects.toThrow()
})

test('the forms of names, addresses and states hold', async () => {
  const { articleId } = await newsroom.draft()
  const checks: [sql: string, constraint: RegExp][] = [
    [`UPDATE "Article" SET "state" = 'live' WHERE "id" = ${articleId}`, /Article_published_whole/],
    [`UPDATE "Article" SET "notice" = 'x' WHERE "id" = ${articleId}`, /Article_notice/],
    [`UPDATE "Article" SET "movedToId" = ${articleId} WHERE "id" = ${articleId}`, /Article_moved/],
    [`UPDATE "User" SET "email" = 'Hoa@Example.com' WHERE "id" = ${users.reporter.id}`, /User_email_form/],
    [`UPDATE "User" SET "name" = '  ' WHERE "id" = ${users.reporter.id}`, /User_name_form/],
    [`UPDATE "Section" SET "slug" = 'thoi-su-12' WHERE "id" = ${newsroom.section}`, /Section_slug_form/],
    [`UPDATE "Section" SET "parentId" = "id" WHERE "id" = ${newsroom.section}`, /Section_not_own_parent/],
    [`INSERT INTO "Tag" ("name", "slug") VALUES ('Thẻ', 'Thẻ')`, /Tag_form/],
    [`INSERT INTO "Redirect" ("fromPath", "toPath", "createdAt") VALUES ('/cu', '//evil.example', now())`, /Redirect_own_paths/],
    [`INSERT INTO "Setting" ("id", "content", "updatedAt") VALUES (2, '{}', now())`, /Setting_one_row/],
    [`INSERT INTO "Session" ("id", "userId", "createdAt", "lastSeenAt", "expiresAt") VALUES (gen_random_uuid(), ${users.reporter.id}, now(), now(), now() + interval '8 days')`, /Session_lifetime/],
  ]
  for (const [sql, constraint] of checks) await refused(sql, constraint)
})
