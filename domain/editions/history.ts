import { database } from '#prisma/client.ts'
import type { AuditAction } from '../audit/record.ts'
import type { Editor } from '../people/editor.ts'
import { demand } from '../people/permissions.ts'
import { isSame } from './compare.ts'
import type { Content } from './content.ts'

/** How many events one look at the database takes; an article that was written for hours has thousands of saves. */
const eventsPerPage = 400
/** Saves further apart than this, in milliseconds, are told as two sittings. */
const sitting = 30 * 60_000

/** A line of the timeline: one step, or the consecutive saves of one person. */
export type TimelineEntry = {
  id: string
  action: AuditAction
  actor: string | null
  /** When the step was done; of saves, the last. */
  at: Date
  /** When the first of several saves was done. */
  since: Date | null
  editionId: number | null
  editionNumber: number | null
  /** A reason or a notice that was given with the step. */
  note: string | null
  /** The article that the address leads to since. */
  targetId: number | null
  /** The revision that the step concerned. */
  revisionId: number | null
  /** Of saves: the revision before and the last, and which fields differ between them. */
  saved: { fromNumber: number; toNumber: number; fromId: number | null; toId: number | null; fields: (keyof Content)[] } | null
}

/**
 * What happened to an article, newest first.
 * @param before the `next` of an earlier page
 * @returns the entries, and where the next page begins (null at the end)
 */
export async function timeline(editor: Editor, articleId: number, before?: bigint): Promise<{ entries: TimelineEntry[]; next: string | null }> {
  demand(editor, 'desk.read')
  const events = await database().auditEvent.findMany({
    where: { articleId, ...(before !== undefined && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: eventsPerPage + 1,
    include: { actor: { select: { name: true } }, edition: { select: { number: true } } },
  })
  const entries: (TimelineEntry & { actorId: number | null })[] = []
  for (const event of events.slice(0, eventsPerPage)) {
    const details = event.details as { number?: number; reason?: string; notice?: string; targetId?: number }
    const last = entries.at(-1)
    const isSave = event.action === 'edition.saved' && details.number !== undefined
    if (isSave && last?.saved && last.actorId === event.actorId && last.editionId === event.editionId && (last.since ?? last.at).getTime() - event.at.getTime() < sitting) {
      last.since = event.at
      last.saved.fromNumber = details.number! - 1
      last.id = String(event.id)
      continue
    }
    entries.push({
      id: String(event.id),
      action: event.action as AuditAction,
      actor: event.actor?.name ?? null,
      actorId: event.actorId,
      at: event.at,
      since: null,
      editionId: event.editionId,
      editionNumber: event.edition?.number ?? null,
      note: details.reason ?? details.notice ?? null,
      targetId: details.targetId ?? null,
      revisionId: event.revisionId,
      saved: isSave ? { fromNumber: details.number! - 1, toNumber: details.number!, fromId: null, toId: null, fields: [] } : null,
    })
  }
  const hasMore = events.length > eventsPerPage
  await tellChanges(entries)
  return { entries: entries.map(({ actorId: _, ...entry }) => entry), next: hasMore ? String(events[eventsPerPage - 1]!.id) : null }
}

/** Adds to the saves which fields they changed: one query for the ends of all of them. */
async function tellChanges(entries: TimelineEntry[]): Promise<void> {
  const saves = entries.filter((entry) => entry.saved)
  if (!saves.length) return
  const revisions = await database().revision.findMany({
    where: { OR: saves.flatMap(({ editionId, saved }) => [saved!.fromNumber, saved!.toNumber].map((number) => ({ editionId: editionId!, number }))) },
    select: { id: true, editionId: true, number: true, content: true },
  })
  const byKey = new Map(revisions.map((revision) => [`${revision.editionId}/${revision.number}`, revision]))
  for (const { editionId, saved } of saves) {
    const from = byKey.get(`${editionId}/${saved!.fromNumber}`)
    const to = byKey.get(`${editionId}/${saved!.toNumber}`)
    saved!.fromId = from?.id ?? null
    saved!.toId = to?.id ?? null
    if (!from || !to) continue
    const [a, b] = [from.content as Content, to.content as Content]
    saved!.fields = (['title', 'lead', 'sectionId', 'tags', 'source', 'authorLine', 'body'] as const).filter((field) => !isSame(a[field], b[field]))
  }
}

export type RevisionLine = { id: number; editionNumber: number; number: number; savedAt: Date; savedBy: string }

/** The newest revisions of an article, newest first, to choose from. */
export async function revisionsOf(editor: Editor, articleId: number, take = 200): Promise<RevisionLine[]> {
  demand(editor, 'desk.read')
  const revisions = await database().revision.findMany({ where: { edition: { articleId } }, orderBy: { id: 'desc' }, take, select: revisionLine })
  return revisions.map(lineOf)
}

const revisionLine = { id: true, number: true, savedAt: true, savedBy: { select: { name: true } }, edition: { select: { number: true, articleId: true } } } as const
const lineOf = (revision: { id: number; number: number; savedAt: Date; savedBy: { name: string }; edition: { number: number } }): RevisionLine => ({ id: revision.id, editionNumber: revision.edition.number, number: revision.number, savedAt: revision.savedAt, savedBy: revision.savedBy.name })

/** One revision of an article with its content, or null when the article has no such revision. */
export async function revisionOf(editor: Editor, articleId: number, revisionId: number): Promise<(RevisionLine & { content: Content }) | null> {
  demand(editor, 'desk.read')
  const revision = await database().revision.findUnique({ where: { id: revisionId }, select: { ...revisionLine, content: true } })
  return revision?.edition.articleId === articleId ? { ...lineOf(revision), content: revision.content as Content } : null
}
