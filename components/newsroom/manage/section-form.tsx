'use client'

import { useActionState, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { ButtonLink } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { SelectField, TextAreaField, TextField } from '#components/ui/field.tsx'
import type { FormState } from '#components/ui/form-state.ts'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useIssues } from '#components/ui/use-issues.ts'
import type { Section } from '#domain/sections/section.ts'
import { slug } from '#domain/vietnamese/slug.ts'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  locale: string
  listPath: string
  /** What it may be put under: main sections, by name. */
  parents: readonly { id: number; name: string }[]
  /** The section to change; a new one is made without. */
  section?: Section
}

/** Name, address, description and place of a section. A new section's address follows its name until it is typed over. */
export function SectionForm({ action, locale, listPath, parents, section }: Props) {
  const translate = useTranslations('manage')
  const [state, submit] = useActionState(action, {})
  const { errorOf } = useIssues(state.issues)
  const { slug: startingSlug = '', ...values } = { ...(section && { name: section.name, nameEnglish: section.nameEnglish, slug: section.slug, description: section.description, parentId: String(section.parentId ?? ''), version: String(section.version) }), ...state.values } as Record<string, string>
  const [address, setAddress] = useState(startingSlug)
  const [isOwn, setOwn] = useState(startingSlug !== '')
  // Without JavaScript the form comes back as a new page, whose address is the one typed.
  useEffect(() => setAddress(startingSlug), [startingSlug])
  return (
    <form className="form" action={submit} noValidate>
      <ErrorSummary issues={state.issues} />
      <input type="hidden" name="locale" value={locale} />
      {section && <input type="hidden" name="sectionId" value={section.id} />}
      <input type="hidden" name="version" value={values.version ?? '0'} />
      <TextField name="name" label={translate('sections.name')} defaultValue={values.name} error={errorOf('name')} maxLength={200} required onChange={(event) => !isOwn && setAddress(slug(event.target.value))} />
      <TextField name="nameEnglish" label={translate('sections.nameEnglish')} defaultValue={values.nameEnglish} error={errorOf('nameEnglish')} maxLength={200} lang="en" required />
      <TextField name="slug" label={translate('sections.slug')} hint={translate(section ? 'sections.slugChangeHint' : 'sections.slugHint')} value={address} error={errorOf('slug')} maxLength={200} autoCapitalize="none" spellCheck={false} onChange={(event) => {
        setAddress(event.target.value)
        setOwn(event.target.value !== '')
      }} />
      <SelectField name="parentId" label={translate('sections.parent')} defaultValue={values.parentId ?? ''} error={errorOf('parentId')}>
        <option value="">{translate('sections.noParent')}</option>
        {parents.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </SelectField>
      <TextAreaField name="description" label={translate('sections.description')} hint={translate('sections.descriptionHint')} defaultValue={values.description} error={errorOf('description')} maxLength={600} rows={3} />
      <div className="form-actions">
        <SubmitButton>{translate(section ? 'save' : 'sections.create')}</SubmitButton>
        <ButtonLink href={listPath}>{translate('cancel')}</ButtonLink>
      </div>
    </form>
  )
}
