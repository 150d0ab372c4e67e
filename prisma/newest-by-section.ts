import { database } from './client.ts'

type Row = { id: number; slug: string; title: string; lead: string; sectionId: number; publishedAt: Date }

// The inner queries take only what the index (section, state, time, id) holds: with any other column PostgreSQL may walk the
// index of all articles instead, which for an empty section is the whole of it.

/**
 * The newest live articles of each section: one short walk along the index of each, whatever the number of articles.
 * @param sectionIds sections by themselves, without those below them
 * @param each most articles of one section
 * @param withoutIds articles that the page shows elsewhere
 */
export function newestBySection(sectionIds: readonly number[], each: number, withoutIds: readonly number[]): Promise<Row[]> {
  return database().$queryRaw<Row[]>`
    SELECT a."id", a."slug", a."title", a."lead", a."sectionId", a."publishedAt" FROM unnest(${sectionIds}::int[]) AS s(id)
    CROSS JOIN LATERAL (
      SELECT "id", "publishedAt" FROM "Article" WHERE "sectionId" = s.id AND "state" = 'live' AND "id" <> ALL(${withoutIds}::int[])
      ORDER BY "publishedAt" DESC, "id" DESC LIMIT ${each}
    ) b
    JOIN "Article" a ON a."id" = b."id"
    ORDER BY a."publishedAt" DESC, a."id" DESC`
}

/**
 * A stretch of the live articles of some sections together, newest first. Each section's index gives as many as could be
 * needed, so that neither a large section nor an empty one makes PostgreSQL read a table.
 * @param skip how many newer ones stand on the pages before
 */
export function newestInSections(sectionIds: readonly number[], take: number, skip = 0): Promise<Row[]> {
  return database().$queryRaw<Row[]>`
    SELECT a."id", a."slug", a."title", a."lead", a."sectionId", a."publishedAt" FROM (
      SELECT b."id", b."publishedAt" FROM unnest(${sectionIds}::int[]) AS s(id)
      CROSS JOIN LATERAL (
        SELECT "id", "publishedAt" FROM "Article" WHERE "sectionId" = s.id AND "state" = 'live'
        ORDER BY "publishedAt" DESC, "id" DESC LIMIT ${take + skip}
      ) b
      ORDER BY b."publishedAt" DESC, b."id" DESC LIMIT ${take} OFFSET ${skip}
    ) c JOIN "Article" a ON a."id" = c."id"
    ORDER BY a."publishedAt" DESC, a."id" DESC`
}

/**
 * Live articles that belong beside one: those that share most of its tags, then the newest of its section.
 * @param within how far back a tag and the section are looked through
 */
export function relatedTo(article: { id: number; sectionId: number }, take: number, within = 40): Promise<Row[]> {
  return database().$queryRaw<Row[]>`
    SELECT a."id", a."slug", a."title", a."lead", a."sectionId", a."publishedAt" FROM (
      SELECT near."articleId", sum(near.shared) AS shared FROM (
        SELECT other."articleId", 1 AS shared FROM "ArticleTag" own
        CROSS JOIN LATERAL (
          SELECT "articleId" FROM "ArticleTag" WHERE "tagId" = own."tagId" ORDER BY "publishedAt" DESC, "articleId" DESC LIMIT ${within}
        ) other
        WHERE own."articleId" = ${article.id}
        UNION ALL
        (SELECT "id", 0 FROM "Article" WHERE "sectionId" = ${article.sectionId} AND "state" = 'live' ORDER BY "publishedAt" DESC, "id" DESC LIMIT ${take + 1})
      ) near
      WHERE near."articleId" <> ${article.id}
      GROUP BY near."articleId"
    ) ranked JOIN "Article" a ON a."id" = ranked."articleId" AND a."state" = 'live'
    ORDER BY ranked.shared DESC, a."publishedAt" DESC, a."id" DESC LIMIT ${take}`
}
