'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from './button.tsx'

type DialogProps = { open: boolean; onClose: () => void; title: ReactNode; children: ReactNode }

/**
 * A modal dialog, the browser's own: it traps the focus, Escape closes it, and the focus goes back to where it was.
 * Stays in the page while closed; its content is drawn only while open.
 */
export function Dialog({ open, onClose, title, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  const translate = useTranslations('newsroom')
  useEffect(() => {
    const dialog = element.current
    if (!dialog || !open) return
    const before = document.activeElement
    dialog.showModal()
    return () => {
      dialog.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [open])
  return (
    <dialog className="dialog" ref={element} aria-labelledby={id} onClose={(event) => !event.currentTarget.open && onClose()}>
      {open && (
        <>
          <header className="dialog-head">
            <h2 id={id}>{title}</h2>
            <Button className="button--plain" onClick={onClose}>{translate('close')}</Button>
          </header>
          {children}
        </>
      )}
    </dialog>
  )
}
