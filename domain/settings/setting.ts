import { z } from 'zod'
import { emailForm, requiredLine, textLine } from '../text-line.ts'
import { normalize } from '../vietnamese/normalize.ts'

/** What the site says of itself. Decree 147/2024 wants body, licence, person responsible and contact on the front page. */
export const siteSettings = z.object({
  name: requiredLine(120),
  nameEnglish: requiredLine(120),
  /** The line above the name: the body that the department belongs to. */
  parentBody: textLine(120),
  managingBody: requiredLine(200),
  responsiblePerson: requiredLine(200),
  licence: textLine(300),
  address: textLine(300),
  phone: textLine(60),
  email: textLine(254).refine((value) => !value || emailForm.test(value), { message: 'emailInvalid' }),
  footer: z.string().transform((value) => normalize(value).trim()).refine((value) => value.length <= 1000, { message: 'tooLong', params: { maximum: 1000 } }),
})
export type SiteSettings = z.infer<typeof siteSettings>
