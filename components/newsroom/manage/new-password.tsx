'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'

/** A password to hand over. It is in this page only: once left, nobody can see it again. */
export function NewPassword({ password, email }: { password: string; email: string }) {
  const translate = useTranslations('manage')
  const [canCopy, setCanCopy] = useState(false)
  const [isCopied, setCopied] = useState(false)
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    setCanCopy('clipboard' in navigator)
    element.current?.focus()
  }, [])
  return (
    <div className="notice notice--ok new-password" role="status" tabIndex={-1} ref={element}>
      <p className="notice-title">{translate('password.made', { email })}</p>
      <p className="form-actions">
        <code>{password}</code>
        {canCopy && <Button onClick={() => navigator.clipboard.writeText(password).then(() => setCopied(true), () => setCanCopy(false))}>{translate(isCopied ? 'password.copied' : 'password.copy')}</Button>}
      </p>
      <p>{translate('password.once')}</p>
    </div>
  )
}
