'use client'

import { type ClipboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { TextAreaField } from '#components/ui/field.tsx'
import { listen } from '#components/ui/listen.ts'
import { blocksOfHtml, inertHtml } from '#domain/editions/paste.ts'
import type { Body } from '#domain/editions/body.ts'

/** What is to be read: a file, text as typed, or the form that a paste had. */
export type Given = { file: File } | { text: string } | { body: Body }

type Props = { text: string; error: string | undefined; isReading: boolean; onText: (text: string) => void; onGiven: (given: Given) => void }

/** Where a report comes in: pasted, dropped, chosen as a file. A paste into the empty field is read at once. */
export function SourceInput({ text, error, isReading, onText, onGiven }: Props) {
  const translate = useTranslations('report')
  const file = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    if (files?.[0]) onGiven({ file: files[0] })
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    if (event.clipboardData.files.length > 0) {
      event.preventDefault()
      return take(event.clipboardData.files)
    }
    if (text.trim() !== '') return
    const html = event.clipboardData.getData('text/html')
    // A document that DOMParser makes runs nothing and loads nothing.
    const content = html ? blocksOfHtml(new DOMParser().parseFromString(inertHtml(html), 'text/html').documentElement) : []
    const plain = event.clipboardData.getData('text/plain')
    if (!plain.trim()) return
    event.preventDefault()
    onText(plain)
    onGiven(content.length > 0 ? { body: { type: 'doc', content } } : { text: plain })
  }
  const given = useRef(onGiven)
  given.current = onGiven
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      // The browser would open a file that is dropped beside the field.
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const onDrop = (event: DragEvent) => {
      setOver(false)
      if (!holdsFiles(event)) return
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (file) given.current({ file })
    }
    return listen(document, { dragover: onOver, dragleave: onLeave, drop: onDrop })
  }, [])
  return (
    <form
      className={isOver ? 'report-input report-input--over' : 'report-input'} noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onGiven({ text })
      }}
    >
      <TextAreaField name="source" label={translate('source')} hint={translate('sourceHint')} error={error} rows={14} value={text} onChange={(event) => onText(event.target.value)} onPaste={onPaste} lang="vi" spellCheck={false} />
      <div className="form-actions">
        <Button type="submit" variant="primary" disabled={isReading}>{translate(isReading ? 'reading' : 'read')}</Button>
        <p className="meta">{translate('drop')}</p>
        <input ref={file} className="visually-hidden" id="report-file" type="file" tabIndex={-1} aria-label={translate('chooseFile')} accept=".docx,.txt,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document" onChange={(event) => { take(event.target.files); event.target.value = '' }} />
        <Button disabled={isReading} onClick={() => file.current?.click()}>{translate('chooseFile')}</Button>
      </div>
    </form>
  )
}
