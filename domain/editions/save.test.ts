import { expect, test } from 'vitest'
import { database } from '#prisma/client.ts'
import { codes, must, testDatabase } from '../testing/database.ts'
import { saveEdition } from './save.ts'
import { submitEdition } from './submit.ts'

const newsroom = await testDatabase()
const { users, now } = newsroom
const revisions = (editionId: number) => database().revision.findMany({ where: { editionId }, orderBy: { number: 'asc' } })

test('a save is the next revision, and the ones before stay', async () => {
  const before = newsroom.content()
  const after = newsroom.content({ title: 'Tiêu đề mới' })
  const edition = await newsroom.draft(users.reporter, before)
  const at = now()
  expect(must(await saveEdition(users.reporter, { ...edition, content: after }, at))).toEqual({ headNumber: 2, savedAt: at })
  expect((await revisions(edition.editionId)).map(({ number, content }) => [number, content])).toEqual([[1, before], [2, after]])
  expect(await database().deskEntry.findUnique({ where: { articleId: edition.articleId } })).toMatchObject({ title: 'Tiêu đề mới', changedAt: at })
})

test('a save of the same content makes no revision and no event', async () => {
  const content = newsroom.content()
  const edition = await newsroom.draft(users.reporter, content)
  // Key order, as a browser or jsonb may give it, is no change.
  const reordered = Object.fromEntries(Object.entries(content).reverse()) as typeof content
  expect(must(await saveEdition(users.reporter, { ...edition, content: reordered }, now())).headNumber).toBe(1)
  expect(await revisions(edition.editionId)).toHaveLength(1)
  expect(await newsroom.actions(edition.articleId)).toEqual(['article.created'])
})

test('a save from a stale page is refused, with who saved since, and nothing is lost', async () => {
  const edition = await newsroom.draft()
  const theirs = newsroom.content()
  must(await saveEdition(users.editor, { ...edition, content: theirs }, now()))
  const outcome = await saveEdition(users.reporter, { ...edition, content: newsroom.content() }, now())
  expect(outcome.issues).toMatchObject([{ code: 'stale', values: { name: users.editor.name, at: expect.any(String) } }])
  const kept = await revisions(edition.editionId)
  expect(kept).toHaveLength(2)
  expect(kept[1]!.content).toEqual(theirs)
})

test('of many who save at the same moment exactly one wins', async () => {
  const edition = await newsroom.draft()
  const at = now()
  const contents = Array.from({ length: 6 }, () => newsroom.content())
  const outcomes = await Promise.all(contents.map((content, index) => saveEdition(index % 2 ? users.editor : users.reporter, { ...edition, content }, at)))
  expect(outcomes.filter((outcome) => outcome.done)).toHaveLength(1)
  expect(outcomes.flatMap(codes)).toEqual(Array(5).fill('stale'))
  const kept = await revisions(edition.editionId)
  expect(kept).toHaveLength(2)
  expect(kept[1]!.content).toEqual(contents[outcomes.findIndex((outcome) => outcome.done)])
})

test('a reporter no longer saves what is under review; an editor does', async () => {
  const edition = await newsroom.submitted()
  expect(codes(await saveEdition(users.reporter, { ...edition, content: newsroom.content() }, now()))).toEqual(['wrongState'])
  must(await saveEdition(users.editor, { ...edition, content: newsroom.content() }, now()))
})

test('what is published or discarded is not saved over', async () => {
  const edition = await newsroom.published()
  expect(codes(await saveEdition(users.approver2, { ...edition, content: newsroom.content() }, now()))).toEqual(['wrongState'])
})

test('an unknown article, edition or section is refused', async () => {
  const edition = await newsroom.draft()
  const content = newsroom.content()
  expect(codes(await saveEdition(users.reporter, { ...edition, articleId: 2_000_000_000, content }, now()))).toEqual(['notFound'])
  expect(codes(await saveEdition(users.reporter, { ...edition, editionId: edition.editionId + 9999, content }, now()))).toEqual(['stale'])
  expect(codes(await saveEdition(users.reporter, { ...edition, content: { ...content, sectionId: 2_000_000_000 } }, now()))).toEqual(['sectionUnknown'])
})

test('an incomplete draft is saved, not submitted', async () => {
  const edition = await newsroom.draft(users.reporter, { title: '', lead: '', sectionId: null, body: { type: 'doc', content: [{ type: 'paragraph' }] } })
  expect(codes(await submitEdition(users.reporter, edition, now()))).toEqual(['titleMissing', 'leadMissing', 'sectionMissing', 'bodyMissing'])
  expect(await newsroom.actions(edition.articleId)).toEqual(['article.created'])
})
