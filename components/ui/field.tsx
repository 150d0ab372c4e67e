import type { ComponentProps, ReactNode } from 'react'

export type ControlAttributes = { id: string; name: string; required?: true; 'aria-describedby'?: string; 'aria-invalid'?: true }
type FieldProps = {
  name: string
  /** Of the control, and what an error summary links to; the name unless a page has several forms. */
  id?: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  required?: boolean
}

/**
 * A labelled control with its hint and its error, tied together for assistive technology.
 * @param children draws the control with the attributes given; forms carry `noValidate`, so that our own messages are told
 */
export function Field({ name, id = name, label, hint, error, required, children }: FieldProps & { children: (attributes: ControlAttributes) => ReactNode }) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={error ? 'field field--wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {required && <span className="field-required" aria-hidden="true"> *</span>}
      </label>
      {hint && <p className="field-hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p className="field-error" id={`${id}-error`}>{error}</p>}
      {children({ id, name, ...(required && { required }), ...(described && { 'aria-describedby': described }), ...(error && { 'aria-invalid': true }) })}
    </div>
  )
}

type Control<T extends 'input' | 'textarea' | 'select'> = FieldProps & Omit<ComponentProps<T>, keyof FieldProps | 'children'>

/** A field of one line. */
export function TextField({ name, id, label, hint, error, required, ...rest }: Control<'input'>) {
  return <Field {...{ name, id, label, hint, error, required }}>{(attributes) => <input {...rest} {...attributes} className="control" />}</Field>
}

/** A field of several lines. */
export function TextAreaField({ name, id, label, hint, error, required, ...rest }: Control<'textarea'>) {
  return <Field {...{ name, id, label, hint, error, required }}>{(attributes) => <textarea {...rest} {...attributes} className="control" />}</Field>
}

/** A choice of one; `children` are its options. */
export function SelectField({ name, id, label, hint, error, required, children, ...rest }: Control<'select'> & { children: ReactNode }) {
  // React resets a form after its action, and leaves a select at its first default: a new key makes it take the newest.
  return <Field {...{ name, id, label, hint, error, required }}>{(attributes) => <select key={String(rest.defaultValue)} {...rest} {...attributes} className="control">{children}</select>}</Field>
}
