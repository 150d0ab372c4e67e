'use client'

import { useActionState, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import type { FormState } from '#components/ui/form-state.ts'
import { useIssues } from '#components/ui/use-issues.ts'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  section: { id: number; parentId: number | null; name: string }
  /** The ids of its level, in order. */
  level: readonly number[]
}

/** One step up or down within the level. The button that was pressed keeps the focus while its row moves. */
export function SectionMove({ action, section, level }: Props) {
  const translate = useTranslations('manage')
  const [state, submit, isPending] = useActionState(action, {})
  const { text } = useIssues()
  const pressed = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (state.done) pressed.current?.focus()
  }, [state, level])
  const index = level.indexOf(section.id)
  const swapped = (other: number) => level.map((id, at) => (at === index ? level[other] : at === other ? section.id : id)).join(',')
  return (
    <form className="move" action={submit}>
      <input type="hidden" name="parentId" value={section.parentId ?? ''} />
      {(['up', 'down'] as const).map((direction) => {
        const other = direction === 'up' ? index - 1 : index + 1
        const isEnd = other < 0 || other >= level.length
        return (
          <button
            key={direction}
            type={isEnd ? 'button' : 'submit'}
            className="button button--quiet move-button"
            name="sectionIds"
            value={isEnd ? '' : swapped(other)}
            aria-label={translate(`sections.${direction}Of`, { name: section.name })}
            aria-disabled={isEnd || isPending || undefined}
            onClick={(event) => {
              if (isEnd || isPending) return event.preventDefault()
              pressed.current = event.currentTarget
            }}
          >
            <span aria-hidden="true">{direction === 'up' ? '↑' : '↓'}</span>
          </button>
        )
      })}
      <span role="status" className={state.issues ? 'field-error' : 'visually-hidden'}>{state.issues ? text(state.issues[0]!) : state.done ? translate('sections.moved') : ''}</span>
    </form>
  )
}
