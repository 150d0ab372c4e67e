'use client'

import type { Editor } from '@tiptap/core'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextAreaField, TextField } from '#components/ui/field.tsx'
import { isLinkAllowed } from '#domain/editions/body.ts'
import { normalizeLine } from '#domain/vietnamese/normalize.ts'
import { footnoteName } from './schema.ts'

type Props = { editor: Editor; onClose: () => void }

/** The address as it is kept: what begins like a host's name gets https. */
const complete = (address: string): string => (/^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(address) ? `https://${address}` : address)

/** The dialog opens with the focus on the field that it is about, not on its first button. */
const useFirstField = (id: string) => useEffect(() => document.getElementById(id)?.focus(), [id])

/** Links the selected words, or puts in words of its own; changes and takes away the link at the cursor. */
export function LinkDialog({ editor, onClose }: Props) {
  const translate = useTranslations('editor')
  const issue = useTranslations('issues')
  const [was] = useState(() => (editor.getAttributes('link').href as string | undefined) ?? '')
  const [asksWords] = useState(() => editor.state.selection.empty && !was)
  const [address, setAddress] = useState(was)
  const [words, setWords] = useState('')
  const [error, setError] = useState<string>()
  useFirstField('link-href')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const href = complete(address.trim())
    if (!isLinkAllowed(href)) return setError(issue('badLink'))
    onClose()
    const chain = editor.chain().focus()
    if (asksWords) chain.insertContent({ type: 'text', text: normalizeLine(words) || href, marks: [{ type: 'link', attrs: { href } }] }).run()
    else chain.extendMarkRange('link').setLink({ href }).run()
  }
  return (
    <Dialog open onClose={onClose} title={translate('link.title')}>
      <form className="form" onSubmit={submit} noValidate>
        <TextField name="href" id="link-href" label={translate('link.address')} hint={translate('link.hint')} error={error} value={address} onChange={(event) => setAddress(event.target.value)} inputMode="url" autoComplete="off" />
        {asksWords && <TextField name="words" id="link-words" label={translate('link.words')} value={words} onChange={(event) => setWords(event.target.value)} autoComplete="off" />}
        <div className="form-actions">
          <Button type="submit" variant="primary">{translate('link.set')}</Button>
          {was && <Button onClick={() => { onClose(); editor.chain().focus().extendMarkRange('link').unsetLink().run() }}>{translate('link.remove')}</Button>}
        </div>
      </form>
    </Dialog>
  )
}

/** Writes the note at the cursor, or changes the selected one. */
export function FootnoteDialog({ editor, onClose }: Props) {
  const translate = useTranslations('editor')
  const [isNew] = useState(() => !editor.isActive(footnoteName))
  const [text, setText] = useState(() => (isNew ? '' : String(editor.getAttributes(footnoteName).text)))
  const [error, setError] = useState<string>()
  useFirstField('footnote-text')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const note = normalizeLine(text)
    if (!note || note.length > 2000) return setError(translate(note ? 'footnote.tooLong' : 'footnote.empty'))
    onClose()
    if (isNew) editor.chain().focus().setTextSelection(editor.state.selection.to).insertContent({ type: footnoteName, attrs: { text: note } }).run()
    else editor.chain().focus().updateAttributes(footnoteName, { text: note }).run()
  }
  return (
    <Dialog open onClose={onClose} title={translate('footnote.title')}>
      <form className="form" onSubmit={submit} noValidate>
        <TextAreaField name="text" id="footnote-text" label={translate('footnote.text')} hint={translate('footnote.hint')} error={error} value={text} onChange={(event) => setText(event.target.value)} />
        <div className="form-actions">
          <Button type="submit" variant="primary">{translate('footnote.set')}</Button>
          {!isNew && <Button onClick={() => { onClose(); editor.chain().focus().deleteSelection().run() }}>{translate('footnote.remove')}</Button>}
        </div>
      </form>
    </Dialog>
  )
}
