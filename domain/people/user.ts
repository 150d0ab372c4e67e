import { z } from 'zod'
import { normalizeLine } from '../vietnamese/normalize.ts'
import { roles } from './permissions.ts'

/** What the forms for accounts send, checked: shared by form and action. */
export const userInput = z.object({
  name: z.string().transform(normalizeLine).refine((name) => name.length > 0, { message: 'nameMissing' }).refine((name) => name.length <= 100, { message: 'tooLong', params: { maximum: 100 } }),
  email: z.string().transform((email) => email.trim().toLowerCase()).refine((email) => email.length <= 254 && /^[^\s@<>"'`,;:\\]+@[^\s@<>"'`,;:\\]+\.[^\s@<>"'`,;:\\]+$/.test(email), { message: 'emailInvalid' }),
  role: z.enum(roles as [(typeof roles)[number], ...(typeof roles)[number][]], { message: 'invalid' }),
})
export type UserInput = z.infer<typeof userInput>
