import { z } from 'zod'
import { endsBeforeItBegins, meetingSchema } from '../meetings/meeting.ts'
import { textLine } from '../text-line.ts'
import { bodySchema, bodyText, emptyBody } from './body.ts'

/** Most characters (UTF-16 units) a field takes. */
export const limits = { title: 300, lead: 1500, source: 200, authorLine: 200, tag: 60, tags: 12, body: 400_000 } as const

/** The field of the last day of a meeting, which is within the record. */
export const lastDayField = 'meeting-dateEnd'

/** What a revision holds: the whole content of an edition, hashed as one. Incomplete content can be saved, not submitted. */
export const contentSchema = z.object({
  title: textLine(limits.title),
  lead: textLine(limits.lead),
  sectionId: z.number().int().positive().max(2_147_483_647).nullable(),
  tags: z
    .array(textLine(limits.tag, 'tagTooLong'))
    .transform((tags) => [...new Set(tags.filter(Boolean))])
    .refine((tags) => tags.length <= limits.tags, { message: 'tooManyTags', params: { maximum: limits.tags } }),
  source: textLine(limits.source),
  authorLine: textLine(limits.authorLine),
  body: bodySchema.refine((body) => bodyText(body).length <= limits.body, { message: 'tooLong', params: { maximum: limits.body } }),
  /** Of a meeting report; other articles have none, and their hash is that of a content without it. */
  meeting: meetingSchema.optional(),
}).refine(({ meeting }) => !meeting || !endsBeforeItBegins(meeting), { message: 'datesReversed', path: [lastDayField] })

export type Content = z.infer<typeof contentSchema>

export const emptyContent: Content = { title: '', lead: '', sectionId: null, tags: [], source: '', authorLine: '', body: emptyBody }
