import { z } from 'zod'
import { normalizeLine } from '../vietnamese/normalize.ts'
import { sectionSlugIssue } from '../addresses/reserved.ts'

export type Section = { id: number; parentId: number | null; name: string; nameEnglish: string; slug: string; description: string; position: number; version: number }

const line = (maximum: number) => z.string().transform(normalizeLine).refine((value) => value.length <= maximum, { message: 'tooLong', params: { maximum } })

/** What the form for a section sends, checked: shared by form and action. */
export const sectionInput = z.object({
  name: line(100).refine(Boolean, { message: 'required' }),
  nameEnglish: line(100).refine(Boolean, { message: 'required' }),
  slug: z.string().trim().superRefine((slug, context) => {
    const issue = sectionSlugIssue(slug)
    if (issue) context.addIssue({ code: 'custom', message: issue })
  }),
  description: line(300),
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
