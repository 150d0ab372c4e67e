import { z } from 'zod'
import { sectionSlugIssue } from '../addresses/reserved.ts'
import { requiredLine, textLine } from '../text-line.ts'

export type Section = { id: number; parentId: number | null; name: string; nameEnglish: string; slug: string; description: string; position: number; version: number }

/** What the form for a section sends, checked: shared by form and action. */
export const sectionInput = z.object({
  name: requiredLine(100),
  nameEnglish: requiredLine(100),
  slug: z.string().trim().superRefine((slug, context) => {
    const issue = sectionSlugIssue(slug)
    if (issue) context.addIssue({ code: 'custom', message: issue })
  }),
  description: textLine(300),
  parentId: z.number().int().positive().nullable(),
})
export type SectionInput = z.infer<typeof sectionInput>

/** A section with the sections under it, in the editors' order. */
export type SectionBranch = Section & { children: Section[] }

/** The two levels of sections as a tree, in the editors' order. */
export function sectionTree(sections: readonly Section[]): SectionBranch[] {
  const under = (parentId: number | null) => sections.filter((section) => section.parentId === parentId).sort((a, b) => a.position - b.position || a.id - b.id)
  return under(null).map((section) => ({ ...section, children: under(section.id) }))
}
