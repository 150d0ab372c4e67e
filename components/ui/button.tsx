import type { ComponentProps } from 'react'

export type ButtonVariant = 'primary' | 'quiet' | 'danger'

const classNames = (variant: ButtonVariant, more?: string) => ['button', `button--${variant}`, more].filter(Boolean).join(' ')

/** A button; quiet unless told otherwise (one filled button a screen). It submits a form only where `type="submit"` says so. */
export function Button({ variant = 'quiet', type = 'button', className, ...rest }: ComponentProps<'button'> & { variant?: ButtonVariant }) {
  return <button {...rest} type={type} className={classNames(variant, className)} />
}

/** A link that looks like a button, for going to the place where something is done. */
export function ButtonLink({ variant = 'quiet', className, ...rest }: ComponentProps<'a'> & { href: string; variant?: ButtonVariant }) {
  return <a {...rest} className={classNames(variant, className)} />
}
