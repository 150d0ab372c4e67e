import { Button } from '#components/ui/button.tsx'
import { SelectField, TextField } from '#components/ui/field.tsx'
import { deskAddress, type DeskQuery, isFiltered } from '#domain/desk/desk.ts'
import { type DeskState } from '#domain/editions/desk-entry.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'

type Props = {
  locale: Locale
  query: DeskQuery
  sections: readonly { id: number; parentId: number | null; name: string; nameEnglish: string }[]
  people: readonly { id: number; name: string }[]
}

const states: readonly (DeskState | 'urgent')[] = ['draft', 'returned', 'submitted', 'approved', 'published', 'urgent', 'withdrawn', 'removed', 'moved', 'discarded']

/** What narrows down the list of all articles: a plain form whose answer is an address. */
export function DeskFilters({ locale, query, sections, people }: Props) {
  const translate = translator(locale, 'desk')
  const main = sections.filter(({ parentId }) => parentId === null)
  const ordered = main.flatMap((section) => [section, ...sections.filter(({ parentId }) => parentId === section.id)])
  return (
    <form className="desk-filters" role="search" action={localPath(locale, '/toa-soan')}>
      <input type="hidden" name="xem" value="tat-ca" />
      <TextField id="tim" name="q" type="search" label={translate('filter.text')} defaultValue={query.text} maxLength={200} />
      <SelectField name="trang-thai" label={translate('filter.state')} defaultValue={query.state ?? ''}>
        <option value="">{translate('filter.anyState')}</option>
        {states.map((state) => <option key={state} value={state}>{state === 'urgent' ? translate('urgent') : translate(`state.${state}`)}</option>)}
      </SelectField>
      <SelectField name="chuyen-muc" label={translate('filter.section')} defaultValue={query.sectionId ?? ''}>
        <option value="">{translate('filter.anySection')}</option>
        {ordered.map(({ id, parentId, name, nameEnglish }) => <option key={id} value={id}>{parentId === null ? '' : '– '}{locale === 'en' ? nameEnglish : name}</option>)}
      </SelectField>
      <SelectField name="tac-gia" label={translate('filter.author')} defaultValue={query.authorId ?? ''}>
        <option value="">{translate('filter.anyAuthor')}</option>
        {people.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </SelectField>
      <SelectField name="xep" label={translate('filter.order')} defaultValue={query.oldestFirst ? 'cu-truoc' : ''}>
        <option value="">{translate('filter.newest')}</option>
        <option value="cu-truoc">{translate('filter.oldest')}</option>
      </SelectField>
      <div className="form-actions">
        <Button type="submit">{translate('filter.apply')}</Button>
        {isFiltered(query) && <a className="link" href={localPath(locale, deskAddress({ view: 'all', text: '', oldestFirst: query.oldestFirst }))}>{translate('filter.clear')}</a>}
      </div>
    </form>
  )
}
