import type { ReactNode } from 'react'

export type NoticeKind = 'info' | 'ok' | 'warn' | 'error'

/**
 * Something that the page tells: what was done, what to mind.
 * @param live whether it came by an act of the person and is to be read out (role status)
 */
export function Notice({ kind = 'info', title, live, children }: { kind?: NoticeKind; title?: ReactNode; live?: boolean; children?: ReactNode }) {
  return (
    <div className={`notice notice--${kind}`} role={live ? 'status' : undefined}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  )
}
