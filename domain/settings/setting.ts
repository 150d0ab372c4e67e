import { z } from 'zod'
import { normalize, normalizeLine } from '../vietnamese/normalize.ts'

const line = (maximum: number) => z.string().transform(normalizeLine).refine((value) => value.length <= maximum, { message: 'tooLong', params: { maximum } })
const required = (maximum: number) => line(maximum).refine((value) => value.length > 0, { message: 'required' })

/** What the site says of itself. Decree 147/2024 wants body, licence, person responsible and contact on the front page. */
export const siteSettings = z.object({
  name: required(120),
  nameEnglish: required(120),
  /** The line above the name: the body that the department belongs to. */
  parentBody: line(120),
  managingBody: required(200),
  responsiblePerson: required(200),
  licence: line(300),
  address: line(300),
  phone: line(60),
  email: line(254).refine((value) => !value || /^[^\s@<>"']+@[^\s@<>"']+$/.test(value), { message: 'emailInvalid' }),
  footer: z.string().transform((value) => normalize(value).trim()).refine((value) => value.length <= 1000, { message: 'tooLong', params: { maximum: 1000 } }),
})
export type SiteSettings = z.infer<typeof siteSettings>
