import { database } from './client.ts'

/**
 * The parts that the live articles fall into by their ids: part 1 holds the ids 1 to `size`, and so on.
 * @returns the parts that hold any, with the time of their last change
 */
export async function readSitemapParts(size: number): Promise<{ part: number; changedAt: Date }[]> {
  return database().$queryRaw`SELECT ("id" - 1) / ${size}::integer + 1 AS "part", max("updatedAt") AS "changedAt" FROM "Article" WHERE "state" = 'live' GROUP BY 1 ORDER BY 1`
}
