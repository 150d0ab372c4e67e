import { cache } from 'react'
import type { Site } from '#components/site/story-link.ts'
import { noteUntil } from '#domain/changes/note.ts'
import { readSections } from '#domain/sections/read.ts'
import { readSettings } from '#domain/settings/read.ts'
import { nextDay } from '#domain/vietnamese/time.ts'
import type { Locale } from '#messages/messages.ts'

const readBoth = cache(() => Promise.all([readSettings(), readSections()]))

/** What every page of the portal is drawn with; two queries a page, however often it is asked. */
export async function readSite(locale: string): Promise<Site> {
  const [settings, sections] = await readBoth()
  // Every page says what day it is.
  noteUntil(nextDay(new Date()))
  return { settings, sections, locale: locale as Locale }
}
