'use client'

import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import { useTranslations } from 'use-intl/react'

type GrowingProps = Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> & { label: string; value: string; maximum: number; error?: string | undefined; onText: (text: string) => void }

/** A field on the sheet that is as high as its text. Enter goes on to the next field: the text is one line. */
export function GrowingField({ id, label, value, maximum, error, onText, className, ...rest }: GrowingProps & { id: string }) {
  const element = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const area = element.current
    if (!area) return
    const fit = () => {
      area.style.height = 'auto'
      area.style.height = `${area.scrollHeight}px`
    }
    fit()
    let width = area.clientWidth
    const observer = new ResizeObserver(() => {
      if (area.clientWidth !== width) fit()
      width = area.clientWidth
    })
    observer.observe(area)
    return () => observer.disconnect()
  }, [value])
  const described = [error && `${id}-error`, isNear(value, maximum) && `${id}-count`].filter(Boolean).join(' ')
  return (
    <div className={error ? 'sheet-field field--wrong' : 'sheet-field'}>
      <label className="sheet-label" htmlFor={id}>{label}</label>
      {error && <p className="field-error" id={`${id}-error`}>{error}</p>}
      <textarea
        {...rest} id={id} ref={element} rows={1} className={className} value={value} aria-describedby={described || undefined} aria-invalid={error ? true : undefined}
        onChange={(event) => onText(event.target.value.replace(/\s*\n+\s*/g, ' '))}
      />
      <Counter id={`${id}-count`} value={value} maximum={maximum} />
    </div>
  )
}

const isNear = (value: string, maximum: number) => value.length > maximum * 0.8

/** How many characters are left, once it matters. */
export function Counter({ id, value, maximum }: { id: string; value: string; maximum: number }) {
  const translate = useTranslations('editor')
  if (!isNear(value, maximum)) return null
  const left = maximum - value.length
  return <p className={left < 0 ? 'field-error' : 'field-hint'} id={id}>{left < 0 ? translate('over', { count: -left }) : translate('left', { count: left })}</p>
}
