'use client'

import { useTranslations } from 'use-intl/react'
import { Field, TextField } from '#components/ui/field.tsx'
import { type Content, limits } from '#domain/editions/content.ts'
import { TagsField } from './tags-field.tsx'
import { Counter } from './text-areas.tsx'

/** A section as it stands in the list, by depth. */
export type SectionOption = { id: number; name: string; depth: 0 | 1 }

type Props = {
  content: Omit<Content, 'body'>
  sections: readonly SectionOption[]
  suggestions: readonly string[]
  errorOf: (field: string) => string | undefined
  onChange: (change: Partial<Omit<Content, 'body'>>) => void
}

/** What is told of the article beside its text: section, tags, source, author line. */
export function DetailsPanel({ content, sections, suggestions, errorOf, onChange }: Props) {
  const translate = useTranslations('editor')
  const line = (field: 'source' | 'authorLine', hint: string) => (
    <div>
      <TextField name={field} label={translate(`fields.${field}`)} hint={hint} error={errorOf(field)} value={content[field]} onChange={(event) => onChange({ [field]: event.target.value })} autoComplete="off" />
      <Counter id={`${field}-count`} value={content[field]} maximum={limits[field]} />
    </div>
  )
  return (
    <section className="panel stack side-panel" aria-labelledby="details-title">
      <h2 id="details-title">{translate('details')}</h2>
      <Field name="sectionId" label={translate('fields.sectionId')} error={errorOf('sectionId')}>
        {(attributes) => (
          <select {...attributes} className="control" value={content.sectionId ?? ''} onChange={(event) => onChange({ sectionId: event.target.value ? Number(event.target.value) : null })}>
            <option value="">{translate('chooseSection')}</option>
            {sections.map(({ id, name, depth }) => <option key={id} value={id}>{depth ? `\u2003${name}` : name}</option>)}
          </select>
        )}
      </Field>
      <TagsField tags={content.tags} suggestions={suggestions} error={errorOf('tags')} onTags={(tags) => onChange({ tags })} />
      {line('authorLine', translate('hints.authorLine'))}
      {line('source', translate('hints.source'))}
    </section>
  )
}
