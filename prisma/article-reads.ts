import { database } from './client.ts'

/**
 * Adds to the reads of a day, in one statement. What is not live, or never was, is left out.
 * @param reads article ids, each once, with how often they were read
 * @param day as `2026-11-22`
 */
export async function addReads(reads: ReadonlyMap<number, number>, day: string): Promise<void> {
  const [ids, counts] = [[...reads.keys()], [...reads.values()]]
  // In the order of ids, so that two servers that write at once do not wait for each other's rows crosswise.
  await database().$executeRaw`
    INSERT INTO "ArticleReads" ("articleId", "day", "reads")
    SELECT a."id", ${day}::date, r."reads" FROM unnest(${ids}::int[], ${counts}::int[]) AS r("id", "reads")
    JOIN "Article" a ON a."id" = r."id" AND a."state" = 'live' ORDER BY a."id"
    ON CONFLICT ("articleId", "day") DO UPDATE SET "reads" = "ArticleReads"."reads" + excluded."reads"`
}

/** Forgets the reads before a day. */
export async function forgetReadsBefore(day: string): Promise<void> {
  await database().$executeRaw`DELETE FROM "ArticleReads" WHERE "day" < ${day}::date`
}

/** The live articles that were read most since a day, the most read first: as many of each section. */
export function mostReadSince(day: string, eachSection: number): Promise<{ id: number; sectionId: number }[]> {
  return database().$queryRaw<{ id: number; sectionId: number }[]>`
    SELECT "id", "sectionId" FROM (
      SELECT a."id", a."sectionId", r."reads", row_number() OVER (PARTITION BY a."sectionId" ORDER BY r."reads" DESC, a."id" DESC) AS place
      FROM (SELECT "articleId", sum("reads") AS "reads" FROM "ArticleReads" WHERE "day" >= ${day}::date GROUP BY "articleId") r
      JOIN "Article" a ON a."id" = r."articleId" AND a."state" = 'live'
    ) ranked WHERE place <= ${eachSection}
    ORDER BY "reads" DESC, "id" DESC`
}
