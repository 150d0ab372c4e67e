import { When } from '#components/newsroom/when.tsx'
import type { RevisionLine } from '#domain/editions/history.ts'
import { type Locale, translator } from '#messages/messages.ts'

/** A revision as people name it: number of its edition and its own, who saved it, when. */
export function RevisionName({ locale, revision }: { locale: Locale; revision: RevisionLine }) {
  const { editionNumber, number, savedBy, savedAt } = revision
  return <>{translator(locale, 'workflow')('revision', { edition: editionNumber, number })}, {savedBy}, <When at={savedAt} locale={locale} /></>
}
