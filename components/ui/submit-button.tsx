'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonVariant } from './button.tsx'

/** The button that sends its form. While the form is on its way it keeps the focus and takes no second click. */
export function SubmitButton({ variant = 'primary', ...rest }: Omit<ComponentProps<'button'>, 'type' | 'onClick'> & { variant?: ButtonVariant }) {
  const { pending } = useFormStatus()
  return <Button {...rest} type="submit" variant={variant} aria-disabled={pending || undefined} aria-busy={pending || undefined} onClick={(event) => pending && event.preventDefault()} />
}
