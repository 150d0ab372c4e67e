/**
 * What a page of the portal can be about. A page is kept with the topics that it read; a change names the topics that it
 * touches, and every instance drops the pages that read one of them.
 * - `articles`: which articles are live, and what lists say of them;
 * - `sections`: the tree of sections, their names and addresses, and what leads to them;
 * - `settings`: what the site says of itself.
 */
export type Topic = 'articles' | 'sections' | 'settings' | `article:${number}` | `section:${number}` | `tag:${string}` | `sitemap:${number}`

export const articleTopic = (id: number): Topic => `article:${id}`
/** The articles of one section, without those below it. */
export const sectionTopic = (id: number): Topic => `section:${id}`
/** The articles that carry a tag. */
export const tagTopic = (slug: string): Topic => `tag:${slug}`
/** The articles of one part of the sitemap. */
export const sitemapTopic = (part: number): Topic => `sitemap:${part}`
