import { z } from 'zod'
import { requiredLine } from '../text-line.ts'
import { roles } from './permissions.ts'

/** What the forms for accounts send, checked: shared by form and action. */
export const userInput = z.object({
  name: requiredLine(100, 'nameMissing'),
  email: z.string().transform((email) => email.trim().toLowerCase()).refine((email) => email.length <= 254 && /^[^\s@<>"'`,;:\\]+@[^\s@<>"'`,;:\\]+\.[^\s@<>"'`,;:\\]+$/.test(email), { message: 'emailInvalid' }),
  role: z.enum(roles as [(typeof roles)[number], ...(typeof roles)[number][]], { message: 'invalid' }),
})
export type UserInput = z.infer<typeof userInput>
