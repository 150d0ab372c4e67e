/** What a list shows of a published article. */
export type Story = { id: number; slug: string; title: string; lead: string; sectionId: number; publishedAt: Date }

/** One page of a list: its articles, its number (from 1), and how many pages there are for readers (at least 1). */
export type StoryPage = { stories: Story[]; page: number; pages: number }

/** The permanent address of an article, without language: the id alone decides, section and slug are for people. */
export const articlePath = (sectionSlug: string, article: { id: number; slug: string }): string => `/${sectionSlug}/${article.slug}-${article.id}`
