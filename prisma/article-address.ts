import { database } from './client.ts'

/** Where an article is to be read: what decides over its address, and nothing of its content. */
export type ArticleAddress = { id: number; state: 'unpublished' | 'live' | 'withdrawn' | 'removed' | 'moved'; slug: string | null; section: string | null }

/** Most moves that are followed. Two articles cannot lead to each other; an address must answer even if they did. */
const maximumMoves = 20

/**
 * The article that an id leads to: itself, or, where it was moved, the last of the articles that it was moved to. One query.
 * @returns undefined when there is no such article; one in state `moved` when its moves do not end
 */
export async function readArticleAddress(articleId: number): Promise<ArticleAddress | undefined> {
  const rows = await database().$queryRaw<ArticleAddress[]>`
    WITH RECURSIVE way AS (
      SELECT "id", "state", "slug", "sectionId", "movedToId", 0 AS moves FROM "Article" WHERE "id" = ${articleId}
      UNION ALL
      SELECT next."id", next."state", next."slug", next."sectionId", next."movedToId", way.moves + 1
      FROM way JOIN "Article" next ON next."id" = way."movedToId" WHERE way."state" = 'moved' AND way.moves < ${maximumMoves}
    )
    SELECT way."id", way."state"::text AS "state", way."slug", section."slug" AS "section"
    FROM way LEFT JOIN "Section" section ON section."id" = way."sectionId" ORDER BY way.moves DESC LIMIT 1`
  return rows[0]
}
