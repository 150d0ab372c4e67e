import { z } from 'zod'
import { emailForm, requiredLine } from '../text-line.ts'
import { normalizeLine } from '../vietnamese/normalize.ts'
import { roles } from './permissions.ts'

/** What the forms for accounts send, checked: shared by form and action. */
export const userInput = z.object({
  name: requiredLine(100, 'nameMissing'),
  email: z.string().transform((email) => normalizeLine(email).toLowerCase()).refine((email) => email.length <= 254 && emailForm.test(email), { message: 'emailInvalid' }),
  role: z.enum(roles as [(typeof roles)[number], ...(typeof roles)[number][]], { message: 'invalid' }),
})
export type UserInput = z.infer<typeof userInput>
