import { momentText } from '#components/newsroom/when.tsx'
import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/field.tsx'
import type { RevisionLine } from '#domain/editions/history.ts'
import { type Locale, translator } from '#messages/messages.ts'

type Props = { locale: Locale; revisions: readonly RevisionLine[]; older: string | undefined; newer: string | undefined }

/** Chooses any two revisions to compare, or one to read. Plain forms: the address says what is shown. */
export function RevisionChoice({ locale, revisions, older, newer }: Props) {
  const translate = translator(locale, 'workflow')
  const options = revisions.map(({ id, editionNumber, number, savedBy, savedAt }) => <option key={id} value={id}>{`${editionNumber}.${number} · ${momentText(savedAt, locale)} · ${savedBy}`}</option>)
  return (
    <section className="panel stack side-panel" aria-labelledby="choose-title">
      <h2 id="choose-title">{translate('compare.choose')}</h2>
      <form className="step-form">
        <SelectField name="cu" label={translate('compare.older')} defaultValue={older ?? revisions[1]?.id ?? revisions[0]?.id}>{options}</SelectField>
        <SelectField name="moi" label={translate('compare.newer')} defaultValue={newer ?? revisions[0]?.id}>{options}</SelectField>
        <Button type="submit">{translate('compare.show')}</Button>
      </form>
      <form className="step-form">
        <SelectField name="ban" label={translate('compare.read')} defaultValue={revisions[0]?.id}>{options}</SelectField>
        <Button type="submit">{translate('compare.readShow')}</Button>
      </form>
    </section>
  )
}
