import { z } from 'zod'
import { normalizeLine } from './vietnamese/normalize.ts'

/** A field of one line: normalised, at most `maximum` UTF-16 units. `message` is the code when it is longer. */
export const textLine = (maximum: number, message = 'tooLong') =>
  z.string().transform(normalizeLine).refine((value) => value.length <= maximum, { message, params: { maximum } })

/** An e-mail address: nothing that could end it early in a header, a link or an attribute. */
export const emailForm = /^[^\s@<>"'`,;:\\/?&%]+@[^\s@<>"'`,;:\\/?&%]+\.[^\s@<>"'`,;:\\/?&%]+$/

/** The same, and not empty. */
export const requiredLine = (maximum: number, missing = 'required') => textLine(maximum).refine((value) => value.length > 0, { message: missing })
