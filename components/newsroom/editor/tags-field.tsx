'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { limits } from '#domain/editions/content.ts'
import { fold } from '#domain/vietnamese/fold.ts'
import { normalizeLine } from '#domain/vietnamese/normalize.ts'

type Props = { tags: readonly string[]; suggestions: readonly string[]; error?: string | undefined; onTags: (tags: string[]) => void }

/** Tags as chips. Enter or a comma adds what was typed; Backspace in the empty field takes the last one; each has its button. */
export function TagsField({ tags, suggestions, error, onTags }: Props) {
  const translate = useTranslations('editor')
  const [text, setText] = useState('')
  const [told, setTold] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const isFull = tags.length >= limits.tags
  const add = (given: string) => {
    const names = given.split(/[,;\n]/).map(normalizeLine).filter(Boolean)
    const fresh = names.filter((name, index) => ![...tags, ...names.slice(0, index)].some((one) => fold(one) === fold(name)))
    if (tags.length + fresh.length > limits.tags) return setTold(translate('tags.full', { maximum: limits.tags }))
    setText('')
    if (!fresh.length) return
    onTags([...tags, ...fresh])
    setTold(translate('tags.added', { name: fresh.join(', ') }))
  }
  const remove = (tag: string) => {
    onTags(tags.filter((one) => one !== tag))
    setTold(translate('tags.removed', { name: tag }))
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      add(text)
    } else if (event.key === 'Backspace' && !text && tags.length) remove(tags.at(-1)!)
  }
  const known = fold(text)
  const fitting = suggestions.filter((one) => !tags.includes(one) && fold(one).includes(known)).slice(0, 20)
  return (
    <Field name="tags" label={translate('fields.tags')} hint={translate('tags.hint', { maximum: limits.tags })} error={error}>
      {(attributes) => (
        <>
          {tags.length > 0 && (
            <ul className="chips" aria-label={translate('tags.chosen')}>
              {tags.map((tag) => (
                <li className="chip" key={tag}>{tag}<Button className="chip-remove" aria-label={translate('tags.remove', { name: tag })} onClick={() => remove(tag)}>×</Button></li>
              ))}
            </ul>
          )}
          <input
            {...attributes} ref={input} className="control" list={list} value={text} maxLength={limits.tag * 4} autoComplete="off" enterKeyHint="done" aria-disabled={isFull || undefined}
            onChange={(event) => setText(event.target.value)} onKeyDown={onKeyDown} onBlur={() => text && add(text)}
            onInput={(event) => {
              // A suggestion that was chosen comes without a key.
              if (!(event.nativeEvent instanceof InputEvent) || event.nativeEvent.inputType === 'insertReplacementText') add(event.currentTarget.value)
            }}
          />
          <datalist id={list}>{fitting.map((one) => <option key={one} value={one} />)}</datalist>
          <span className="visually-hidden" aria-live="polite">{told}</span>
        </>
      )}
    </Field>
  )
}
