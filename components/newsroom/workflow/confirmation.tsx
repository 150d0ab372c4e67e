'use client'

import { useEffect, useRef } from 'react'

/** What was done, at the top of the page that follows it. Takes the focus, so that it is read and the page goes on from there. */
export function Confirmation({ children }: { children: string }) {
  const element = useRef<HTMLParagraphElement>(null)
  useEffect(() => element.current?.focus(), [children])
  return <p className="notice notice--ok confirmation" role="status" tabIndex={-1} ref={element}>{children}</p>
}
